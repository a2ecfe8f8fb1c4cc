import type { ItemNo } from "../../core/model.ts";
import { best, type Resemblance } from "../match/resemblance.ts";
import { plain } from "../../core/plain.ts";
import type { Cell, Grid, GridRow } from "../../tables/grid.ts";
import { type Assigned, assignColumns } from "./columns.ts";
import { type Block, blocksOf } from "./header.ts";
import type { Choice, SheetRow, Table } from "./row.ts";

const textAt = (row: GridRow, column: number | undefined, shift = 0): string =>
  column === undefined ? "" : (row.cells[column + shift]?.text ?? "");

/** A title that a cell has, even where its row is displaced. Short words are too like each other. */
const IS_TITLE = 0.85;

/**
 * By how many columns a row is displaced: in copied text the last row of a block lacks the empty cell of a merged column, so that
 * what follows sits one to the left. Told by where the title is.
 */
const shiftOf = (row: GridRow, { title }: Assigned, like: Resemblance): number => {
  if (title === undefined || best(like.title(textAt(row, title)))[1] >= IS_TITLE) return 0;
  const others = [-1, 1, -2].filter(
    (shift) => title + shift >= 0 && best(like.title(textAt(row, title, shift)))[1] >= IS_TITLE,
  );
  return others[0] ?? 0;
};

/** How the answer's column is displaced: as the title's, or one further where the unit is missing, too. */
const answerShift = (
  row: GridRow,
  shift: number,
  { unit, answer, title }: Assigned,
  like: Resemblance,
): number => {
  if (answer === undefined || (title !== undefined && answer < title)) return 0;
  const isUnitMissing =
    unit === answer - 1 &&
    textAt(row, answer, shift) === "" &&
    textAt(row, unit, shift).length > 0 &&
    !like.isUnit(textAt(row, unit, shift)) &&
    textAt(row, title, shift) !== "" &&
    row.cells.slice(answer + shift).every(({ text }) => text === "");
  return isUnitMissing ? shift - 1 : shift;
};

/** 1, 「1.」, 「(1)」, 「No.1」, 「Q1」, "1.1"; 「1-1」 is none. */
export const numberOf = (text: string): ItemNo | undefined => {
  const [, written] =
    /^(?:no|q|項目)?\.?[\s(]*(\d{1,3}(?:\.\d{1,3})*)[\s).。]*$/i.exec(text.normalize("NFKC").trim()) ?? [];
  return written === undefined || written.includes(".") ? written : Number(written);
};

const rowOf = (name: string, row: GridRow, assigned: Assigned, like: Resemblance): SheetRow => {
  const shift = shiftOf(row, assigned, like);
  const { title, answer } = assigned;
  const moved = answerShift(row, shift, assigned, like);
  const at = (column: number | undefined): string => {
    if (column === undefined) return "";
    if (column === answer) return textAt(row, column, moved);
    return textAt(row, column, title === undefined || column >= title ? shift : 0);
  };
  const no = numberOf(at(assigned.no));
  return {
    grid: name,
    line: row.line,
    ...(no === undefined ? {} : { no }),
    title: at(title),
    requirement: at(assigned.requirement),
    unit: at(assigned.unit),
    ...(assigned.mark === undefined || assigned.mark === answer ? {} : { mark: at(assigned.mark) }),
    answer: at(answer),
    remark: assigned.remark === answer ? "" : at(assigned.remark),
    facts: at(assigned.facts),
    evidence: at(assigned.evidence),
    reviewed:
      (assigned.reviewed === undefined ? undefined : row.cells[assigned.reviewed]?.day) ??
      at(assigned.reviewed),
    shift: moved,
  };
};

const cellAt = (row: GridRow, column: number | undefined): Cell | undefined =>
  column === undefined ? undefined : row.cells[column];

/** Whether a row goes on with the item above it: its own cells of what is asked are empty, or covered by those above. */
const goesOn = (row: GridRow, { no, title, answer }: Assigned): "below" | "merged" | undefined => {
  const asking = [no, title].flatMap((column) => (column === undefined ? [] : [cellAt(row, column)]));
  const answered = cellAt(row, answer);
  if (asking.length === 0 || answered === undefined || answered.text === "" || answered.merged === true)
    return undefined;
  if (asking.every((cell) => cell?.merged === true && cell.text !== "")) return "merged";
  return asking.every((cell) => cell === undefined || cell.text === "") ? "below" : undefined;
};

const isBlank = ({ cells }: GridRow): boolean => cells.every(({ text }) => text === "");

/** A row with one text, alone or repeated by a merged cell: a section's name, a note, or an item that is not answered. */
const single = ({ cells }: GridRow): string | undefined => {
  const texts = new Set(cells.flatMap(({ text }) => (text === "" ? [] : [text])));
  return texts.size === 1 ? [...texts][0] : undefined;
};

/** A line of pasted text that is the rest of the answer above it, broken by a line end within the cell. */
const isBrokenOff = (row: GridRow, later: readonly GridRow[], like: Resemblance): boolean => {
  const text = row.cells.length === 1 ? (row.cells[0]?.text ?? "") : "";
  // Below the last item stand notes and signatures.
  return (
    text !== "" &&
    !like.isGroup(text) &&
    later.some(({ cells }) => cells.filter((cell) => cell.text !== "").length > 2)
  );
};

const continued = (
  row: GridRow,
  later: readonly GridRow[],
  assigned: Assigned,
  like: Resemblance,
): string | undefined => {
  if (isBrokenOff(row, later, like)) return `\n${row.cells[0]?.text ?? ""}`;
  const kind = goesOn(row, assigned);
  const more = cellAt(row, assigned.answer);
  // What a merged row goes on with was cut by a program, at the end of any line; what stands below was written so.
  return kind === undefined ? undefined : `${kind === "merged" ? "" : "\n"}${more?.raw ?? more?.text ?? ""}`;
};

const rowsOf = (
  name: string,
  { rows }: Block,
  assigned: Assigned,
  like: Resemblance,
): readonly SheetRow[] => {
  const found: SheetRow[] = [];
  let isOpen = false;
  rows.forEach((row, index) => {
    const last = found.at(-1);
    const more =
      isOpen && last !== undefined ? continued(row, rows.slice(index + 1), assigned, like) : undefined;
    if (more !== undefined && last !== undefined) {
      found[found.length - 1] = { ...last, answer: last.answer + more };
      return;
    }
    const alone = single(row);
    isOpen = !isBlank(row) && (alone === undefined || best(like.title(alone))[1] >= IS_TITLE);
    if (!isOpen) return;
    const raw = cellAt(row, assigned.answer)?.raw;
    const read = rowOf(name, row, assigned, like);
    found.push(raw === undefined || read.shift !== 0 ? read : { ...read, answer: raw });
  });
  return found.map((row) => ({ ...row, answer: row.answer.trim() }));
};

/** Blocks with the same headings are one table, whose header is repeated. */
const joined = (blocks: readonly Block[]): readonly Block[] =>
  blocks.reduce<readonly Block[]>((done, block) => {
    const spelled = (each: Block): string => each.headings.map(({ text }) => plain(text)).join("\t");
    const same = done.findIndex((each) => spelled(each) === spelled(block));
    if (same === -1) return [...done, block];
    return done.map((each, index) =>
      index === same ? { ...each, rows: [...each.rows, ...block.rows] } : each,
    );
  }, []);

/** Whether a part of a table holds items of the checklist at all. */
const holdsItems = ({ rows }: Block, like: Resemblance): boolean => {
  const texts = rows
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .filter((text) => text.length > 1 && text.length <= 100);
  const titles = new Set(
    texts.flatMap((text) => {
      const [no, likeness] = best(like.title(text));
      return likeness >= 0.6 ? [no] : [];
    }),
  );
  return titles.size >= Math.min(3, Math.max(1, rows.length - 1));
};

/**
 * The tables of a grid that hold items of the checklist, with their cells by what they hold; none for any other grid.
 * @throws ImportError where the answers' column cannot be told
 */
export const tablesOf = (grid: Grid, like: Resemblance, choice: Choice): readonly Table[] =>
  joined(blocksOf(grid))
    .filter((block) => holdsItems(block, like))
    .map((block) => {
      const assigned = assignColumns(block, like, choice);
      return { name: grid.name, columns: assigned.columns, rows: rowsOf(grid.name, block, assigned, like) };
    });
