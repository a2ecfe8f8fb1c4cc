import { isCollection, isMap, isNode, isScalar, isSeq } from "yaml";
import { sourceOffsets } from "./source-offsets.ts";
import { type Place, placeAt, type SourceFile } from "../core/source.ts";
import { parseYaml, rangeOf } from "./yaml.ts";

type Path = readonly (string | number)[];

/** A stretch of a text by UTF-16 offsets, the end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const entryOf = (node: unknown, segment: string | number): { key: unknown; value: unknown } | undefined => {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && key.value === segment);
  const part = isSeq(node) && typeof segment === "number" ? node.items[segment] : undefined;
  // A part of a list has no name: it stands for itself.
  return part === undefined ? undefined : { key: part, value: part };
};

// A block collection spans lines; what it is called says better where it is.
const isBlock = (node: unknown): boolean => isCollection(node) && node.flow !== true;

interface Found {
  readonly key: unknown;
  readonly value: unknown;
  /** Whether the whole path was there to follow. */
  readonly isWhole: boolean;
}

const follow = (text: string, path: Path): Found => {
  let found: Found = { key: undefined, value: parseYaml(text).contents, isWhole: true };
  for (const segment of path) {
    const entry = entryOf(found.value, segment);
    if (entry === undefined) return { ...found, isWhole: false };
    found = { ...entry, isWhole: true };
  }
  return found;
};

/** The stretch of a YAML text that holds the value at `path`; undefined where there is none. */
export const valueStretch = (text: string, path: Path): Stretch | undefined => {
  const { value, isWhole } = follow(text, path);
  return isWhole && isNode(value) ? rangeOf(value) : undefined;
};

/** The stretch that holds some words of the text at `path`, given by offsets into its value; undefined where YAML escapes them. */
export const wordsStretch = (text: string, path: Path, span: Stretch): Stretch | undefined => {
  const { value } = follow(text, path);
  if (!isScalar(value) || typeof value.value !== "string") return undefined;
  const { start, end } = rangeOf(value);
  const offsets = sourceOffsets(text.slice(start, end), value.value);
  const [first, last] = [offsets?.[span.start], offsets?.[span.end - 1]];
  return first === undefined || last === undefined
    ? undefined
    : { start: start + first, end: start + last + 1 };
};

/**
 * The place of the key or value at `path` (property names and indexes) in a YAML file; of its nearest parent where
 * there is no such path. Reads the text again: only a finding pays for places.
 */
export const locate = (file: SourceFile, path: Path, part: "key" | "value"): Place => {
  const { key, value, isWhole } = follow(file.text, path);
  const asksForKey = part === "key" || !isWhole || value === null || isBlock(value);
  const found = asksForKey ? key : value;
  return isNode(found) ? placeAt(file, rangeOf(found).start, rangeOf(found).end) : placeAt(file);
};

/** The place of some words within the text at `path`; of all of it where YAML escapes them. */
export const locateWords = (file: SourceFile, path: Path, span: Stretch): Place => {
  const found = wordsStretch(file.text, path, span);
  return found === undefined ? locate(file, path, "value") : placeAt(file, found.start, found.end);
};
