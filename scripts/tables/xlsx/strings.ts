import type { XmlElement } from "@rgrove/parse-xml";
import type { Book } from "./book.ts";
import { element, elements, isOn } from "./xml.ts";

/** A string with what its runs show. */
export interface RichText {
  readonly text: string;
  /** A line runs through some of it. */
  readonly isStruck: boolean;
}

/** How characters that XML has no way to write are written (ECMA-376, part 1, 22.9.2.19: ST_Xstring). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A string without the escapes of its characters. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The string of an `<si>` or `<is>`: of all its runs, without their furigana (ECMA-376, part 1, 18.4.8). */
export const richText = (entry: XmlElement | undefined): RichText => {
  const runs = elements(entry, "r");
  const plain = elements(entry, "t").map(({ text }) => text);
  const struck = runs.some(
    (run) => isOn(element(element(run, "rPr"), "strike")) && (element(run, "t")?.text ?? "").trim() !== "",
  );
  const all = [...plain, ...runs.map((run) => element(run, "t")?.text ?? "")].join("");
  return { text: unescaped(all), isStruck: struck };
};

const NOTHING: RichText = { text: "", isStruck: false };

/** The strings that cells share, by number; each is read when it is asked for. */
export const sharedStrings = (book: Book): ((index: number) => RichText) => {
  const entries = elements(book.related("sharedStrings")?.root, "si");
  const known: RichText[] = [];
  return (index) => {
    const entry = entries[index];
    return entry === undefined ? NOTHING : (known[index] ??= richText(entry));
  };
};
