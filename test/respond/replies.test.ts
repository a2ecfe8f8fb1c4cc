import { describe, expect, it, test } from "vitest";
import { sheetWith } from "../support/sheet.ts";
import { replyTo } from "./asking.ts";

const YES_NO = ["はい", "いいえ"];
const text = (item: number, lang: "ja" | "en" = "ja"): string | undefined =>
  sheetWith().answers[item - 1]?.answer.text[lang];

describe("an answer in words", () => {
  test.each([
    ["バックアップの保存期間を教えてください。", 30],
    ["バックアップデータは何日分保管されますか", 30],
    ["サービスの稼働率", 5],
    ["通信の暗号化について", 42],
    ["同時に接続できるユーザ数に上限はありますか？", 24],
    ["ﾊﾞｯｸｱｯﾌﾟは 何世代 保持していますか", 32],
    ["応答時間", 19],
  ])("%s is item %d's text", (question, item) => {
    expect(replyTo(question)).toMatchObject({ status: "answered", answer: text(item), needs: [] });
  });

  it("is in the question's language", () => {
    expect(replyTo("How long are backups kept?").answer).toBe(text(30, "en"));
  });

  it("says the facts where the text has no such language", () => {
    const changes = { 30: { en: undefined } };
    expect(replyTo("How long are backups kept?", {}, { changes }).answer).toBe("Backup retention: 7 days");
  });

  it("joins the answers to several things that one question asks for", () => {
    expect(replyTo("バックアップの取得間隔と保存期間").answer).toBe(
      `${String(text(28))}\n${String(text(30))}`,
    );
  });

  it("says its source, where it is asked to", () => {
    const options = { citing: true };
    expect(replyTo("バックアップの保存期間", {}, { options }).answer).toBe(
      `${String(text(30))}\n(出典: クラウドサービスレベルのチェックリスト 項目30)`,
    );
    expect(replyTo("How long are backups kept?", {}, { options }).answer).toMatch(/item 30\)$/);
  });

  it("says its source in the column beside it, where that is free", () => {
    const options = { citing: true };
    expect(replyTo("バックアップの保存期間", { remark: "" }, { options })).toMatchObject({
      answer: text(30),
      remark: "(出典: クラウドサービスレベルのチェックリスト 項目30)",
    });
    const taken = replyTo("バックアップの保存期間", { remark: "社内メモ" }, { options });
    expect(taken.answer).toContain("項目30");
    expect(taken.remark).toBe("");
  });

  it("asks by a heading where the question alone says too little", () => {
    expect(replyTo("保存期間", { headings: ["運用", "バックアップ"] }).answer).toBe(text(30));
    expect(replyTo("保存期間", { headings: ["運用"] }).status).not.toBe("answered");
  });

  it("leaves what stands under a heading of something else", () => {
    const asked = "保存データを暗号化していること";
    expect(replyTo(asked, { headings: ["データ保護"] }).answer).toBe(text(33));
    expect(replyTo(asked, { headings: ["従業員の端末"] })).toMatchObject({ answer: "", certainty: "draft" });
  });

  it("says nothing twice", () => {
    // Item 33's text holds all of item 42's.
    expect(replyTo("通信の暗号化と、保存データの暗号化").answer).toBe(text(33));
  });

  it("answers the official words with the whole answer", () => {
    expect(replyTo("プログラムや、システム環境の各種設定データの預託等の措置の有無").answer).toBe(text(4));
  });
});

describe("what our answers do not say", () => {
  test.each([
    ["データセンターの所在地はどこですか。", "所在地"],
    ["脆弱性診断の費用", "費用"],
    ["バックアップデータの暗号化アルゴリズム", "アルゴリズム"],
    ["第三者による脆弱性診断を実施していますか", "第三者"],
    ["保存データはAES256で暗号化していますか", "aes256"],
    ["バックアップの保存期間とその費用", "費用"],
    ["What is the location of the data center?", "location"],
  ])("%s is left to a person, who is told why", (question, word) => {
    const { status, answer, needs } = replyTo(question);
    expect({ status, answer }).not.toMatchObject({ status: "answered" });
    expect(answer).toBe("");
    expect(needs.map(({ ja }) => ja).join("")).toContain(word);
  });

  test.each([
    ["多要素認証に対応していますか"],
    ["従業員への情報セキュリティ教育の頻度"],
    ["お弁当の配達はできますか"],
    ["Do you have a bug bounty programme?"],
    [""],
  ])("%s has nothing to say", (question) => {
    expect(replyTo(question)).toMatchObject({ answer: "", remark: "" });
    expect(replyTo(question).status).not.toBe("answered");
  });

  it("leaves a fact that no text speaks of", () => {
    // Item 46 states that no period is fixed, and its text is silent on it.
    expect(replyTo("ログの保存期間").status).not.toBe("answered");
    const changes = {
      46: { ja: "個人単位でIDを付与しています。ログは1年間保存しています。", facts: { logRetention: "P1Y" } },
    };
    expect(replyTo("ログの保存期間", {}, { changes }).answer).toContain("1年間");
  });

  it("says openly that a value is not disclosed or not fixed, where the text does", () => {
    expect(replyTo("バッチ処理時間").answer).toBe("公開しておりません。");
    expect(replyTo("障害発生から通知までの時間").answer).toContain("定めはございません");
  });

  it("names what came nearest", () => {
    expect(replyTo("データセンターの所在地").candidates.map(({ item }) => item)).toContain(6);
  });
});

describe("a choice", () => {
  test.each([
    // the item's mark or a flag
    ["API連携は可能ですか", ["有", "無"], "無"],
    ["保存データを暗号化していますか", ["○", "×"], "○"],
    ["保存データを暗号化していますか", ["〇", "△", "✕"], "〇"],
    ["個別のカスタマイズは可能か", ["1.可", "2.不可"], "2.不可"],
    ["Is stored data encrypted?", ["Yes", "No", "N/A"], "Yes"],
    ["Is stored data encrypted?", ["Y", "N"], "Y"],
    ["Do you offer an API?", ["Yes", "No", "Not applicable"], "No"],
    ["ISMS認証を取得していますか", YES_NO, "いいえ"],
    // what the question claims, held against the fact
    ["バックアップを7日以上保存していますか", YES_NO, "はい"],
    ["バックアップを30日以上保存していますか", YES_NO, "いいえ"],
    ["バックアップは毎日取得していますか", YES_NO, "はい"],
    ["バックアップは1時間ごとに取得していますか", YES_NO, "いいえ"],
    ["稼働率99.5%以上を目標としていますか", YES_NO, "はい"],
    ["稼働率99.99%以上を目標としていますか", YES_NO, "いいえ"],
    ["通信をTLS1.2以上で暗号化していますか", YES_NO, "はい"],
    ["計画停止は7日前までに通知されますか", YES_NO, "いいえ"],
    ["システムを24時間365日監視していますか", YES_NO, "はい"],
    ["大幅なバージョンアップは事前に通知されますか", YES_NO, "はい"],
    ["軽微なアップデートは事前に通知されますか", YES_NO, "いいえ"],
    // the entry that says the value
    ["バックアップの取得頻度", ["毎日", "毎週", "毎月"], "毎日"],
    ["ウイルススキャンの頻度", ["リアルタイム", "日次", "週次"], "リアルタイム"],
    ["稼働率の目標値", ["99.99%以上", "99.9%以上", "99%以上"], "99.9%以上"],
    ["稼働率の目標値(%)", ["99", "99.5", "99.9", "99.99"], "99.9"],
    ["定期報告の頻度", ["月1回", "四半期に1回", "なし"], "なし"],
    // entries that only deny each other
    ["保存データを暗号化していますか", ["施している", "施していない"], "施している"],
    ["Do you offer an API?", ["Offered", "Not offered", "N/A"], "Not offered"],
  ])("%s of %j is %s", (question, options, choice) => {
    expect(replyTo(question, { options })).toMatchObject({ status: "answered", answer: choice });
  });

  test.each([
    // no fixed value
    ["利用者数は100名以上登録可能ですか", YES_NO],
    // a wish for less, which no fact is good for
    ["バックアップの保存期間は3日以内ですか", YES_NO],
    // one of two will do, of which one is so
    ["稼働率の目標値または保証値を定めていますか", YES_NO],
    // so of the major upgrades, and not of the minor ones
    ["機能の変更は事前に通知されますか", YES_NO],
    // no answer to what it wants to know
    ["What monthly availability do you guarantee?", ["Yes", "No"]],
    // negations that could be read either way
    ["保存データの暗号化をせずに運用することはありますか", YES_NO],
    ["USBメモリ等の使用を禁止していますか", YES_NO],
    ["過去1年間に障害を起こしていないこと", ["適合", "不適合"]],
    ["バックアップを取得していませんか", YES_NO],
    // a target is no guarantee, and monitoring is of something
    ["稼働率99.9%以上を保証していますか", YES_NO],
    ["24時間365日監視していますか", YES_NO],
    // an entry that says more than the facts
    ["ウイルススキャンの頻度", ["常時(リアルタイム)", "日次", "週次"]],
    ["保存データを暗号化していますか", ["はい - 鍵は顧客が管理", "いいえ"]],
    // no entry says it, or several do
    ["保存データを暗号化していますか", ["検討中", "該当なし"]],
    ["保存データを暗号化していますか", ["はい(全て)", "はい(一部)", "いいえ"]],
    ["バックアップの取得頻度", ["週次", "取得なし"]],
    ["バックアップを30日以上保存していますか", ["○", "△", "×"]],
    ["TLS 1.3に対応していますか", ["はい", "いいえ"]],
    ["暗号化の成熟度", ["レベル1", "レベル2", "レベル3"]],
  ])("%s of %j is left to a person", (question, options) => {
    expect(replyTo(question, { options })).toMatchObject({ answer: "", remark: "" });
    expect(replyTo(question, { options }).status).not.toBe("answered");
  });

  it("has the words beside it", () => {
    const options = YES_NO;
    const said = replyTo("保存データを暗号化していますか", { options, remark: "" });
    expect([said.answer, said.remark]).toEqual(["はい", text(33)]);
    expect(replyTo("保存データを暗号化していますか", { options, remark: "記入不要" }).remark).toBe("");
  });

  it("goes by the facts of whoever answers", () => {
    const changes = { 33: { facts: { encryptionAtRest: false } }, 32: {} };
    expect(replyTo("保存データを暗号化していますか", { options: YES_NO }, { changes }).answer).toBe("いいえ");
  });
});

describe("a limit of length", () => {
  const whole = text(28)?.length ?? 0;
  const ask = (maxLength: number) => replyTo("バックアップの取得頻度", { maxLength });

  it("leaves out the source, then the sentences, and cuts nothing off", () => {
    const cited = replyTo("バックアップの取得頻度", { maxLength: whole }, { options: { citing: true } });
    expect(cited.answer).toBe(text(28));
    expect(ask(whole).answer).toBe(text(28));
    expect(ask(whole - 1).answer).toBe("バックアップ間隔: 日次");
  });

  it("leaves what does not fit to a person", () => {
    const { status, answer, draft, needs } = ask(5);
    expect({ status, answer }).toEqual({ status: "review", answer: "" });
    expect(draft).toBe(text(28));
    expect(needs[0]?.ja).toContain("5文字");
  });
});

describe("a cell that holds something", () => {
  it("stays as it is, unless it is to be filled anew", () => {
    const asked = { written: "確認中" };
    expect(replyTo("バックアップの保存期間", asked)).toMatchObject({ status: "review", answer: "" });
    const options = { isForced: true };
    expect(replyTo("バックアップの保存期間", asked, { options }).answer).toBe(text(30));
  });
});

describe("a control of a standard", () => {
  it("shows the answers beside it, and leaves the judgement to a person", () => {
    const { status, candidates, needs } = replyTo("CCM BCR-08 への対応状況");
    expect(status).not.toBe("answered");
    expect(candidates.map(({ item }) => item)).toContain(28);
    expect(needs[0]?.en).toContain("BCR-08");
  });

  it("is for a person to judge, whatever is asked besides", () => {
    const { answer, draft } = replyTo("ISO/IEC 27001:2022 A.8.13 に関連し、バックアップの保存期間");
    expect(answer).toBe("");
    expect(draft).toContain(text(30));
  });
});
