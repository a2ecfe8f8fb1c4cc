import { describe, expect, it } from "vitest";
import type { ImportedItem } from "../../scripts/import/merge.ts";
import { merge } from "../../scripts/import/merge.ts";
import { planAnswers } from "../../scripts/import/plan.ts";
import { newAnswer } from "../../scripts/import/write/answer-file.ts";
import { normalForm } from "../../scripts/load/normal/normal-form.ts";
import type { SourceFile } from "../../scripts/core/source.ts";
import { collected, csv } from "../support/imported.ts";
import { form } from "../support/sheet.ts";

const item = (no: number) => {
  const found = form.model.checklist.items[no - 1];
  if (found === undefined) throw new Error(`no item ${String(no)}`);
  return found;
};

const HEADER = ["No.", "サービスレベル項目例", "回答"];
const FILLERS = [
  [19, item(19).title.ja, "非公開"],
  [20, item(20).title.ja, "非公開"],
];

const sheet = async (...rows: readonly (readonly [number, string])[]) => {
  const cells = rows.map(([no, answer]) => [no, item(no).title.ja, answer]);
  return merge(form.model, [await collected(csv([HEADER, ...cells, ...FILLERS]))]);
};

const file = (text: string, name = "30-backup-retention.yaml"): SourceFile => ({
  path: `answers/${name}`,
  name,
  text,
  hasByteOrderMark: false,
});

const EXISTING = `# yaml-language-server: $schema=../schema/answer.schema.json
no: 30
text:
  ja: 保存期間は7日間です。 # 法務と合意
  en: Backups are kept for seven days.
facts:
  backupRetention: P7D
owner: "@acme/operations"
reviewed: "2025-04-01"
evidence:
  - { title: 設定 }
accept:
  - { rule: vague-wording, reason: 移行中, until: "2027-03-31" }
`;

const options = { isForced: true, ownerOf: () => "@acme/new", day: "2026-11-23" };

const update = async (answer: string, existing = EXISTING) => {
  const imported = await sheet([30, answer]);
  const planned = planAnswers(form.model, imported, { ...options, existing: [file(existing)] });
  const found = planned.find(({ imported: { item: each } }) => each.no === 30);
  if (found === undefined) throw new Error("item 30 was not planned");
  return found;
};

describe("a second import", () => {
  it("that says the same changes nothing, to the character", async () => {
    const { file: planned, update: done } = await update("保存期間は7日間です。");
    expect(planned).toEqual({ name: "30-backup-retention.yaml", text: EXISTING, kind: "same" });
    expect(done?.changed).toEqual([]);
  });

  it("brings text and facts up to date, and keeps all else", async () => {
    const { file: planned, update: done } = await update("保存期間は２週間です。");
    expect(planned.text).toBe(
      EXISTING.replace("保存期間は7日間です。", "保存期間は2週間です。").replace(
        "backupRetention: P7D",
        "backupRetention: P14D",
      ),
    );
    expect(done).toMatchObject({ changed: ["text.ja", "facts"], kept: [], isTranslationOlder: true });
    expect(normalForm(file(planned.text), form.model)).toBe(planned.text);
  });

  it("keeps facts that it cannot read, and tells", async () => {
    const { file: planned, update: done } = await update("適切な期間、保存します。");
    expect(planned.text).toContain("backupRetention: P7D");
    expect(done?.kept).toEqual(["backupRetention"]);
  });

  it("adds what the file lacks", async () => {
    const bare = `no: 30\ntext:\n  ja: |-\n    一行目\n    二行目\nfacts: {}\nowner: "@acme/operations"\nreviewed: "2025-04-01"\n`;
    const { file: planned } = await update("保存期間は7日間です。", bare);
    expect(planned.text).toBe(
      `no: 30\ntext:\n  ja: 保存期間は7日間です。\nfacts:\n  backupRetention: P7D\nowner: "@acme/operations"\nreviewed: "2025-04-01"\n`,
    );
  });

  it("adds a mark above the text", async () => {
    const imported = await sheet([4, "【無】預託は行っておりません。"]);
    const text = `no: 4\ntext: { ja: 預託は行っておりません。 }\nfacts: { escrow: false }\nowner: "@acme/legal"\nreviewed: "2025-04-01"\n`;
    const [planned] = planAnswers(form.model, imported, {
      ...options,
      existing: [file(text, "04-escrow.yaml")],
    });
    expect(planned?.file.text).toMatch(/^no: 4\nmark: 無\ntext:/);
  });

  it("writes a file anew where it cannot be read", async () => {
    const { file: planned, update: done } = await update("保存期間は7日間です。", "no: [30\n");
    expect([planned.kind, done]).toEqual(["new", undefined]);
    expect(planned.text).toContain('owner: "@acme/new"');
  });

  it("is refused where it is not asked for", async () => {
    const imported = await sheet([30, "7日間"]);
    const plan = (existing: readonly SourceFile[]) =>
      planAnswers(form.model, imported, { ...options, isForced: false, existing });
    expect(() => plan([file(EXISTING)])).toThrow("30-backup-retention.yaml");
    // An answer to the same item under another name is in the way as well.
    expect(() => plan([file(EXISTING, "30-retention.yaml")])).toThrow("30-retention.yaml");
    expect(plan([file("no: 31\n", "31-data-deletion.yaml")]).map(({ file: each }) => each.kind)).toEqual([
      "new",
      "new",
      "new",
    ]);
  });
});

describe("a new answer", () => {
  const answer = async (no: number, cell: string): Promise<ImportedItem> => {
    const found = (await sheet([no, cell])).items.find((each) => each.item.no === no);
    if (found === undefined) throw new Error("not imported");
    return found;
  };
  const upkeep = { owner: "@acme/operations", reviewed: "2026-11-23" };

  it("is in normal form, whatever its text holds", async () => {
    for (const cell of [
      "# 注釈ではない",
      "a: b",
      "- 箇条書き",
      '「引用」と"引用"',
      "yes",
      "1行目\n  2行目\n\n4行目",
      "'quoted'",
      "&anchor *alias",
      "２０２６年",
      "{flow}",
      "\t字下げ",
    ]) {
      const text = newAnswer(await answer(5, cell), upkeep);
      expect([cell, normalForm(file(text, "05-availability.yaml"), form.model)]).toEqual([cell, text]);
    }
  });

  it("without an owner is refused", async () => {
    const imported = await sheet([30, "7日間"]);
    expect(() =>
      planAnswers(form.model, imported, { ...options, existing: [], ownerOf: () => undefined }),
    ).toThrow("CODEOWNERS");
  });

  it("leaves out what is not known, for the check to ask for", async () => {
    expect(newAnswer(await answer(5, "お問い合わせください。"), upkeep)).toBe(
      `# yaml-language-server: $schema=../schema/answer.schema.json\nno: 5\ntext:\n  ja: お問い合わせください。\nfacts: {}\nowner: "@acme/operations"\nreviewed: "2026-11-23"\n`,
    );
  });
});
