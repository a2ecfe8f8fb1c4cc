import { describe, expect, it, test } from "vitest";
import { meaningsOf } from "../../scripts/respond/reply/option-meaning.ts";
import { projectText } from "../support/sheet.ts";
import { question, replyTo, respond } from "./asking.ts";

interface Case {
  readonly id: string;
  readonly question: string;
  readonly choices?: readonly string[];
  readonly context?: { readonly headings?: readonly string[] };
}

interface Trap extends Case {
  readonly kind: string;
  readonly right: string;
  readonly alsoRight?: readonly string[];
}

interface Judged extends Case {
  readonly judged: { readonly answerable: boolean; readonly by: readonly number[]; readonly expect: string };
}

// Fixtures of ours hold what these types say.
const setOf = (path: string): readonly unknown[] => JSON.parse(projectText(path)) as readonly unknown[];

const said = ({ question: text, choices, context }: Case) => {
  const headings = context?.headings ?? [];
  const asked = question(text, { headings, ...(choices !== undefined && { options: choices }), remark: "" });
  const [grounded] = respond([asked]);
  const answer = grounded?.reply.answer ?? "";
  const meaning = choices === undefined ? "text" : (meaningsOf(choices, () => false).get(answer) ?? "choice");
  return { answer, items: grounded?.items ?? [], says: answer === "" ? "open" : meaning };
};

const traps = ["traps", "more-traps"].flatMap(
  (name) => setOf(`test/respond/questions/${name}.json`) as readonly Trap[],
);

describe("traps", () => {
  test.each(traps.filter(({ kind }) => kind !== "control"))("$kind: $question", (trap) => {
    expect([trap.right, ...(trap.alsoRight ?? [])]).toContain(said(trap).says);
  });

  test.each(traps.filter(({ kind }) => kind === "control"))("answered: $question", (trap) => {
    expect(said(trap).says).toBe(trap.right);
  });
});

describe.each([
  ["public questionnaires", "test/fixtures/blind/questions-a.json"],
  ["our own, as customers ask", "test/respond/questions/asked.json"],
])("questions of %s", (_, path) => {
  const judged = setOf(path) as readonly Judged[];
  const replies = judged.map((each) => ({ each, reply: said(each) }));

  it("have no certain reply where a person judged that none can be", () => {
    const filled = replies.filter(({ each, reply }) => !each.judged.answerable && reply.answer !== "");
    expect(filled.map(({ each }) => each.question)).toEqual([]);
  });

  it("are answered with what a person judged right", () => {
    const wrong = replies.filter(({ each: { judged: right, choices }, reply: { answer, items, says } }) => {
      if (!right.answerable || answer === "") return false;
      const choice = right.expect.startsWith("choice:") ? right.expect.slice("choice:".length) : undefined;
      const isRight =
        choice === undefined ? choices === undefined || says === right.expect : answer === choice;
      return !isRight || !items.some((item) => right.by.includes(Number(item)));
    });
    expect(wrong.map(({ each }) => each.question)).toEqual([]);
  });

  test.each(["ja", "en"])("are certain for at least 0.7 of those that can be answered: %s", (lang) => {
    const answerable = replies.filter(({ each }) => each.judged.answerable && isIn(each, lang));
    const certain = answerable.filter(({ reply }) => reply.answer !== "");
    expect(certain.length / answerable.length).toBeGreaterThanOrEqual(0.7);
  });
});

const isIn = ({ question: text }: Case, lang: string): boolean =>
  /[ぁ-んァ-ン一-龠]/.test(text) === (lang === "ja");

describe("the slots of a question", () => {
  it("are filled by facts, each word of it, where the reply is certain", () => {
    const { certainty, slots } = replyTo("保存データを暗号化していますか");
    expect(certainty).toBe("certain");
    expect(slots.map(({ words }) => words)).toEqual(["保存データ", "暗号化して"]);
    expect(slots.every(({ facts }) => facts.includes("encryptionAtRest"))).toBe(true);
  });

  test.each([
    ["委託先は保存データを暗号化していますか", "whom", "委託先"],
    ["すべての保存データを暗号化していますか", "scope", "すべての"],
    ["保存データの暗号化を定期的に見直していますか", "what", "見直して"],
    ["保存データを暗号化していませんか", "polarity", "いません"],
    ["保存データをAES256で暗号化していますか", "unknown", "aes256"],
  ])("%s: nothing fills the %s", (text, slot, words) => {
    const { certainty, answer, slots } = replyTo(text, { options: ["はい", "いいえ"] });
    expect({ certainty, answer }).toEqual({ certainty: "draft", answer: "" });
    expect(slots).toContainEqual({ slot, words, facts: [] });
  });
});
