import { readPastYaml } from "./yaml.ts";
import type { PastChange } from "../core/past.ts";

/** What an answer says: that is what a review confirms. As found in a file, which in the past may not have been valid. */
export interface Content {
  readonly mark: unknown;
  readonly ja: unknown;
  readonly en: unknown;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A version of an answer's file. */
export interface Version {
  readonly content: Content;
  readonly reviewed: unknown;
}

/** Whether data is a map. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): unknown => (typeof value === "string" ? value.trim() : value);

/** What the text of an answer's file says; undefined where it is no YAML map. */
export const versionOf = (text: string): Version | undefined => {
  const value = readPastYaml(text);
  if (!isRecord(value)) return undefined;
  const { mark, text: texts, facts, reviewed } = value;
  const { ja, en } = isRecord(texts) ? texts : {};
  const content = { mark, ja: textOf(ja), en: textOf(en), facts: isRecord(facts) ? facts : {} };
  return { content, reviewed };
};

/** Whether two values of YAML are the same, whatever the order of keys. */
export const isSameData = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((part, index) => isSameData(part, b[index]));
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSameData(a[key], b[key]));
};

/** A change of an answer's file whose two sides can be read. */
export interface ContentChange {
  readonly commit?: string;
  readonly date: string;
  readonly before: Version;
  readonly after: Version;
}

/** A translation that is taken away with its edition leaves what the answer says as it was. */
const saysTheSame = (earlier: Content, later: Content): boolean =>
  isSameData(later.en === undefined ? { ...earlier, en: undefined } : earlier, later);

/**
 * The changes of an answer that changed what it says: mark, words or facts. What the file was before it came to be, or
 * before what git knows, is no change. The newest first; read one by one, as most questions stop at the first.
 */
export function* contentChanges(changes: readonly PastChange[]): Generator<ContentChange> {
  for (const { commit, date, before, after } of changes) {
    if (before === undefined || after === undefined) continue;
    const [earlier, later] = [versionOf(before), versionOf(after)];
    if (earlier === undefined || later === undefined) continue;
    if (!saysTheSame(earlier.content, later.content))
      yield { ...(commit === undefined ? {} : { commit }), date, before: earlier, after: later };
  }
}

// Where this part of the text is the same, so are the facts: most changes need not be read for them.
const factsPart = (text = ""): string => /^facts:.*\n(?:(?:[ \t#].*)?\n)*/m.exec(text)?.[0] ?? text;

/** A change of one fact of an answer. */
export interface FactChange {
  readonly fact: string;
  readonly commit?: string;
  /** The day from which others could have known: of the review that came with the change, or of the commit. */
  readonly date: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The changes of an answer's facts, the newest first. */
export const factChanges = (changes: readonly PastChange[]): readonly FactChange[] => {
  const changed = changes.filter(({ before, after }) => factsPart(before) !== factsPart(after));
  return [...contentChanges(changed)].flatMap(({ commit, date, before, after }) => {
    const { reviewed } = after;
    // A merge comes later than the review that it brings.
    const isEarlier = typeof reviewed === "string" && reviewed !== before.reviewed && reviewed < date;
    const [old, now] = [before.content.facts, after.content.facts];
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return keys
      .filter((fact) => !isSameData(old[fact], now[fact]))
      .map((fact) => ({
        fact,
        ...(commit === undefined ? {} : { commit }),
        date: isEarlier ? reviewed : date,
        before: old[fact],
        after: now[fact],
      }));
  });
};
