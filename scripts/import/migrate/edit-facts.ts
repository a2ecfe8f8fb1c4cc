import { isMap, isScalar } from "yaml";
import { writtenValue } from "../../core/facts.ts";
import type { Stated } from "../../core/sheet.ts";
import { isRecord, isSameData } from "../../load/content.ts";
import { valueStretch } from "../../load/yaml-places.ts";
import { parseYaml, rangeOf, readPastYaml } from "../../load/yaml.ts";

/** One fact that is written into the text of an answer: `was` is the name that it has there, where that is another one. */
export interface FactEdit {
  readonly fact: string;
  readonly value: Stated;
  readonly was?: string;
}

const keyStretch = (text: string, fact: string): { start: number; end: number } | undefined => {
  const facts: unknown = parseYaml(text).get("facts");
  const pair = isMap(facts) ? facts.items.find(({ key }) => isScalar(key) && key.value === fact) : undefined;
  return pair === undefined ? undefined : rangeOf(pair.key);
};

const replaced = (text: string, { start, end }: { start: number; end: number }, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** A line more in the block of facts, after its last one. */
const withLine = (text: string, line: string): string | undefined => {
  const facts: unknown = parseYaml(text).get("facts");
  if (facts === undefined || facts === null) {
    const owner = /^owner:/m.exec(text)?.index ?? text.length;
    return `${text.slice(0, owner)}facts:\n  ${line}\n${text.slice(owner)}`;
  }
  if (!isMap(facts)) return undefined;
  const [first] = facts.items;
  if (first === undefined) return replaced(text, rangeOf(facts), `{ ${line} }`);
  if (facts.flow === true) return undefined;
  const { start } = rangeOf(first.key);
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const { end } = rangeOf(facts);
  // A block ends with the line of its last value, or right behind that value at the end of a file.
  const lineEnd = text[end - 1] === "\n" ? end : text.indexOf("\n", end) + 1;
  const at = lineEnd === 0 ? text.length : lineEnd;
  const before = text.slice(0, at);
  return `${before}${before.endsWith("\n") ? "" : "\n"}${indent}${line}\n${text.slice(at)}`;
};

const edited = (text: string, { fact, value, was }: FactEdit): string | undefined => {
  const name = was ?? fact;
  const at = valueStretch(text, ["facts", name]);
  if (at === undefined) return withLine(text, `${fact}: ${writtenValue(value)}`);
  const isBlock = text[at.end - 1] === "\n";
  const withValue = replaced(text, at, `${writtenValue(value)}${isBlock ? "\n" : ""}`);
  const key = was === undefined ? undefined : keyStretch(withValue, was);
  return key === undefined ? withValue : replaced(withValue, key, fact);
};

/** What the data of an answer are to be after an edit. */
const wanted = (data: Readonly<Record<string, unknown>>, { fact, value, was }: FactEdit): unknown => {
  const facts = isRecord(data["facts"]) ? data["facts"] : {};
  const kept = Object.entries(facts).filter(([key]) => key !== was && key !== fact);
  return { ...data, facts: Object.fromEntries([...kept, [fact, value]]) };
};

/**
 * The text of an answer with a fact written into it; all else stays as it is, comments too. Undefined where that cannot be done
 * safely: the data that come out are held against what is wanted.
 */
export const withFact = (text: string, edit: FactEdit): string | undefined => {
  const data = readPastYaml(text);
  if (!isRecord(data)) return undefined;
  const after = edited(text, edit);
  return after !== undefined && isSameData(readPastYaml(after), wanted(data, edit)) ? after : undefined;
};
