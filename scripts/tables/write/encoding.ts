import type { Decoded } from "../decode.ts";
import type { CellName } from "../messages.ja.ts";
import { TableError } from "../problem.ts";
import { inOrder, type Patch } from "./patch.ts";

/** The encodings that texts are written in: as WHATWG and as `iconv-lite` call them. */
const WRITTEN: Readonly<Record<string, string>> = {
  "utf-8": "utf8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  shift_jis: "cp932",
  "euc-jp": "eucjp",
};

/** Characters that look alike, for encodings that have only the second: of dashes, spaces, and those that Windows maps its own way. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  // Wave dash, minus, double bar, cent, pound, not: Windows reads Shift_JIS as their full-width twins.
  "\u301c": "\uff5e",
  "\u2212": "\uff0d",
  "\u2016": "\u2225",
  "\u00a2": "\uffe0",
  "\u00a3": "\uffe1",
  "\u00ac": "\uffe2",
  // Dashes and hyphens.
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "\u2015",
  // Spaces, and what takes no room.
  "\u00a0": " ",
  "\u2002": " ",
  "\u2003": "\u3000",
  "\u2009": " ",
  "\u200b": "",
  "\ufeff": "",
  // Bullets, ticks and crosses.
  "\u2022": "\u30fb",
  "\u2713": "\u25cb",
  "\u2714": "\u25cb",
  "\u2b55": "\u25cb",
  "\u2715": "\u00d7",
  "\u2716": "\u00d7",
  "\u274c": "\u00d7",
  "\u00a9": "(C)",
  "\u00ae": "(R)",
  "\u2122": "(TM)",
  "\u20ac": "EUR",
};

const bytesOfMark = (bytes: Uint8Array, encoding: string): number => {
  if (encoding === "utf-8") return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return encoding.startsWith("utf-16") && isMarked ? 2 : 0;
};

/** How many bytes the character that begins with this one takes (WHATWG Encoding Standard, 12.3 and 12.1; RFC 3629). */
const widthOf = (lead: number, encoding: string): number => {
  if (encoding === "utf-8") return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (encoding === "shift_jis")
    return (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc) ? 2 : 1;
  return lead === 0x8f ? 3 : lead === 0x8e || lead >= 0xa1 ? 2 : 1;
};

/** Where places of a text, in their order, are in its bytes. */
const bytePlaces = (bytes: Uint8Array, encoding: string, places: readonly number[]): readonly number[] => {
  const mark = bytesOfMark(bytes, encoding);
  if (encoding.startsWith("utf-16")) return places.map((place) => mark + 2 * place);
  let [unit, at] = [0, mark];
  return places.map((place) => {
    while (unit < place && at < bytes.length) {
      const width = widthOf(bytes[at] ?? 0, encoding);
      // Four bytes of UTF-8 are two units of UTF-16; all characters of the others are one.
      unit += encoding === "utf-8" && width === 4 ? 2 : 1;
      at += width;
    }
    return at;
  });
};

/** A text for a cell in an encoding, and its characters that the encoding lacks. */
const encoded = async (
  text: string,
  encoding: string,
): Promise<{ readonly bytes: Uint8Array; readonly lacking: readonly string[] }> => {
  const name = WRITTEN[encoding];
  if (name === undefined) throw new TableError((m) => m.unknownEncoding(encoding));
  const { default: iconv } = await import("iconv-lite");
  if (encoding.startsWith("utf")) return { bytes: iconv.encode(text, name, { addBOM: false }), lacking: [] };
  const decoder = new TextDecoder(encoding);
  const has = (character: string): boolean => decoder.decode(iconv.encode(character, name)) === character;
  const written = Array.from(text, (character) => {
    if (has(character)) return character;
    const alike = LOOK_ALIKES[character];
    if (alike !== undefined) return alike;
    // é is written as e: better than not at all.
    const bare = character.normalize("NFKD").replace(/\p{M}/gu, "");
    return bare !== "" && Array.from(bare).every(has) ? bare : undefined;
  });
  const lacking = Array.from(text).filter((_, index) => written[index] === undefined);
  return { bytes: iconv.encode(written.join(""), name), lacking: [...new Set(lacking)] };
};

/** A change of a text for the sake of a cell. */
export interface CellPatch extends Patch {
  readonly cell: CellName;
}

/**
 * The bytes of a text with parts of it replaced, in its own encoding; all other bytes stay.
 * @throws TableError where the encoding lacks a character and anything like it, or is none that can be written
 */
export const patchedBytes = async (
  bytes: Uint8Array,
  { encoding }: Decoded,
  patches: readonly CellPatch[],
): Promise<Uint8Array> => {
  const ordered = inOrder(patches);
  const places = bytePlaces(
    bytes,
    encoding,
    ordered.flatMap(({ start, end }) => [start, end]),
  );
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const [index, patch] of ordered.entries()) {
    const { bytes: text, lacking } = await encoded(patch.text, encoding);
    if (lacking.length > 0) throw new TableError((m) => m.notInEncoding(patch.cell, lacking, encoding));
    pieces.push(bytes.subarray(at, places[2 * index]), text);
    at = places[2 * index + 1] ?? at;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
};
