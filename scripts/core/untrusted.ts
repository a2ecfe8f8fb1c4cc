/**
 * Findings quote answers, and answers may hold anything. Each format escapes what it gives a meaning to; this is what
 * does harm in all of them.
 */

const LONE_SURROGATE = /\p{Surrogate}/gu;

// UAX #9: what orders text otherwise than it is written, so that a line shows something else than it says.
const BIDI_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

// They could repaint a terminal, or the log of a workflow. Line ends and tabs have their meaning everywhere.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** The picture of a control character (U+2400–U+243F). */
const picture = (character: string): string => String.fromCharCode(0x2400 + (character.charCodeAt(0) & 0x1f));

const codePoint = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;

/** The text as it can be shown anywhere: valid Unicode, in the order in which it is written, nothing unseen. */
export const showable = (text: string): string =>
  text.replace(LONE_SURROGATE, "\uFFFD").replace(BIDI_CONTROL, codePoint).replace(CONTROL, picture);

/** The same on one line. */
export const showableLine = (text: string): string =>
  showable(text).replace(/\n/g, picture).replaceAll("\t", " ");

/** The beginning of a text, `length` UTF-16 units at most, with an ellipsis where something is left out. */
export const clipped = (text: string, length: number): string =>
  // Half of a surrogate pair at the end would be no character.
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
