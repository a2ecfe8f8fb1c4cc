import { isLang, type Lang, LANGS } from "../core/lang.ts";
import { CommandError } from "./run.ts";

/** The language that an option names; undefined where it is not given. @throws CommandError for any other word. */
export const langOption = (value: string | undefined): Lang | undefined => {
  if (value === undefined || isLang(value)) return value;
  throw new CommandError(`--lang ${value}: ${LANGS.join(" / ")} のいずれかです / is not one of these`);
};

/** The languages of a comma-separated list, in our order. @throws CommandError where one is unknown or none is left. */
export const langsOption = (value: string | undefined): readonly Lang[] => {
  if (value === undefined) return LANGS;
  const wanted = value.split(",").map((lang) => langOption(lang.trim()));
  return LANGS.filter((lang) => wanted.includes(lang));
};

/** A whole number, 0 or more; undefined where it is not given. @throws CommandError for anything else. */
export const countOption = (name: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  throw new CommandError(`--${name} ${value}: 0以上の整数ではありません / is not a whole number`);
};

/** A day of the calendar, YYYY-MM-DD; undefined where it is not given. @throws CommandError for anything else. */
export const dayOption = (name: string, value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(value).getTime() : Number.NaN;
  // The 30th of February is the 1st or 2nd of March to a lenient reader.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new CommandError(
    `--${name} ${value}: 年-月-日 の形の日付ではありません(例: 2027-03-31) / is not a day such as 2027-03-31`,
  );
};

/** One of a set of words. @throws CommandError for any other. */
export const choiceOption = <T extends string>(name: string, value: string, choices: readonly T[]): T => {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new CommandError(`--${name} ${value}: ${choices.join(" / ")} のいずれかです / is not one of these`);
};

/** Whether people at the terminal see colours: NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) decide first. */
export const wantsColour = (stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean => {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "") return env["FORCE_COLOR"] !== "0";
  return stream.isTTY === true;
};
