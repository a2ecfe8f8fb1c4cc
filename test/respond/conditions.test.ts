import { describe, expect, it } from "vitest";
import { replyTo } from "./asking.ts";

const said = (question: string): string =>
  replyTo(question, {
    options: /[\u3040-\u30ff]/.test(question) ? ["はい", "いいえ"] : ["Yes", "No"],
    remark: "",
  }).answer;

describe("a question whose topic stands in its condition", () => {
  it.each([
    "Is the contract terminated when data is deleted?",
    "Is the contract terminated once data has been deleted?",
    "Is the contract terminated after data is deleted?",
    "When data is deleted, is the contract terminated?",
    "If data is deleted, does the contract end?",
    "Does planned maintenance take place when customers are notified in advance?",
    "Is the service discontinued if customers are notified?",
    "データを削除したとき、契約は終了しますか。",
    "データを削除した場合に解約となりますか。",
    "データを削除した後に契約が終了しますか。",
    "データを削除する際、契約終了となりますか。",
    "事前に通知した場合、計画停止を行いますか。",
  ])("is left to a person: %s", (question) => {
    expect(said(question)).toBe("");
  });

  it.each([
    ["Is data deleted when the contract is terminated?", "Yes"],
    ["When the contract is terminated, is data deleted?", "Yes"],
    ["Is data deleted after the contract ends?", "Yes"],
    ["契約が終了した場合、データを削除しますか。", "はい"],
    ["解約したときにデータを削除しますか。", "はい"],
    ["契約終了時にデータを削除しますか。", "はい"],
  ])("is answered where it asks for the topic: %s", (question, answer) => {
    expect(said(question)).toBe(answer);
  });
});
