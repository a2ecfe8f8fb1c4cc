/**
 * Characters that mean nothing to sh, cmd and PowerShell between double quotes: the name of a customer's file may hold a
 * command, and people copy what a report shows.
 */
const HARMLESS = /^[\p{L}\p{M}\p{N}_.][\p{L}\p{M}\p{N} ._/()（）[\]【】「」・+,=#@~-]*$/u;

const BARE = /^[\p{L}\p{M}\p{N}._/-]+$/u;

/** A name as one word of a command line, whatever shell reads it; undefined where that can't be sure. */
const word = (text: string): string | undefined => {
  if (!HARMLESS.test(text)) return undefined;
  return BARE.test(text) ? text : `"${text}"`;
};

/** The command that records what a person confirmed; `FILE` and `NAME` stand for what is not known or can't be copied safely. */
export const confirmCommand = (file: string, customer: string | undefined): string =>
  `npm run respond -- ${word(file) ?? "FILE"} --customer ${word(customer ?? "") ?? "NAME"} --confirm all`;
