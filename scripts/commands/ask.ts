import { createInterface } from "node:readline/promises";
import type { Ask, Question } from "../core/ask.ts";
import { CommandError } from "./command.ts";

const fromFlag = ({ flag, given, text, otherwise, isValid }: Question): string => {
  const value = given ?? otherwise;
  if (value === undefined) throw new CommandError(`--${flag} を指定してください / give --${flag} (${text})`);
  if (isValid(value)) return value;
  throw new CommandError(`--${flag} ${value}: この形では書けません / is not allowed here (${text})`);
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
      }
    });
  } finally {
    lines.close();
  }
};
