import { codePoints } from "./font.ts";

/** The files of one family, a weight each. */
export type FontFamily = readonly Uint8Array[];

type Coverage = ReadonlySet<number>;

/** Characters that one family draws, by its place in the list of families. */
export interface Drawn {
  readonly family: number;
  readonly text: string;
}

/** A character that is shown by its code point, `U+202E`. */
export interface Unseen {
  readonly unseen: string;
}

/** Lines, and the parts of each. */
export type Lines = readonly (readonly (Drawn | Unseen)[])[];

// These advise how their neighbours join, break or are drawn, and have no form of their own.
const ADVICE = /^[\u00AD\u200B-\u200D\u2060\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u;

// Controls, what turns the direction of others, what takes no room: whatever a font has for them, nobody would see it.
const HIDDEN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]$/u;

const MARK = /^\p{M}$/u;

// Radicals look like ideographs and share their glyphs, and a reader would copy both as whichever comes first in the document.
const RADICAL = /[\u2F00-\u2FD5]/g;

// A segment holds a copy of all the text it was found in: a long line at once would take gigabytes.
const PIECE = /[^\s。、]{1,500}\p{M}{0,20}[\s。、]{0,50}|[\s。、]{1,50}/gu;

const unseen = (character: string): Unseen => ({
  // A character has a code point.
  unseen: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
});

/** A family covers what every weight of it has. */
const covers = (family: readonly Coverage[], text: string): boolean =>
  Array.from(text).every(
    (character) =>
      ADVICE.test(character) ||
      (!HIDDEN.test(character) && family.every((weight) => weight.has(character.codePointAt(0) ?? -1))),
  );

const joined = (parts: Lines[number]): Lines[number] => {
  const all: (Drawn | Unseen)[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last !== undefined && "family" in last && "family" in part && last.family === part.family)
      all[all.length - 1] = { family: part.family, text: last.text + part.text };
    else all.push(part);
  }
  return all;
};

const partsOf = (line: string, families: readonly (readonly Coverage[])[]): Lines[number] => {
  const drawn = (text: string): readonly Drawn[] => {
    const family = families.findIndex((candidate) => covers(candidate, text));
    return family === -1 ? [] : [{ family, text }];
  };
  // A mark belongs to the character before it, and is drawn with it or not at all.
  const apart = (grapheme: string): Lines[number] =>
    Array.from(grapheme).flatMap((character) => {
      const [part] = MARK.test(character) && !ADVICE.test(character) ? [] : drawn(character);
      return [part ?? unseen(character)];
    });
  // Nearly all text needs but one family, and is not taken apart.
  const [whole] = drawn(line);
  if (whole?.family === 0) return [whole];
  const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });
  return joined(
    (line.match(PIECE) ?? [])
      .flatMap((piece) => Array.from(graphemes.segment(piece), ({ segment }) => segment))
      .flatMap((segment) => {
        const parts = drawn(segment);
        return parts.length === 0 ? apart(segment) : parts;
      }),
  );
};

/**
 * How text is taken apart for print with these families: any text can be printed, nothing in it vanishes, and nothing in it
 * reorders what stands around it.
 */
export const typesetter = (families: readonly FontFamily[]): ((text: string) => Lines) => {
  const coverages = families.map((family) => family.map(codePoints));
  return (text) =>
    text
      .trimEnd()
      .replaceAll("\t", " ")
      .replaceAll(RADICAL, (radical) => radical.normalize("NFKC"))
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line) => partsOf(line, coverages));
};

/** The same on one line and as plain text, for the file's properties. */
export const plainLine = (lines: Lines): string =>
  lines
    .map((parts) => parts.map((part) => ("text" in part ? part.text : `[${part.unseen}]`)).join(""))
    .join(" ");
