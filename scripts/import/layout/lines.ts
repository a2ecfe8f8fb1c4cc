import { best, type Resemblance } from "../match/resemblance.ts";
import { type Model, type ItemNo, itemNumbered } from "../../core/model.ts";
import { plain } from "../../core/plain.ts";
import type { Grid, GridRow } from "../../tables/grid.ts";
import { roleOf } from "./headings.ts";
import type { SheetRow, Table } from "./row.ts";
import { numberOf } from "./table.ts";

/** Page numbers and the like, which a copy takes along: 「- 1 / 2 -」. */
const FOOTER =
  /^(?:[-–—―]\s*\d{1,3}\s*[-–—―]|[-–—―\s]*\d{1,3}\s*[/／]\s*\d{1,3}[-–—―\s]*|page \d{1,3}(?: of \d{1,3})?)$/i;

const textOf = ({ cells }: GridRow): string => cells[0]?.text ?? "";

/** Lines that are the item's title: nothing else is so like it. */
const IS_TITLE = 0.9;

interface Part {
  readonly start: number;
  readonly item: ItemNo;
  readonly no: ItemNo | undefined;
}

/** Where each item begins: at its title, or at the number above it. */
const partsOf = (lines: readonly GridRow[], like: Resemblance): readonly Part[] =>
  lines.flatMap((line, index) => {
    const [item, likeness] = best(like.title(textOf(line)));
    const before = lines[index - 1];
    const no = before === undefined ? undefined : numberOf(textOf(before));
    return item !== undefined && likeness >= IS_TITLE ? [{ start: index, item, no }] : [];
  });

/** How many lines from the first on are the item's wording, which may be broken over several. */
const wordingLength = (lines: readonly string[], wording: string): number => {
  const whole = plain(wording);
  let joined = "";
  let length = 0;
  for (const [index, line] of lines.entries()) {
    joined += plain(line);
    if (joined === "" || !whole.startsWith(joined)) break;
    length = index + 1;
  }
  return length;
};

const isAside = (text: string, like: Resemblance): boolean =>
  text === "" || FOOTER.test(text.normalize("NFKC")) || like.isGroup(text) || roleOf(text) !== undefined;

/**
 * A text in which each line is a cell, as some programs copy tables: an item's title, its wording, its unit, and then what is
 * left up to the next item is the answer.
 */
export const linesTable = (grid: Grid, like: Resemblance, { checklist }: Model): Table | undefined => {
  const parts = partsOf(grid.rows, like);
  if (parts.length < 3) return undefined;
  const rows = parts.map(({ start, item, no }, index): SheetRow => {
    const next = parts[index + 1];
    const end = next === undefined ? grid.rows.length : next.start - (next.no === undefined ? 0 : 1);
    const lines = grid.rows.slice(start + 1, end).map(textOf);
    const requirement = itemNumbered(checklist, item)?.requirement.ja ?? "";
    const wording = wordingLength(lines, requirement);
    const rest = lines.slice(wording).filter((text) => !isAside(text, like));
    const hasUnit = wording > 0 && rest[0] !== undefined && like.isUnit(rest[0]);
    const title = grid.rows[start];
    return {
      grid: grid.name,
      line: title?.line ?? 0,
      ...(no === undefined ? {} : { no }),
      title: title === undefined ? "" : textOf(title),
      requirement: lines.slice(0, wording).join(""),
      unit: hasUnit ? (rest[0] ?? "") : "",
      answer: (hasUnit ? rest.slice(1) : rest).join("\n"),
      remark: "",
      facts: "",
      evidence: "",
      reviewed: "",
      shift: 0,
    };
  });
  return { name: grid.name, columns: { answer: "", by: "content" }, rows };
};
