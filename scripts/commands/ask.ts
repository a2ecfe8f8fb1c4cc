import { createInterface } from "node:readline/promises";
import type { Ask, Question } from "../core/ask.ts";
import { CommandError } from "./command.ts";

/** Why a reply is not taken. */
const refusal = ({ text }: Question, value: string): string =>
  value === ""
    ? `空にはできません / must not be empty (${text})`
    : `${value}: この形では書けません / is not allowed here (${text})`;

const fromFlag = (question: Question): string => {
  const { flag, given, text, otherwise, isValid } = question;
  const value = given ?? otherwise;
  if (value === undefined) throw new CommandError(`--${flag} を指定してください / give --${flag} (${text})`);
  if (isValid(value)) return value;
  throw new CommandError(`--${flag} ${refusal(question, value)}`);
};

/**
 * Runs something that asks. Where nobody sits at a terminal, flags have to say everything.
 * @throws CommandError where a flag is missing or wrong
 */
export const asking = async <T>(use: (ask: Ask) => Promise<T>): Promise<T> => {
  if (!process.stdin.isTTY) return use((question) => Promise.resolve(fromFlag(question)));
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await use(async (question) => {
      const { given, text, otherwise, isValid } = question;
      if (given !== undefined) return fromFlag(question);
      for (;;) {
        const said = (
          await lines.question(`${text}${otherwise === undefined ? "" : ` [${otherwise}]`}: `)
        ).trim();
        const answer = said === "" ? (otherwise ?? "") : said;
        if (isValid(answer)) return answer;
        process.stderr.write(`${refusal(question, answer)}\n`);
      }
    });
  } finally {
    lines.close();
  }
};
