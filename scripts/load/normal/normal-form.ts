import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isScalar } from "yaml";
import type { Model } from "../../core/model.ts";
import { layoutOf } from "./normal-layout.ts";
import { rootLines } from "./normal-lines.ts";
import { narrowDigits } from "./normal-scalar.ts";
import {
  commentsOf,
  documentOf,
  readSource,
  stretchOf,
  versionNumbers,
  type YamlSource,
} from "./normal-source.ts";
import type { SourceFile } from "../../core/source.ts";
import { readYaml } from "../yaml.ts";

/** The lines above the first key that stay at the top: a `---`, and the first comments up to a blank line. */
const headOf = (above: string): { lines: readonly string[]; length: number } => {
  const lines = above.split("\n").slice(0, -1);
  const marker = lines.findIndex((line) => line.startsWith("---"));
  const first = lines.findIndex((line, index) => index > marker && line.trim() !== "");
  const blank = lines.findIndex((line, index) => index > first && line.trim() === "");
  const head = first === -1 || blank === -1 ? lines : lines.slice(0, blank + 1);
  return {
    lines: head.map((line) => line.trim()),
    length: head.join("\n").length + Math.min(1, head.length),
  };
};

/** Parts as one text: no two blank lines in a row, none first or last. */
const joined = (parts: readonly string[]): string => {
  const kept: string[] = [];
  for (const part of parts) {
    // A text that ends with blank lines would take one more for its own.
    const isBlankEnough = kept.at(-1) === undefined || kept.at(-1) === "" || kept.at(-1)?.endsWith("\n");
    if (part !== "" || isBlankEnough !== true) kept.push(part);
  }
  if (kept.at(-1) === "") kept.pop();
  return `${kept.join("\n")}\n`;
};

const written = (source: YamlSource): string | undefined => {
  const { document, text } = source;
  const root = document.contents;
  if (!isMap(root) || root.flow === true || document.directives?.yaml.explicit === true) return undefined;
  const firstKey = root.items[0]?.key;
  const start = isScalar(firstKey) ? stretchOf(firstKey).start : 0;
  const head = headOf(text.slice(0, start));
  const layout = layoutOf(source, root, head.length, text.length, true);
  const isAtMargin = layout?.entries.every(({ column }) => column === 0) === true;
  return layout !== undefined && isAtMargin
    ? joined([...head.lines, ...rootLines(source, layout)])
    : undefined;
};

const narrowed = (value: unknown): unknown => {
  if (typeof value === "string") return narrowDigits(value);
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value)
    ? value.map(narrowed)
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, narrowed(part)]));
};

/** What a document says, with versions as text and digits in half width: that the normal form must not change. */
const meaning = (document: Document, model: Model): unknown => {
  for (const node of versionNumbers(document, model)) node.value = node.source;
  const value: unknown = document.toJS();
  if (typeof value !== "object" || value === null || !("text" in value)) return value;
  return { ...value, text: narrowed(value.text) };
};

const commentTexts = (text: string): readonly string[] =>
  commentsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .sort();

const saysTheSame = (text: string, normal: string, model: Model): boolean =>
  readYaml(normal).ok &&
  isDeepStrictEqual(meaning(documentOf(text), model), meaning(documentOf(normal), model)) &&
  isDeepStrictEqual(commentTexts(text), commentTexts(normal));

const attempt = (file: SourceFile, model: Model): string | undefined => {
  const lines = file.text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  // A carriage return alone ends a line for some readers, and is a character of its text for others.
  if (lines.includes("\r")) return undefined;
  const source = readSource(lines.endsWith("\n") ? lines : `${lines}\n`, file.name, model);
  const normal = source && written(source);
  // What is said above each step is meant to hold by itself; this makes sure of it for every file there may be.
  return normal !== undefined && saysTheSame(file.text, normal, model) ? normal : undefined;
};

/** The normal form of an answer's file; undefined where it cannot be told safely (it is not valid YAML, or holds what the form forbids). */
export const normalForm = (file: SourceFile, model: Model): string | undefined => {
  if (file.problem !== undefined) return undefined;
  try {
    return attempt(file, model);
  } catch (error) {
    // Nested collections that the parser can just take may exhaust the stack here.
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
};
