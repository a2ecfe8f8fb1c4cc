import { isCollection, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { isBlock, stretchOf, within, type YamlSource } from "./normal-source.ts";

/** A key of a map with its value, and the lines that it takes in its file. */
export interface Entry {
  readonly name: string;
  /** The key as it is written. */
  readonly key: string;
  readonly value: unknown;
  /** The comments above it, "" for blank lines. */
  readonly lead: readonly string[];
  /** The column where the key stands. */
  readonly column: number;
  /** Where its first line starts. */
  readonly start: number;
  /** Behind the colon. */
  readonly colon: number;
  /** Where its last line ends, comment included. */
  readonly end: number;
}

/** The keys of a map in their order, and the lines below the last. */
export interface Layout {
  readonly entries: readonly Entry[];
  readonly foot: readonly string[];
}

/** Where the line of an offset ends. */
export const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
};

/** Where a value's last character stands; `otherwise` for a value that is not written. */
const contentEnd = (source: YamlSource, node: unknown, otherwise: number): number => {
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (isMap(node)) {
      const pair = node.items.at(-1);
      const key = isScalar(pair?.key) ? stretchOf(pair.key).end : otherwise;
      return contentEnd(source, pair?.value, key + 1);
    }
    return contentEnd(source, last, otherwise);
  }
  if (isScalar(node)) {
    const { start, end } = stretchOf(node);
    if (isBlock(node)) return source.text[end - 1] === "\n" ? end - 1 : end;
    return end > start ? end : otherwise;
  }
  return isCollection(node) ? stretchOf(node).end : otherwise;
};

/** Lines that hold comments only, without indentation; undefined where they hold anything else. */
export const commentLines = (text: string): readonly string[] | undefined => {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.every((line) => line === "" || line.startsWith("#")) ? lines : undefined;
};

/** The lines between two offsets that are line starts, without an empty last one. */
const linesBetween = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/\n$/, "");

/** How many of the first lines are a map's own, as comments that are indented like its keys. */
const ownLines = (lines: readonly string[]): number => {
  const next = lines.findIndex((line) => line.trim() !== "" && !/^[ \t]/.test(line));
  const own = next === -1 ? lines : lines.slice(0, next);
  return own.findLastIndex((line) => line.trim() !== "") + 1;
};

/**
 * Where the lines end that go with what ends at `end`: comments further in than the keys at the margin belong to the
 * collection above them.
 */
export const footEnd = (text: string, end: number, next: number): number => {
  const lines = linesBetween(text, end + 1, next).split("\n");
  const own = lines.slice(0, ownLines(lines));
  return own.length === 0 ? end : end + 1 + own.join("\n").length;
};

/**
 * The entries of a block map between two offsets, the first of which is where a line starts. Undefined where keys and
 * values are not laid out in the usual way: one below the other, the value behind the key's colon.
 */
export const layoutOf = (
  source: YamlSource,
  map: YAMLMap,
  from: number,
  to: number,
  keepsFoot: boolean,
): Layout | undefined => {
  const { text } = source;
  const entries: Entry[] = [];
  let done = from;
  for (const { key, value } of map.items) {
    if (!isScalar(key)) return undefined;
    const place = stretchOf(key);
    const start = text.lastIndexOf("\n", place.start - 1) + 1;
    const colon = /^[ \t]*:(?=\s|$)/.exec(text.slice(place.end, place.end + 80));
    const lead = commentLines(linesBetween(text, done, start));
    if (lead === undefined || colon === null || text.slice(start, place.start).trim() !== "")
      return undefined;
    const behind = place.end + colon[0].length;
    const last = contentEnd(source, value, behind);
    const end = lineEnd(text, last);
    if (!/^\s*(?:#.*)?$/.test(text.slice(last, end))) return undefined;
    const isNested = isCollection(value) && value.flow !== true;
    const next = map.items[entries.length + 1]?.key;
    const limit = isScalar(next) ? text.lastIndexOf("\n", stretchOf(next).start - 1) + 1 : to;
    const whole = keepsFoot && isNested ? footEnd(text, end, limit) : end;
    entries.push({
      name: String(key.value),
      key: text.slice(place.start, place.end),
      value,
      lead: done === start ? [] : lead,
      column: place.start - start,
      start,
      colon: behind,
      end: whole,
    });
    done = Math.min(whole + 1, to);
  }
  const foot = commentLines(linesBetween(text, done, to));
  return foot === undefined ? undefined : { entries, foot: done === to ? [] : foot };
};

/** The entries in the order of their names, those of other names last and as they stood. */
export const inOrder = (entries: readonly Entry[], names: readonly string[]): readonly Entry[] => {
  const rank = ({ name }: Entry): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return entries.toSorted((a, b) => rank(a) - rank(b));
};

/** The comments of an entry from its colon to its end. */
export const commentsIn = (source: YamlSource, { colon, end }: Entry): readonly string[] =>
  within(source.comments, colon, end).map((place) => source.text.slice(place.start, place.end));

/** Whether a value is a list that is written with a line for each part. */
export const isBlockList = (value: unknown): boolean => isSeq(value) && value.flow !== true;
