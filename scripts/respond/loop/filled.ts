import { type At, type Grid, textAt } from "../../tables/grid.ts";
import { columnOf } from "../../tables/xlsx/letters.ts";
import { ticksIn } from "../../tables/ticks.ts";
import type { Reported } from "../report/json.ts";

/** What stands in a file beside a question that a report told of. */
export interface FilledRow {
  readonly reported: Reported;
  readonly answer: string;
  readonly remark: string;
}

const atCell = (cell: string): At | undefined => {
  const { column = "", row = "" } = /^(?<column>[A-Z]{1,3})(?<row>\d{1,7})$/.exec(cell)?.groups ?? {};
  const index = columnOf(column);
  return index === undefined ? undefined : { row: Number(row), column: index };
};

/** Words without what programs change on saving: line ends, and space at the ends of lines. */
export const settled = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t\u3000]+(?=\n|$)/g, "")
    .trim();

/**
 * Reads the cells that a report names from the file that was filled in, by their places: whatever was written into them changes
 * nothing of where they stand.
 */
export const filledRows = (report: readonly Reported[], grids: readonly Grid[]): readonly FilledRow[] => {
  const lines = new Map(
    grids.map((grid) => [grid.place, new Map(grid.rows.map((row) => [row.line, row]))] as const),
  );
  const textOf = (table: number, cell: string | undefined): string => {
    const at = cell === undefined ? undefined : atCell(cell);
    const text = at === undefined ? "" : settled(textAt(lines.get(table)?.get(at.row), at.column));
    // Boxes none of which is ticked are no answer.
    return ticksIn(text) === undefined ? text : "";
  };
  return report.flatMap((reported) =>
    reported.at === undefined
      ? []
      : [
          {
            reported,
            answer: textOf(reported.at.table, reported.at.answer),
            remark: textOf(reported.at.table, reported.at.remark),
          },
        ],
  );
};

const PUT_OFF =
  /^(?:[(（【]?(?:現在)?(?:確認中|別途(?:ご)?(?:回答|連絡|確認)|後日(?:ご)?(?:回答|連絡)|回答準備中|調査中|検討中|未回答|保留)(?:です|いたします|します|予定)?[)）】]?[。.]?|(?:tbd|tbc|tba|pending|to be (?:confirmed|answered|determined)|under review|in progress|will follow|answer to follow)[.]?)$/iu;

/** Whether words put an answer off and say nothing: 「確認中」, 別途回答, or the words that a customer's card names. */
export const isPutOff = (text: string, ownWord?: string): boolean =>
  PUT_OFF.test(settled(text).normalize("NFKC")) || (ownWord !== undefined && settled(text) === ownWord);
