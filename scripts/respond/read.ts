import { ImportError } from "../import/problem.ts";
import { decode } from "../tables/decode.ts";
import { readMarkdown } from "../tables/markdown.ts";
import { requireKind } from "../import/read/require-kind.ts";
import { textKindOf } from "../import/read/text-kind.ts";
import { type Area, plainArea } from "./layout/area.ts";
import { questionsIn } from "./layout/questions.ts";
import { RespondError } from "./problem.ts";
import type { Columns, Questionnaire } from "./questionnaire.ts";
import { readDelimited } from "../tables/delimited.ts";
import { readWorkbook } from "./read/workbook/workbook.ts";

interface Read {
  readonly format: Questionnaire["format"];
  readonly areas: readonly Area[];
}

const readText = async (bytes: Uint8Array): Promise<Read> => {
  const { text } = decode(bytes);
  if (text.trim() === "") throw new ImportError((m) => m.empty);
  switch (textKindOf(text)) {
    case "html":
      throw new RespondError((m) => m.html);
    case "markdown": {
      const { grids } = await readMarkdown(text);
      return { format: "markdown", areas: grids.map(plainArea) };
    }
    case "delimited":
      return { format: "delimited", areas: [plainArea(readDelimited(text), 0)] };
  }
};

const read = async (bytes: Uint8Array): Promise<Read> =>
  requireKind(bytes) === "zip" ? { format: "xlsx", areas: await readWorkbook(bytes) } : readText(bytes);

/**
 * A customer's file as questions with the cells that their answers go into, by what it holds and not by its name.
 * @param columns what a person says of its columns; where nothing is said, headings and contents decide
 * @throws ImportError where the file is empty, too large, broken, or of a kind that is not read
 * @throws RespondError where it has no questions, or where which columns hold what cannot be told
 */
export const readQuestionnaire = async (bytes: Uint8Array, columns: Columns): Promise<Questionnaire> => {
  const { format, areas } = await read(bytes);
  return { format, questions: questionsIn(areas, columns) };
};
