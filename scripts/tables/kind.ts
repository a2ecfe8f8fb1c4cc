import { listed } from "./xlsx/archive.ts";
import type { Messages } from "./messages.ja.ts";
import { MAX_FILE_BYTES } from "./limits.ts";
import { TableError } from "./problem.ts";

/** What a file is by what it holds, whatever its name says: something that is read, or something else that can be named. */
export type Kind =
  | { readonly kind: "workbook"; readonly hasMacros: boolean }
  | { readonly kind: "text" }
  | { readonly kind: "other"; readonly what: Other };

/** What is not read; each has words of its own that say what to do. */
type Other = Extract<
  keyof Messages,
  | "empty"
  | "image"
  | "pdf"
  | "word"
  | "slides"
  | "richText"
  | "openDocument"
  | "apple"
  | "password"
  | "oldExcel"
  | "xls"
  | "binaryExcel"
  | "xmlExcel"
  | "oldWord"
  | "oldSlides"
  | "webArchive"
  | "archive"
  | "binary"
  | "brokenArchive"
>;

type Signature = "zip" | "ole" | Other;

const SIGNATURES: readonly (readonly [Signature, readonly number[], number?])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  // Documents before Office 2007, and encrypted ones, are OLE2 compound files.
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["richText", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x52, 0x49, 0x46, 0x46]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  // HEIC and AVIF, as phones take them: "ftyp" behind the length of the box.
  ["image", [0x66, 0x74, 0x79, 0x70], 4],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x28, 0xb5, 0x2f, 0xfd]],
];

/** How much of a file is looked at for bytes that no text holds. */
const LOOKED_AT = 65_536;

/** More than one NUL or control character in a hundred bytes is no text. */
const isBinary = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, LOOKED_AT);
  const controls = head.reduce(
    (sum, byte) =>
      sum + (byte < 0x09 || (byte > 0x0d && byte < 0x1b) || (byte > 0x1b && byte < 0x20) ? 1 : 0),
    0,
  );
  return controls * 100 > head.length;
};

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset: number): boolean =>
  signature.every((byte, index) => bytes[offset + index] === byte);

/** Whether a text is in UTF-16: by its byte order mark, or by the zeros that ASCII has in it. */
export const utf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Line ends, digits and commas have a zero on one side only.
  if (odd > head.length / 50 && even === 0) return "utf-16le";
  return even > head.length / 50 && odd === 0 ? "utf-16be" : undefined;
};

/** The streams that tell compound files apart, by their names in the directory (MS-CFB 2.6.1; MS-OFFCRYPTO 2.3.4.4). */
const STREAMS: readonly (readonly [Other, string])[] = [
  ["password", "EncryptedPackage"],
  ["oldWord", "WordDocument"],
  ["oldSlides", "PowerPoint Document"],
  ["xls", "Workbook"],
  ["xls", "Book"],
];

const compoundKind = (bytes: Uint8Array): Other => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A name ends with a NUL, so that "Book" is not the end of "Workbook"'s text.
  const found = STREAMS.find(([, name]) => all.includes(Buffer.from(`${name}\u0000`, "utf16le")));
  return found?.[0] ?? "oldExcel";
};

const zipKind = (bytes: Uint8Array): Kind => {
  const other = (what: Other): Kind => ({ kind: "other", what });
  let names: readonly string[];
  try {
    names = [...listed(bytes).keys()].map((name) => name.toLowerCase());
  } catch {
    return other("brokenArchive");
  }
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has("word/")) return other("word");
  if (has("ppt/")) return other("slides");
  if (has("content.xml")) return other("openDocument");
  if (has("index/") && names.some((name) => name.endsWith(".iwa"))) return other("apple");
  if (has("xl/workbook.bin")) return other("binaryExcel");
  if (!has("xl/worksheets/") && !has("xl/workbook.xml")) return other("archive");
  return { kind: "workbook", hasMacros: names.some((name) => name.endsWith("vbaproject.bin")) };
};

/** Formats of text that are no tables by themselves. */
const textKind = (bytes: Uint8Array): Kind => {
  const head = Buffer.from(bytes.subarray(0, 2_000)).toString("latin1");
  if (/<\?mso-application\s+progid="Excel\.Sheet"/.test(head)) return { kind: "other", what: "xmlExcel" };
  if (/^\s{0,20}MIME-Version:/i.test(head)) return { kind: "other", what: "webArchive" };
  return { kind: "text" };
};

/** What a file is by what it holds. */
export const kindOf = (bytes: Uint8Array): Kind => {
  if (bytes.length === 0) return { kind: "other", what: "empty" };
  const known = SIGNATURES.find(([, signature, offset = 0]) => startsWith(bytes, signature, offset))?.[0];
  if (known === "zip") return zipKind(bytes);
  if (known !== undefined) return { kind: "other", what: known === "ole" ? compoundKind(bytes) : known };
  if (utf16(bytes) === undefined && isBinary(bytes)) return { kind: "other", what: "binary" };
  return textKind(bytes);
};

/**
 * Whether a file is a workbook or text, by what it holds and not by its name.
 * @throws TableError where it is too large, empty, or of a kind that is not read
 */
export const requireKind = (bytes: Uint8Array): Exclude<Kind, { readonly kind: "other" }> => {
  if (bytes.length > MAX_FILE_BYTES) throw new TableError((m) => m.tooLarge(MAX_FILE_BYTES));
  const kind = kindOf(bytes);
  if (kind.kind !== "other") return kind;
  const { what } = kind;
  throw new TableError((m) => m[what]);
};

export type TextKind = "html" | "markdown" | "delimited";

/** Below Markdown's header of a table: dashes between bars, perhaps in a quotation. */
const isDelimiterRow = (line: string): boolean => {
  // Only these characters, so that the rest is asked of few lines.
  if (!/^[ \t>|:-]+$/.test(line) || !line.includes("|")) return false;
  const bare = line.replace(/^[ \t>]+/, "").trim();
  const inner = bare.slice(bare.startsWith("|") ? 1 : 0, bare.endsWith("|") ? -1 : undefined);
  const cells = inner.split("|").map((cell) => cell.trim());
  return cells.length > 1 && cells.every((cell) => /^:?-+:?$/.test(cell));
};

/** Whether a text is a page, Markdown with a table, or cells with something between them. */
export const textKindOf = (text: string): TextKind => {
  const start = text.slice(0, 2_000).trimStart();
  if (/^(?:<!doctype html|<html|<\?xml|<meta|<table|<head|<body|<div|<style)/i.test(start)) return "html";
  if (/<t[dr][\s>]/i.test(text) && /<table[\s>]/i.test(text)) return "html";
  const isMarkdown = text
    .slice(0, 200_000)
    .split(/\r\n?|\n/)
    .some(isDelimiterRow);
  return isMarkdown ? "markdown" : "delimited";
};
