import { isLang, type Lang, LANGS } from "../locales/lang.ts";
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
