import { MAX_MARKDOWN, MAX_ROWS } from "../limits.ts";
import { TableError } from "../problem.ts";

/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A row of a table as it is written. */
export interface TableLine {
  /** From 1. */
  readonly line: number;
  /** What the bars of each cell enclose, with the space around it. */
  readonly cells: readonly Span[];
  /** Behind its last bar, or its last cell where no bar ends it. */
  readonly end: number;
  /** A bar stands behind its last cell. */
  readonly isClosed: boolean;
}

/** A table: its header and the rows below the line of dashes. */
export interface TableBlock {
  readonly kind: "table";
  readonly rows: readonly TableLine[];
}

/** A heading or a paragraph, as it is written. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
}

/** A line without the quotations and lists that it stands in. */
interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** How many quotations it stands in. */
  readonly depth: number;
  /** It begins an item of a list. */
  readonly isItem: boolean;
  /** Columns of space before it, behind its last quotation or item. */
  readonly indent: number;
  readonly text: string;
}

const CONTAINER = /[ \t]*(?:(>)|([-*+]|\d{1,9}[.)])(?=[ \t]))/y;

const lineOf = (text: string, number: number, from: number, to: number): Line => {
  let [start, depth, isItem] = [from, 0, false];
  for (;;) {
    CONTAINER.lastIndex = start;
    const found = CONTAINER.exec(text);
    if (
      found === null ||
      CONTAINER.lastIndex > to ||
      THEMATIC.test(text.slice(start, Math.min(to, start + 100)))
    )
      break;
    if (found[1] === undefined) isItem = true;
    else depth++;
    start = CONTAINER.lastIndex;
  }
  let end = to;
  while (end > start && " \t".includes(text.charAt(end - 1))) end--;
  let bare = start;
  while (bare < end && " \t".includes(text.charAt(bare))) bare++;
  const indent = text.slice(start, bare).replaceAll("\t", "    ").length;
  return { number, start: bare, end, depth, isItem, indent, text: text.slice(bare, end) };
};

const THEMATIC = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const HEADING = /^#{1,6}(?:[ \t]+|$)/;
const UNDERLINE = /^(?:=+|-+)$/;
const DEFINITION = /^\[(?:[^[\]\\]|\\.){1,999}\]:[ \t]*\S/;

const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) {
    lines.push(lineOf(text, lines.length + 1, start, index));
    start = index + end.length;
  }
  return [...lines, lineOf(text, lines.length + 1, start, text.length)];
};

/** The cells of a line: between bars that no backslash precedes. */
const tableLine = ({ number, start, end, text }: Line): TableLine => {
  const bars: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "|") bars.push(start + at);
  }
  const first = bars[0] === start ? bars.shift() : undefined;
  const isClosed = bars.at(-1) === end - 1;
  const begins = [(first ?? start - 1) + 1, ...bars.map((bar) => bar + 1)];
  const stops = [...bars, end];
  const cells = begins.map((begin, index) => ({ start: begin, end: stops[index] ?? end }));
  return { line: number, cells: isClosed ? cells.slice(0, -1) : cells, end, isClosed };
};

const isDelimiter = (text: string, { cells }: TableLine): boolean =>
  cells.every(({ start, end }) => /^:?-+:?$/.test(text.slice(start, end).trim()));

/** Whether a line and the one below it begin a table. */
const beginsTable = (text: string, header: Line, below: Line | undefined): boolean => {
  if (below === undefined || !/^[ \t|:-]+$/.test(below.text) || !/[|:]/.test(below.text)) return false;
  if (
    header.text === "" ||
    below.depth !== header.depth ||
    below.isItem ||
    below.indent > header.indent + 3 + (header.isItem ? 20 : 0)
  )
    return false;
  const delimiters = tableLine(below);
  return isDelimiter(text, delimiters) && tableLine(header).cells.length === delimiters.cells.length;
};

/** Whether a line goes on with the table above it: not a blank one, and none that begins something else. */
const goesOn = (header: Line, line: Line | undefined): line is Line =>
  line !== undefined &&
  line.text !== "" &&
  line.depth === header.depth &&
  !line.isItem &&
  line.indent < header.indent + 4 + (header.isItem ? 20 : 0) &&
  !HEADING.test(line.text) &&
  !FENCE.test(line.text) &&
  !THEMATIC.test(line.text);

/** Behind the code or comment that begins at a line; the line itself where none does. */
const behindAside = (lines: readonly Line[], index: number): number => {
  const line = lines[index];
  if (line === undefined) return index;
  const [, ticks, waves] = FENCE.exec(line.text) ?? [];
  const fence = ticks ?? waves;
  const isComment = line.text.startsWith("<!--");
  if (fence === undefined && !isComment) return index;
  for (let at = index + (isComment ? 0 : 1); at < lines.length; at++) {
    const { text = "", depth = 0 } = lines[at] ?? {};
    if (isComment ? text.includes("-->") : text.startsWith(fence ?? "") && new Set(text).size === 1)
      return at + 1;
    // A quotation ends what begins in it.
    if (depth < line.depth) return at;
  }
  return lines.length;
};

/**
 * The headings, paragraphs and tables of a Markdown text in their order. Code and comments are left out. Every line is looked at
 * once or twice, however deep quotations and lists are.
 * @throws TableError where the text is too long, or has too many rows of tables
 */
export const blocksIn = (text: string): readonly (TableBlock | TextBlock)[] => {
  if (text.length > MAX_MARKDOWN) throw new TableError((m) => m.tooLarge(MAX_MARKDOWN));
  const lines = linesOf(text);
  const blocks: (TableBlock | TextBlock)[] = [];
  let paragraph: string[] = [];
  let rows = 0;
  const end = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: "text", text: paragraph.join("\n") });
    paragraph = [];
  };
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    const behind = behindAside(lines, index);
    if (behind > index) {
      end();
      index = behind;
    } else if (beginsTable(text, line, lines[index + 1])) {
      end();
      const own = [tableLine(line)];
      for (index += 2; goesOn(line, lines[index]); index++) {
        const row = lines[index];
        if (row !== undefined) own.push(tableLine(row));
      }
      rows += own.length;
      if (rows > MAX_ROWS) throw new TableError((m) => m.tooManyRows(MAX_ROWS));
      blocks.push({ kind: "table", rows: own });
    } else {
      index++;
      if (line.isItem || line.text === "" || HEADING.test(line.text)) end();
      if (HEADING.test(line.text)) {
        paragraph = [line.text.replace(HEADING, "").replace(/[ \t]#+$/, "")];
        end();
      } else if (line.text !== "" && !THEMATIC.test(line.text) && !DEFINITION.test(line.text)) {
        // A line below a paragraph makes a heading of it.
        if (UNDERLINE.test(line.text) && paragraph.length > 0) end();
        else paragraph.push(line.text);
      } else if (THEMATIC.test(line.text)) end();
    }
  }
  end();
  return blocks;
};
