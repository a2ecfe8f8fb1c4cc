import { fold } from "./fold.ts";

/** What is searched for. */
export interface Query {
  /** An item by its number alone: 「項目30」, "#30". */
  readonly no?: string;
  /** Words that all have to be found, each in one of its forms, folded. */
  readonly words: readonly (readonly string[])[];
}

/** What people call by another name than this checklist does. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  ssl: ["tls"],
  uptime: ["availability"],
  sla: ["availability", "service level"],
  dr: ["disaster recovery"],
  pentest: ["vulnerability assessment"],
  ばっくあっぷ: ["backup"],
};

/** Reads what was typed into the search field. */
export const parseQuery = (typed: string): Query => {
  const { text } = fold(typed.trim());
  const no = /^(?:項目|item|no\.?|#) ?([a-z\d]+(?:[.-][a-z\d]+)*)$/.exec(text)?.[1];
  if (no !== undefined) return { no, words: [] };
  const words = text.split(" ").filter((word) => word !== "");
  return { words: words.map((word) => [word, ...(ALSO[word] ?? [])]) };
};

const isLetterOrDigit = (character: string): boolean => /[a-z\d]/.test(character);

/** Whether a word found at a place is a word there: 5 is none in 15 and in 99.5, and rto is none in "portorico". */
const isWhole = (text: string, word: string, at: number): boolean => {
  const [before, after] = [text.charAt(at - 1), text.slice(at + word.length, at + word.length + 2)];
  if (/^\d/.test(word) && /[\d.]/.test(before)) return false;
  if (/\d$/.test(word) && /^(?:\d|\.\d)/.test(after)) return false;
  return !(/^[a-z]{1,3}$/.test(word) && isLetterOrDigit(before));
};

/** Where a folded word occurs in a folded text: offsets of its start. */
export const occurrences = (text: string, word: string): readonly number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1 && word !== ""; at = text.indexOf(word, at + word.length))
    if (isWhole(text, word, at)) found.push(at);
  return found;
};

/** Whether an item is what is searched for: its number, or every word in its folded text. */
export const isFound = (
  { no, words }: Query,
  item: { readonly no: string | number; readonly text: string },
): boolean =>
  no === undefined
    ? words.every((forms) =>
        forms.some((form) => form === String(item.no) || occurrences(item.text, form).length > 0),
      )
    : no === String(item.no);
