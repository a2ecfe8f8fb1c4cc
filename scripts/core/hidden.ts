/** What a character does to a text in which it stands: readers see something else than what is written. */
export type HiddenKind =
  | "control" // commands a terminal, or is no character at all
  | "order" // shows what stands around it in another order
  | "invisible" // is not shown
  | "blank" // is shown as a gap that is no space
  | "overlay" // strikes out or covers the character before it
  | "private"; // is shown as whatever a machine's own font has for it

/** A character that hides, reorders or covers words, by offsets (UTF-16 units). */
export interface Hidden {
  readonly kind: HiddenKind;
  /** Its code point, `U+202E`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const KINDS: readonly (readonly [HiddenKind, RegExp])[] = [
  // Other than tab and line feed. A surrogate without its pair and a noncharacter stand for nothing.
  ["control", /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u],
  // UAX #9: embeddings, overrides, isolates, marks.
  ["order", /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u],
  // Letters and notes that are drawn as nothing, wide or not.
  ["blank", /[\u115F\u1160\u2800\u3164\uFFA0\u{16FE4}\u{1D159}]/u],
  ["private", /\p{Co}/u],
  ["invisible", /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u],
  ["overlay", /[\s\S]/u],
];

// Arabic, Syriac and Kaithi signs are of the category of invisible ones, but are drawn.
const DRAWN = "\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}";

// A stroke, ring or sign laid over a character, and the fifth mark on one, which reaches into other lines.
const OVERLAY =
  "[\\u0334-\\u0338\\u20D2\\u20D3\\u20D8-\\u20DA\\u20E5\\u20E6\\u20EA\\u20EB\\p{Me}]|(?<=\\p{M}{4})\\p{M}";

const SUSPECT = `(?![\\t\\n${DRAWN}])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2800\\u{16FE4}\\u{1D159}]|${OVERLAY}`;

const PICTURE = "\\p{Extended_Pictographic}(?:[\\uFE0E\\uFE0F]|\\p{Emoji_Modifier})?";

/**
 * Where such characters have their meaning: keys and flags of emoji, emoji that are joined or drawn in colour (UTS #51), and
 * the shapes of an ideograph that names are written with (UTS #37).
 */
const RIGHTFUL = [
  "[0-9#*]\\uFE0F?\\u20E3",
  "\\u{1F3F4}(?:\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F})",
  `${PICTURE}(?:\\u200D${PICTURE})*`,
  "\\p{Unified_Ideograph}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]",
].join("|");

// Nearly every text has none, and is not taken apart.
const ANY = new RegExp(SUSPECT, "u");

const EACH = new RegExp(`(?:${RIGHTFUL})|(${SUSPECT})`, "gu");

/** The code point of a character as Unicode writes it: `U+202E`. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const isComposed = (text: string, start: number, character: string): boolean =>
  // ≠ may be written as two characters, and is one sign all the same.
  start > 0 && `${text.charAt(start - 1)}${character}`.normalize("NFC").length === 1;

/**
 * The characters of a text that hide, reorder or cover words, or command whatever shows them, in their order. Joiners and
 * selectors within emoji and behind ideographs are none. Linear in the text.
 */
export const hiddenIn = (text: string): readonly Hidden[] => {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(EACH)].flatMap(({ 1: character, index: start }): readonly Hidden[] => {
    if (character === undefined) return [];
    const kind = KINDS.find(([, characters]) => characters.test(character))?.[0] ?? "overlay";
    if (kind === "overlay" && isComposed(text, start, character)) return [];
    return [{ kind, name: codePointName(character), start, end: start + character.length }];
  });
};

/** The text with each such character replaced. */
export const replaceHidden = (text: string, written: (hidden: Hidden) => string): string => {
  let [shown, end] = ["", 0];
  for (const hidden of hiddenIn(text)) {
    shown += text.slice(end, hidden.start) + written(hidden);
    end = hidden.end;
  }
  return shown + text.slice(end);
};
