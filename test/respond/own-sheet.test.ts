import { describe, expect, it, test } from "vitest";
import { fillsOf, type Grounded } from "../../scripts/respond/respond.ts";
import { form, sheetWith } from "../support/sheet.ts";
import { question, respond } from "./asking.ts";

const { items, categories } = form.model.checklist;
const answers = new Map(sheetWith().answers.map(({ answer }) => [answer.no, answer]));

type Item = (typeof items)[number];

/** The shapes in which METI's sheet is handed on. */
const SHAPES: readonly (readonly [string, (item: Item, row: number) => ReturnType<typeof question>])[] = [
  [
    "title and requirement in a cell each",
    ({ title, requirement }, row) => question(`${title.ja}\n${requirement.ja}`, {}, row),
  ],
  [
    "with 種別 as a heading",
    ({ title, requirement, category }, row) =>
      question(requirement.ja, { headings: [categories[category]?.ja ?? "", title.ja] }, row),
  ],
  ["titles alone", ({ title }, row) => question(title.ja, {}, row)],
  ["requirements alone", ({ requirement }, row) => question(requirement.ja, {}, row)],
  [
    "with a column of marks, and one of words",
    ({ title, requirement }, row) =>
      question(`${title.ja}\n${requirement.ja}`, { options: ["有", "無"], remark: "" }, row),
  ],
  ["in English", ({ title, requirement }, row) => question(`${title.en}\n${requirement.en}`, {}, row)],
];

const asked = (shape: (typeof SHAPES)[number]): readonly Grounded[] =>
  respond(
    items.map((item, index) => shape[1](item, index + 2)),
    { options: { citing: true } },
  );

describe("METI's own sheet", () => {
  test.each(SHAPES)("is filled, every row with its own item: %s", (...shape) => {
    const grounded = asked(shape);
    expect(grounded.map((each) => each.items)).toEqual(items.map(({ no }) => [no]));
    expect(grounded.every(({ reply }) => reply.certainty === "certain" && reply.status === "answered")).toBe(
      true,
    );
    const filled = new Set(fillsOf(grounded.map(({ reply }) => reply)).map(({ slot }) => slot.row));
    expect(filled.size).toBe(items.length);
  });

  it("has the marks and the words, and no source of its own", () => {
    const [shape, , , , both] = SHAPES;
    if (shape === undefined || both === undefined) throw new Error("no shape");
    const words = asked(shape).map(({ reply }) => reply.answer);
    expect(words).toEqual(
      items.map(({ no }) => {
        const { mark, text } = answers.get(no) ?? { text: { ja: "" } };
        return `${mark === undefined ? "" : `【${mark}】`}${text.ja}`;
      }),
    );
    expect(asked(both).map(({ reply }) => [reply.answer, reply.remark])).toEqual(
      items.map(({ no }) => [answers.get(no)?.mark ?? "", answers.get(no)?.text.ja]),
    );
  });

  it("is not taken for another's that has a title or two in common", () => {
    const others = ["多要素認証に対応していますか", "教育の頻度", "委託先の管理"].map((text, row) =>
      question(text, {}, row),
    );
    const [title] = respond([question("ログの取得", { options: ["有", "無"] }), ...others]);
    // Item 18's title asks whether logs are collected; its mark would say whether they are provided.
    expect(title?.reply.answer).not.toBe("無");
  });
});
