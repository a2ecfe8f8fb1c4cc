import { type Hidden, replaceHidden } from "./hidden.ts";

/**
 * Findings quote answers, and answers may hold anything. Each format escapes what it gives a meaning to; this is what
 * does harm in all of them.
 */

/** The picture of a control character (U+2400–U+243F). */
const picture = (character: string): string => {
  const code = character.charCodeAt(0);
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + (code & 0x1f));
};

const shown = (text: string, { kind, name, start }: Hidden): string => {
  const unit = text.charCodeAt(start);
  if (kind === "control" && unit < 0x80) return picture(text.charAt(start));
  return unit >= 0xd800 && unit < 0xe000 && name.length === 6 ? "\uFFFD" : `⟨${name}⟩`;
};

/**
 * The text as it can be shown anywhere: valid Unicode, in the order in which it is written, nothing unseen and nothing struck
 * out. What a stranger may have written, names of files among it, is printed only so.
 */
export const showable = (text: string): string => replaceHidden(text, (hidden) => shown(text, hidden));

/** The same on one line. */
export const showableLine = (text: string): string =>
  showable(text).replace(/\n/g, picture).replaceAll("\t", " ");

/** The beginning of a text, `length` UTF-16 units at most, with an ellipsis where something is left out. */
export const clipped = (text: string, length: number): string =>
  // Half of a surrogate pair at the end would be no character.
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;

/** JSON in which nothing is unseen, for other programs: what hides or reorders words is escaped, and means the same. */
export const visibleJson = (value: unknown): string => {
  const escaped = (character: string): string =>
    Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit))
      .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
      .join("");
  const json = JSON.stringify(value, undefined, 2);
  return `${replaceHidden(json, ({ start, end }) => escaped(json.slice(start, end)))}\n`;
};
