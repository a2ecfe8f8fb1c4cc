import { respondWords } from "../../respond/messages.ts";
import { showable } from "../../core/untrusted.ts";
import type { Lang } from "../../core/lang.ts";
import { RespondError, type Unsure } from "../../respond/problem.ts";
import type { Columns, Questionnaire } from "../../respond/questionnaire.ts";
import type { Io } from "../../io/io.ts";
import type { Ask } from "../../core/ask.ts";
import { asking } from "../ask.ts";

const shown = ({ tables }: Unsure): string =>
  tables
    .map(({ table, row, columns }) =>
      [
        `${table}:${String(row)}`,
        ...columns.map(({ letter, heading, sample }) => `  ${letter}  ${heading}  ${sample}`),
      ].join("\n"),
    )
    .join("\n\n");

/** Which sheet and columns hold questions and answers, as a person at the terminal says. */
const askFor = async (ask: Ask, { tables }: Unsure, given: Columns, lang: Lang): Promise<Columns> => {
  const words = respondWords[lang].columns;
  const names = tables.map(({ table }) => table);
  const [only] = names;
  const sheet =
    names.length <= 1
      ? given.sheet
      : await ask({
          flag: "sheet",
          given: given.sheet,
          text: words.sheet,
          otherwise: only,
          isValid: (name) => names.includes(name),
        });
  const one = async (
    flag: "question" | "answer" | "remark",
    isNeeded: boolean,
  ): Promise<string | undefined> => {
    const said = await ask({
      flag,
      given: given[flag],
      text: words[flag],
      ...(!isNeeded && { otherwise: "-" }),
      isValid: (column) => column !== "",
    });
    return said === "-" ? undefined : said;
  };
  const question = await one("question", true);
  const answer = await one("answer", true);
  const remark = await one("remark", false);
  return { sheet, question, answer, remark };
};

/**
 * Reads a customer's file as questions. Where its columns cannot be told, a person at the terminal is asked.
 * @throws RespondError where it cannot be read, or nobody is there to ask; TableError where it is of another kind
 */
export const readColumns = async (
  bytes: Uint8Array,
  given: Columns,
  lang: Lang,
  io: Io,
): Promise<Questionnaire> => {
  const { readQuestionnaire } = await import("../../respond/read.ts");
  const { sheet, question, answer, remark } = given;
  const columns = { sheet, question, answer, remark };
  try {
    return await readQuestionnaire(bytes, columns);
  } catch (error) {
    if (!(error instanceof RespondError) || error.unsure === undefined || !io.terminal.in) throw error;
    const { unsure } = error;
    io.err(`${showable(shown(unsure))}\n`);
    return await readQuestionnaire(bytes, await asking((ask) => askFor(ask, unsure, columns, lang)));
  }
};
