import type { ItemNo } from "../../../scripts/core/model.ts";
import { describe, expect, test } from "vitest";
import { answerRules } from "../../../scripts/kits/kits.ts";
import { sheetWith } from "../../support/sheet.ts";

describe("hostile text", () => {
  const repeated = (part: string): string => part.repeat(Math.ceil(10_000 / part.length));
  const parts = [
    "保証",
    "保証99%",
    "該当",
    "ため、",
    "媒体",
    "営業時間",
    "SAS70、",
    "18号",
    "随時",
    "取得準備中",
    "一定期間、",
  ];
  const english = [
    "guarantee ",
    "not ",
    "media ",
    "SAS 70 ",
    "promptly ",
    "not a guarantee 99% ",
    "(",
    "see ",
  ];
  const odd = ["👨‍👩‍👧", "\u202eabc\u202c", "\u3099", "ﾊﾞ", "e\u0301", "。", "-", "⽌"];
  const sheet = sheetWith();

  test.each([...parts, ...english, ...odd].map((part) => [part]))("of %j repeated", (part) => {
    const text = repeated(part);
    const hostile = new Set<ItemNo>([5, 11, 29, 35, 39, 43, 44, 48]);
    const answers = sheet.answers.map((stated) =>
      hostile.has(stated.answer.no)
        ? { ...stated, answer: { ...stated.answer, mark: "有" as const, text: { ja: text, en: text } } }
        : stated,
    );
    for (const rule of answerRules) {
      if (rule.kind !== "sheet") throw new Error("a rule over answers is no relation");
      for (const { span } of rule.check({ ...sheet, answers }))
        if (span !== undefined) expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });
});
