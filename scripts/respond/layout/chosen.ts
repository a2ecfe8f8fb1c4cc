import { plain } from "../../core/plain.ts";
import { MAX_COLUMNS } from "../../tables/limits.ts";
import type { Columns } from "../questionnaire.ts";
import type { Chosen } from "./assign.ts";
import type { Heading } from "../../tables/header.ts";
import { columnOf } from "../../tables/xlsx/letters.ts";

/** A column by its heading or a part of it that no other has, else by its letter; undefined where a table has none such. */
const find = (named: string | undefined, headings: readonly Heading[]): number | undefined => {
  if (named === undefined) return undefined;
  const wanted = plain(named);
  const own = headings.flatMap(({ isRepeated }, column) => (isRepeated ? [] : [column]));
  const exact = own.find((column) => {
    const { text = "", part = "" } = headings[column] ?? {};
    return wanted !== "" && (plain(text) === wanted || plain(part) === wanted);
  });
  if (exact !== undefined) return exact;
  const byLetter = columnOf(named.trim());
  if (byLetter !== undefined && byLetter < MAX_COLUMNS) return byLetter;
  const partly = own.filter(
    (column) => wanted !== "" && plain(headings[column]?.text ?? "").includes(wanted),
  );
  return partly.length === 1 ? partly[0] : undefined;
};

/** The columns that a person named, where a table has them; a letter may stand for one that is empty so far. */
export const chosenIn = (columns: Columns, headings: readonly Heading[]): Chosen => ({
  question: find(columns.question, headings),
  answer: find(columns.answer, headings),
  remark: find(columns.remark, headings),
});

/** The headings that a person named, as `plain` spells them: a row that has them is a header. Letters are none. */
export const wantedHeadings = ({ question, answer, remark }: Columns): readonly string[] =>
  [question, answer, remark].flatMap((each) => {
    const spelled = each === undefined || columnOf(each.trim()) !== undefined ? "" : plain(each);
    return spelled === "" ? [] : [spelled];
  });
