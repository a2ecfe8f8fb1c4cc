import { plainGrid } from "../tables/grid.ts";
import { TableError } from "../tables/problem.ts";
import { type File, readFile } from "../tables/read.ts";
import { coverIn } from "./layout/cover.ts";
import { questionsIn } from "./layout/questions.ts";
import { RespondError } from "./problem.ts";
import type { Columns, Questionnaire } from "./questionnaire.ts";

/** What texts can be written into. */
const writable = (file: File): Pick<Questionnaire, "format"> & Pick<File, "grids"> => {
  const { format, grids, openQuote } = file;
  switch (format) {
    case "html":
      throw new RespondError((m) => m.html);
    case "lines":
      // Lines of one cell each have no room for answers.
      return { format: "delimited", grids: [plainGrid("", [])] };
    case "delimited":
      if (openQuote !== undefined) throw new TableError((m) => m.openQuote(openQuote));
      return { format, grids };
    case "xlsx":
    case "markdown":
      return { format, grids };
  }
};

/**
 * A customer's file as questions with the cells that their answers go into, by what it holds and not by its name.
 * @param columns what a person says of its columns; where nothing is said, headings and contents decide
 * @throws TableError where the file is empty, too large, broken, or of a kind that is not read
 * @throws RespondError where it has no questions, or where which columns hold what cannot be told
 */
export const readQuestionnaire = async (bytes: Uint8Array, columns: Columns): Promise<Questionnaire> => {
  const file = await readFile(bytes);
  const { format, grids } = writable(file);
  const questions = questionsIn(grids, columns);
  const cover = coverIn(grids, questions);
  return {
    format,
    questions,
    ...(cover.length === 0 ? {} : { cover }),
    ...(file.notes.length === 0 ? {} : { notes: file.notes }),
  };
};
