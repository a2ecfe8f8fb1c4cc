import { textAt } from "../../tables/grid.ts";
import type { GridRow } from "../../tables/grid.ts";

/** A row that names what the rows below it are about. */
export interface Section {
  readonly text: string;
  /** Sections of one kind stand beside each other: those that begin in one column with a number of one depth. */
  readonly kind: string;
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ["chapter", /^第\s*[\d\uff10-\uff19一二三四五六七八九十]+\s*[章部編]/],
  ["part", /^第\s*[\d\uff10-\uff19一二三四五六七八九十]+\s*[節項]/],
  ["bracketed number", /^[(\uff08]\s*[0-9\uff10-\uff19a-z]+\s*[)\uff09]/i],
  ["circled number", /^[①-⑳]/],
  ["roman", /^[IVXⅠ-Ⅻ]+[.\s\uff0e、]/],
  ["letter", /^[A-Z][.\s\uff0e、)\uff09]/],
];

const kindOf = (text: string): string => {
  const plain = text.normalize("NFKC").trim();
  const number = /^\d+(?:[.-]\d+)*/.exec(plain)?.[0];
  if (number !== undefined) return `number of ${String(number.split(/[.-]/).length)}`;
  // NFKC turns ① into 1.
  const named = KINDS.find(([, pattern]) => pattern.test(text.trim()));
  return named?.[0] ?? /^[■□◆◇●○▼▽▶【≪<〔[]/.exec(text.trim())?.[0] ?? "words";
};

/** The section that a row's texts name, from left to right. */
export const sectionOf = (row: GridRow): Section => {
  const first = row.cells.findIndex(({ text }) => text !== "");
  const texts = new Set(row.cells.map(({ text }) => text).filter((text) => text !== ""));
  const text = [...texts].join(" ").replace(/\s+/g, " ");
  return { text, kind: `${String(first)} ${kindOf(textAt(row, first))}` };
};

/**
 * The sections that a row below a new one stands under, the outermost first. One of a kind ends the last of its kind and what
 * stands under that; one of a new kind stands under those before it.
 */
export const under = (sections: readonly Section[], next: Section): readonly Section[] => {
  const same = sections.findIndex(({ kind }) => kind === next.kind);
  return [...(same === -1 ? sections : sections.slice(0, same)), next];
};

const BEGINS =
  /^\s*(?:[■□◆◇●▼▽▶【≪〔]|第\s*[0-9一二三四五六七八九十]+\s*[章節項部編]|\d+(?:[.-]\d+)*[.、\s]|[IVX]+[. ])/;

/** Whether a text begins the way headings do. */
export const beginsLikeSection = (text: string): boolean => BEGINS.test(text.normalize("NFKC"));
