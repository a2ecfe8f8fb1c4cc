import type { ItemNo } from "../../core/model.ts";
import { isBareMark } from "../answer/mark.ts";
import { best, type Resemblance } from "../match/resemblance.ts";
import { plain } from "../../core/plain.ts";
import type { GridRow } from "../../tables/grid.ts";

/** What the cells of a column look like, below the header. */
export interface Content {
  /** How many different items its cells are titles, or wordings, of. */
  readonly titles: number;
  readonly requirements: number;
  readonly units: number;
  readonly numbers: number;
  readonly filled: number;
  /** Filled cells that hold a mark and nothing else. */
  readonly marks: number;
  /** Cells in the way METI's examples are put: 「1時間以内(基幹業務)」. */
  readonly examples: number;
}

/** A title may be shortened; a wording is long, so that half of it in common is much. */
const TITLE = 0.7;
const REQUIREMENT = 0.6;

// METI's guideline tells core business from the rest in its examples; no company answers so.
const EXAMPLE = /[((](?:基幹業務|上記以外|保証型)[))]/;

const distinct = (
  texts: readonly string[],
  found: (text: string) => readonly [ItemNo | undefined, number],
  from: number,
): number => new Set(texts.flatMap((text) => (found(text)[1] >= from ? [found(text)[0]] : []))).size;

/** What a column holds, below the header. */
export const contentOf = (rows: readonly GridRow[], column: number, like: Resemblance): Content => {
  const texts = rows.flatMap(({ cells }) => {
    const cell = cells[column];
    // A row that is merged as a whole heads a section.
    const isWide = cells.length > 2 && cells.every(({ text }) => text === cells[0]?.text);
    return cell === undefined || cell.text === "" || cell.merged === true || isWide ? [] : [cell.text];
  });
  const short = texts.filter((text) => text.length <= 100);
  return {
    titles: distinct(short, (text) => best(like.title(text)), TITLE),
    requirements: distinct(texts, (text) => best(like.requirement(text)), REQUIREMENT),
    units: texts.filter(like.isUnit).length,
    numbers: texts.filter((text) => /^\d{1,2}$/.test(plain(text))).length,
    filled: texts.length,
    marks: texts.filter(isBareMark).length,
    examples: texts.filter((text) => EXAMPLE.test(text)).length,
  };
};

/** A column of which nothing is known. */
export const EMPTY: Content = {
  titles: 0,
  requirements: 0,
  units: 0,
  numbers: 0,
  filled: 0,
  marks: 0,
  examples: 0,
};
