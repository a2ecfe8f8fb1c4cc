import { isCollection, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { commentsIn, type Entry, inOrder, type Layout, layoutOf, lineEnd } from "./normal-layout.ts";
import { narrowDigits, writeFlow, writeScalar, writeText } from "./normal-scalar.ts";
import { factOrder, indexFrom, stretchOf, within, type YamlSource } from "./normal-source.ts";

/** What an entry is, as far as its normal form depends on it. */
type Kind = "text" | "fact" | "other";

const ROOT_KEYS = ["no", "mark", "text", "facts", "owner", "reviewed", "evidence", "accept"];
const TEXT_KEYS = ["ja", "en"];
const INDENT = "  ";

const isInScalar = ({ multiline }: YamlSource, offset: number): boolean =>
  (multiline[indexFrom(multiline, offset) - 1]?.end ?? 0) > offset;

/** The text between two offsets without spaces at the ends of its lines, but for those that belong to a value. */
const trimmed = (source: YamlSource, from: number, to: number, endsLine: boolean): string => {
  const lines = source.text.slice(from, to).split("\n");
  let offset = from - 1;
  return lines
    .map((line, index) => {
      offset += line.length + 1;
      const isWhole = endsLine || index < lines.length - 1;
      return isWhole && !isInScalar(source, offset) ? line.trimEnd() : line;
    })
    .join("\n");
};

/** An entry's lines as they stand, but for scalars to mend and spaces at the ends of lines. */
const asItStands = (source: YamlSource, { start, end }: Entry): string => {
  let written = "";
  let done = start;
  for (const mending of within(source.mendings, start, end)) {
    // A block ends with its line, and what is quoted does not.
    if (/[|>]/.test(source.text.charAt(mending.start))) continue;
    written += trimmed(source, done, mending.start, false) + mending.written;
    done = mending.end;
  }
  return written + trimmed(source, done, end, true);
};

const isEmpty = (value: unknown): boolean =>
  value === null || (isScalar(value) && value.value === null && value.source === "");

const writeValue = (source: YamlSource, value: unknown, indent: string, kind: Kind): string | undefined => {
  if (isEmpty(value)) return "";
  if (kind === "text" && isScalar(value) && typeof value.value === "string")
    return writeText(narrowDigits(value.value), indent);
  return kind === "fact" && isSeq(value) ? writeFlow(source, value) : writeScalar(source, value);
};

/** Whether a comment stands within a list, or behind the last part of one that has a line for each. */
const isCommentedWithin = (source: YamlSource, value: unknown, end: number): boolean => {
  if (!isCollection(value)) return false;
  const place = stretchOf(value);
  return within(source.comments, place.start, value.flow === true ? place.end : end).length > 0;
};

/** An entry laid out anew; undefined where that could part a comment from what it is about. */
const laidOut = (source: YamlSource, entry: Entry, indent: string, kind: Kind): string | undefined => {
  const [comment, ...others] = commentsIn(source, entry);
  const isLinked = others.length === 0 && !isCommentedWithin(source, entry.value, entry.end);
  const value = isLinked ? writeValue(source, entry.value, indent + INDENT, kind) : undefined;
  if (value === undefined) return undefined;
  const [first = "", ...lines] = value.split("\n");
  const parts = [`${indent}${entry.key}:`, first, comment ?? ""].filter((part) => part !== "");
  return [parts.join(" "), ...lines].join("\n");
};

/** Lines of comments at an indentation. */
const indented = (lines: readonly string[], indent: string): readonly string[] =>
  lines.map((line) => (line === "" ? "" : indent + line));

const flowEntries = (source: YamlSource, map: YAMLMap): readonly Entry[] =>
  map.items.flatMap(({ key, value }): Entry[] => {
    if (!isScalar(key)) return [];
    const { start, end } = stretchOf(key);
    // Flow maps with comments are left alone, so that the end of an entry bounds nothing.
    const place = { column: 0, start, colon: end, end };
    return [{ name: String(key.value), key: source.text.slice(start, end), value, lead: [], ...place }];
  });

const innerLayout = (source: YamlSource, entry: Entry, map: YAMLMap): Layout | undefined => {
  if (map.flow !== true)
    return layoutOf(source, map, lineEnd(source.text, entry.colon) + 1, entry.end + 1, false);
  const isCommented = isCommentedWithin(source, map, entry.end) || commentsIn(source, entry).length > 1;
  return isCommented ? undefined : { entries: flowEntries(source, map), foot: [] };
};

const innerLines = (
  source: YamlSource,
  map: YAMLMap,
  { entries, foot }: Layout,
  kind: Kind,
): readonly string[] | undefined => {
  const ordered = inOrder(entries, kind === "text" ? TEXT_KEYS : factOrder(source));
  const isSimple = ordered.every((entry) => laidOut(source, entry, INDENT, kind) !== undefined);
  if (!isSimple && map.flow === true) return undefined;
  // What is left as it stands keeps its indentation, and so do its neighbours.
  const indent = isSimple ? INDENT : " ".repeat(entries[0]?.column ?? 0);
  const lines = ordered.flatMap((entry) => [
    ...indented(entry.lead, indent),
    laidOut(source, entry, indent, kind) ?? asItStands(source, entry),
  ]);
  const first = lines.findIndex((line) => line !== "");
  return [...lines.slice(first), ...indented(foot, indent)];
};

/** The lines of a map of texts or facts, one to a key; undefined where it is none, or is to be left as it stands. */
const mapLines = (source: YamlSource, entry: Entry): readonly string[] | undefined => {
  const { name, value } = entry;
  if ((name !== "text" && name !== "facts") || !isMap(value) || value.items.length === 0) return undefined;
  const layout = innerLayout(source, entry, value);
  const lines = layout && innerLines(source, value, layout, name === "text" ? "text" : "fact");
  const line = value.flow === true ? entry.end : lineEnd(source.text, entry.colon);
  const comments = within(source.comments, entry.colon, line);
  const behind = comments.map(({ start, end }) => ` ${source.text.slice(start, end)}`).join("");
  return lines && [`${entry.key}:${behind}`, ...lines];
};

/** All lines of an answer's map in normal form, "" for a blank line; a part may hold several lines. */
export const rootLines = (source: YamlSource, { entries, foot }: Layout): readonly string[] => [
  ...inOrder(entries, ROOT_KEYS).flatMap((entry) => [
    ...entry.lead,
    ...(mapLines(source, entry) ?? [laidOut(source, entry, "", "other") ?? asItStands(source, entry)]),
  ]),
  ...foot,
];
