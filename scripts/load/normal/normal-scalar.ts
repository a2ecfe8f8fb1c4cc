import { isCollection, isMap, isPair, isScalar, isSeq } from "yaml";
import { isBlock, stretchOf, within, type YamlSource } from "./normal-source.ts";
import { readYaml } from "../yaml.ts";

const ZERO = "０".charCodeAt(0);

/** A text with full-width digits in half width, and with them the point between two and the percent sign behind one. */
export const narrowDigits = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - ZERO))
    .replace(/(?<=\d)．(?=\d)/g, ".")
    .replace(/(?<=\d)％/g, "%");

/** A text as a literal block, whose lines stand at `indent`. */
const literal = (text: string, indent: string): string => {
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  const keep = /(?:^|\n)[ \t]*$/.test(body) ? "+" : "";
  const chomp = text.endsWith("\n") ? keep : "-";
  const indicator = /^\n*[ \t]/.test(text) ? "2" : "";
  const lines = body.split("\n").map((line) => (line === "" ? "" : indent + line));
  return [`|${indicator}${chomp}`, ...lines].join("\n");
};

const readsAs = (written: string, text: string): boolean => {
  // Below a key, as in an answer: there a block's lines are indented.
  const reading = readYaml(`k:\n  k: ${written}\n`);
  const value = reading.ok ? reading.value : undefined;
  return JSON.stringify(value) === JSON.stringify({ k: { k: text } });
};

/** A text in quotes: double ones, unless only they would have to be escaped. */
const quoted = (text: string): string => {
  const single = `'${text}'`;
  return text.includes('"') && !text.includes("'") && readsAs(single, text) ? single : JSON.stringify(text);
};

/** What begins no plain scalar. To ask the parser takes it long where it finds thousands of errors behind. */
const INDICATOR = /^[,[\]{}#&*!|>'"%@`]/;

/** A text of an answer as YAML: plain where that is read as the same text, a literal block where it has lines. */
export const writeText = (text: string, indent: string): string => {
  if (text.includes("\n"))
    return readsAs(literal(text, "    "), text) ? literal(text, indent) : JSON.stringify(text);
  return !INDICATOR.test(text) && readsAs(text, text) ? text : quoted(text);
};

/** A scalar as its file writes it, mended where it needs to be; undefined where that takes several lines. */
export const writeScalar = (source: YamlSource, node: unknown): string | undefined => {
  if (!isScalar(node)) return undefined;
  const { start, end } = stretchOf(node);
  const [mending] = within(source.mendings, start, start + 1);
  if (mending !== undefined) return mending.written;
  return isBlock(node) || source.text.slice(start, end).includes("\n")
    ? undefined
    : source.text.slice(start, end);
};

/** A value as part of a flow collection on one line; undefined where it cannot be written so. */
export const writeFlow = (source: YamlSource, node: unknown): string | undefined => {
  if (!isCollection(node)) {
    const written = writeScalar(source, node);
    const isPlain = written !== undefined && !/^["']/.test(written);
    if (written === "" || (isPlain && /[[\]{},]|:$/.test(written))) return undefined;
    return written;
  }
  const parts = node.items.map((part) => {
    if (!isPair(part)) return writeFlow(source, part);
    const [key, value] = [writeScalar(source, part.key), writeFlow(source, part.value)];
    return key === undefined || value === undefined ? undefined : `${key}: ${value}`;
  });
  if (parts.includes(undefined)) return undefined;
  if (isSeq(node)) return `[${parts.join(", ")}]`;
  return isMap(node) && parts.length > 0 ? `{ ${parts.join(", ")} }` : "{}";
};
