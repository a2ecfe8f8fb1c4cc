import type { Item, Model, ItemNo } from "../../core/model.ts";
import type { SheetRow } from "../layout/row.ts";
import type { Resemblance } from "./resemblance.ts";

/** How a row is known to answer its item. */
export type Ground =
  /** Its number and its title say so. */
  | "number-and-title"
  /** It has no number. */
  | "title"
  /** Its number is another item's, and its title and wording are this one's. */
  | "title-against-number"
  /** It has no title. */
  | "number";

export interface Match {
  readonly item: Item;
  readonly row: SheetRow;
  readonly ground: Ground;
}

/** A row that answers no item of the checklist, or perhaps one of several. */
export interface Stray {
  readonly row: SheetRow;
  readonly why: "no-item" | "several-items" | "twice";
  /** The items concerned. */
  readonly items: readonly ItemNo[];
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly strays: readonly Stray[];
}

/** A title that is surely the item's. */
const SURE = 0.6;

/** A title that bears a number out. What machines make of a Japanese title has little in common with our English one. */
const supports = (title: string): number => (/[\u3041-\u30ff\u4e00-\u9fff]/.test(title) ? 0.4 : 0.25);

/** By how much the likest item has to be more like than the next. */
const MARGIN = 0.08;

interface Rank {
  readonly no: ItemNo;
  readonly title: number;
  readonly requirement: number;
  readonly score: number;
}

/** Items by how well title, wording and number fit. A wording or a number decides between titles that are alike. */
const ranked = (
  row: SheetRow,
  like: Resemblance,
  placeOf: (no: ItemNo) => number | undefined,
): readonly Rank[] => {
  const titles = like.title(row.title);
  const requirements = like.requirement(row.requirement);
  const numbers = new Set([
    ...titles.keys(),
    ...requirements.keys(),
    ...(row.no !== undefined && placeOf(row.no) !== undefined ? [row.no] : []),
  ]);
  return [...numbers]
    .map((no) => {
      const [title, requirement] = [titles.get(no) ?? 0, requirements.get(no) ?? 0];
      // A title to the letter weighs more than a number that is another item's.
      return {
        no,
        title,
        requirement,
        score: title + requirement + (title === 1 ? 0.5 : 0) + (no === row.no ? 0.3 : 0),
      };
    })
    .sort((a, b) => b.score - a.score || (placeOf(a.no) ?? 0) - (placeOf(b.no) ?? 0));
};

const isSure = ({ title, requirement }: Rank): boolean => title >= SURE || requirement >= SURE;

type Decision =
  | { readonly no: ItemNo; readonly ground: Ground }
  | { readonly why: Stray["why"]; readonly items: readonly ItemNo[] };

const decide = (row: SheetRow, like: Resemblance, placeOf: (no: ItemNo) => number | undefined): Decision => {
  const { no } = row;
  if (row.title === "" && row.requirement === "")
    return no !== undefined && placeOf(no) !== undefined
      ? { no, ground: "number" }
      : { why: "no-item", items: [] };
  const [first, second] = ranked(row, like, placeOf);
  if (first === undefined) return { why: "no-item", items: [] };
  const isNumbered = first.no === no;
  if (isNumbered && Math.max(first.title, first.requirement) >= supports(row.title))
    return { no: first.no, ground: "number-and-title" };
  if (!isSure(first))
    return { why: "no-item", items: no !== undefined && placeOf(no) !== undefined ? [no] : [] };
  if (second !== undefined && first.score - second.score < MARGIN)
    return { why: "several-items", items: [first.no, second.no] };
  return { no: first.no, ground: no === undefined ? "title" : "title-against-number" };
};

const sameAnswer = (a: SheetRow, b: SheetRow): boolean =>
  a.answer === b.answer && (a.mark ?? "") === (b.mark ?? "");

/**
 * Which item of the checklist each row answers, by number and title, where the two agree. Rows of a company's own are strays, and
 * so are rows that answer one item in two ways: neither is taken.
 */
export const matchRows = (rows: readonly SheetRow[], { checklist }: Model, like: Resemblance): Matching => {
  const items = new Map(checklist.items.map((item) => [item.no, item]));
  const places = new Map(checklist.items.map(({ no }, place) => [no, place]));
  const decided = rows
    .filter((row) => row.title !== "" || row.requirement !== "" || row.no !== undefined)
    .map((row) => ({ row, decision: decide(row, like, (no) => places.get(no)) }));
  const found = decided.flatMap(({ row, decision }): readonly Match[] => {
    const item = "no" in decision ? items.get(decision.no) : undefined;
    return item === undefined || !("no" in decision) ? [] : [{ item, row, ground: decision.ground }];
  });
  const strays = decided.flatMap(({ row, decision }): readonly Stray[] =>
    "why" in decision ? [{ row, ...decision }] : [],
  );
  // A number and a title together are stronger than either alone.
  const rank = ({ ground }: Match): number => (ground === "number-and-title" ? 0 : 1);
  const matches = checklist.items.flatMap(({ no }): readonly Match[] => {
    const all = found.filter(({ item }) => item.no === no);
    const strongest = all.filter((each) => rank(each) === Math.min(...all.map(rank)));
    const [first, ...others] = strongest;
    return first === undefined || others.some(({ row }) => !sameAnswer(row, first.row)) ? [] : [first];
  });
  const taken = new Set(matches.map(({ row }) => row));
  const twice = found
    .filter(
      ({ row, item }) =>
        !taken.has(row) && !matches.some((match) => match.item === item && sameAnswer(match.row, row)),
    )
    .map(({ row, item }): Stray => ({ row, why: "twice", items: [item.no] }));
  return { matches, strays: [...strays, ...twice] };
};
