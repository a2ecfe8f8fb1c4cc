import { isAlias, isMap, isNode, isScalar, Lexer, parseDocument, Parser, visit } from "yaml";
import type { Document, Node, Scalar } from "yaml";
import { type Hidden, hiddenIn } from "../core/hidden.ts";

export type YamlProblemCode =
  | "syntax" // not YAML 1.2
  | "several-documents"
  | "duplicate-key"
  | "not-plain-data" // anchors, aliases, tags: answers are plain data
  | "merge-conflict" // git's marks of a merge that nobody has finished
  | "control-character"
  | "hidden-character" // hides, reorders or covers words
  | "reads-differently" // YAML 1.1 readers take it for another value
  | "too-deep"
  | "empty";

/** What is wrong with a text as YAML, where (offsets), and the words or the parser's code concerned. */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly detail: string;
  /** More that its words need: what the character does, what YAML 1.2 makes of a number, the last line concerned. */
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

// The lexer marks its tokens with some of them, so that a text that holds any is not given to it.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/**
 * Unquoted text that readers of YAML 1.1 take for another value: https://yaml.org/type/ and, where that leaves a choice, what
 * PyYAML makes of it.
 */
const YAML_1_1 = new RegExp(
  `^(?:${[
    "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\\s].*)?", // a date
    "[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?", // of base 60
    "[-+]?0[0-9_]+", // octal, or with 8 and 9 a text
    "0o[0-7]+", // a text there, octal here
    "[-+]?0b[01_]+",
    "[-+]0x[0-9a-fA-F_]+|0x[0-9a-fA-F]*_[0-9a-fA-F_]*",
    "[-+]?[0-9.][0-9.]*_[0-9_.]*(?:[eE][-+]?[0-9]+)?",
    // A power of ten has a point and a sign there, or it is a text.
    "[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)[eE][0-9]+|[-+]?[0-9]+[eE][-+][0-9]+",
    "y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|=|<<",
  ].join("|")})$`,
);

/** The document that a text holds, with the place of each node. */
export const parseYaml = (text: string): Document.Parsed =>
  // Duplicate keys are found below in linear time; the library compares every pair.
  parseDocument(text, { uniqueKeys: false, logLevel: "error", prettyErrors: false });

/** The offsets of a node's own text. */
export const rangeOf = (node: unknown): { start: number; end: number } => {
  const range = isNode(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
};

const isPlainButAmbiguous = (node: Scalar): boolean =>
  node.type === "PLAIN" && YAML_1_1.test(node.source ?? "");

const duplicateKeys = (node: Node): YamlProblem[] => {
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key }) => {
    // A key that is itself a collection is shown by its place alone.
    const name = isScalar(key) ? String(key.value) : "";
    if (isScalar(key) && !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ code: "duplicate-key" as const, detail: name, ...rangeOf(key) }];
  });
};

const ambiguity = (node: Scalar): YamlProblem => ({
  code: "reads-differently",
  detail: node.source ?? "",
  ...(typeof node.value === "number" ? { hint: String(node.value) } : {}),
  ...rangeOf(node),
});

const hiddenProblem = ({ kind, name }: Hidden, start: number, end: number): YamlProblem =>
  kind === "control"
    ? { code: "control-character", detail: name, start, end }
    : { code: "hidden-character", detail: name, hint: kind, start, end };

// Of some thousand characters nobody reads each.
const MOST_HIDDEN = 20;

/** Carriage returns are a finding about line ends. */
const hiddenInSource = (text: string): YamlProblem[] =>
  hiddenIn(text)
    .filter(({ start }) => text[start] !== "\r")
    .slice(0, MOST_HIDDEN)
    .map((hidden) => hiddenProblem(hidden, hidden.start, hidden.end));

/** YAML 1.2.2, section 5.7: an escape in double quotes. */
const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g;

/** The characters of a scalar that only its escapes bring in: those that stand in the text itself are found there. */
const hiddenByEscape = (text: string, node: Scalar): YamlProblem[] => {
  if (typeof node.value !== "string") return [];
  const { start, end } = rangeOf(node);
  const source = text.slice(start, end);
  const escapes = [...source.matchAll(ESCAPE)];
  let next = 0;
  return hiddenIn(node.value)
    .filter((hidden) => !source.includes(String(node.value).slice(hidden.start, hidden.end)))
    .slice(0, MOST_HIDDEN)
    .map((hidden) => {
      const code = Number.parseInt(hidden.name.slice(2), 16);
      const at = escapes.findIndex(({ 0: escape }, index) => index >= next && escapedCode(escape) === code);
      const found = at === -1 ? undefined : escapes[at];
      if (found === undefined) return hiddenProblem(hidden, start, end);
      next = at + 1;
      return hiddenProblem(hidden, start + found.index, start + found.index + found[0].length);
    });
};

const nodeProblems = (text: string, node: Node, isKey: boolean): YamlProblem[] => {
  const anchored = !isAlias(node) && node.anchor !== undefined;
  if (isAlias(node) || anchored || node.tag !== undefined)
    return [{ code: "not-plain-data", detail: isAlias(node) ? `*${node.source}` : "", ...rangeOf(node) }];
  if (!isScalar(node)) return duplicateKeys(node);
  // The format itself fixes the keys, `no` among them; but `<<` is no name to readers of YAML 1.1.
  const isAmbiguous = (!isKey || node.source === "<<") && isPlainButAmbiguous(node);
  return [...(isAmbiguous ? [ambiguity(node)] : []), ...hiddenByEscape(text, node)];
};

const treeProblems = (text: string, document: Document.Parsed): YamlProblem[] => {
  const problems: YamlProblem[] = [];
  visit(document, {
    Node: (key, node) => {
      problems.push(...nodeProblems(text, node, key === "key"));
    },
  });
  return problems;
};

const SHORT_ESCAPES: Readonly<Record<string, number>> = {
  ...{ "0": 0, a: 7, b: 8, v: 0x0b, f: 0x0c, r: 0x0d, e: 0x1b, N: 0x85, L: 0x2028, P: 0x2029 },
};

/** The code point that an escape stands for; undefined where it is none that hides. */
const escapedCode = (escape: string): number | undefined =>
  escape.length > 2 ? Number.parseInt(escape.slice(2), 16) : SHORT_ESCAPES[escape.slice(1)];

// Nothing of an answer stands at the head of a line in this form.
const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/gm;

/** What git leaves where two changes meet: one thing to mend, however many lines. */
const mergeConflict = (text: string): YamlProblem | undefined => {
  const marks = [...text.matchAll(CONFLICT)];
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || !marks.some(({ 0: mark }) => /^[<>]/.test(mark)))
    return undefined;
  const line = text.slice(0, last.index).split("\n").length;
  return {
    code: "merge-conflict",
    detail: first[0].trimEnd(),
    hint: String(line),
    start: first.index,
    end: first.index + first[0].trimEnd().length,
  };
};

const MAX_DEPTH = 100;

/**
 * Whether collections are nested deeper than any answer needs. The parser recurses into them, and where they exhaust the
 * stack the process may die. Its lexer does not recurse, and is asked only where a text holds that many indicators at all.
 */
const isTooDeep = (text: string): boolean => {
  if ((text.match(/[[{]|[-?:](?=\s)/g)?.length ?? 0) <= MAX_DEPTH) return false;
  let [flow, line] = [0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") flow += 1;
    else if (token === "]" || token === "}") flow -= 1;
    else if (token === "-" || token === "?" || token === ":") line += 1;
    else if (token === "\n" || token === "\r\n") line = 0;
    if (flow + line > MAX_DEPTH) return true;
  }
  return false;
};

// Of some thousand errors nobody reads each, and the first ones are what the others come from.
const MOST_ERRORS = 20;

/** The text up to where its errors are enough: to compose each of 100,000 takes seconds. */
const untilBroken = (text: string): string => {
  let errors = 0;
  for (const token of new Parser().parse(text)) {
    if (token.type === "error") errors += 1;
    if (errors === MOST_ERRORS) return text.slice(0, token.offset + 1);
  }
  return text;
};

const syntaxProblem = (error: Document.Parsed["errors"][number]): YamlProblem => ({
  code: error.code === "MULTIPLE_DOCS" ? "several-documents" : "syntax",
  detail: error.code,
  start: error.pos[0],
  end: error.pos[1],
});

const TOO_DEEP: YamlReading = { ok: false, problems: [{ code: "too-deep", detail: "", start: 0, end: 0 }] };

const attempt = (text: string): YamlReading => {
  const conflict = mergeConflict(text);
  if (conflict !== undefined) return { ok: false, problems: [conflict] };
  const hidden = hiddenInSource(text);
  if (CONTROL.test(text)) return { ok: false, problems: hidden };
  if (isTooDeep(text)) return TOO_DEEP;
  const document = parseYaml(untilBroken(text));
  const errors = document.errors.slice(0, MOST_ERRORS).map(syntaxProblem);
  if (errors.length > 0) return { ok: false, problems: [...hidden, ...errors] };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    return { ok: false, problems: [...hidden, { code: "empty", detail: "", start: 0, end: 0 }] };
  const problems = [...hidden, ...treeProblems(text, document)];
  // Aliases are refused above, so the value is no larger than the text.
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: document.toJS() };
};

/**
 * Reads a text as YAML 1.2 that holds plain data, means the same to readers of YAML 1.1, and shows what it holds.
 * Time and memory are linear in the text; nothing is thrown for bad input.
 */
export const readYaml = (text: string): YamlReading => {
  try {
    return attempt(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return TOO_DEEP;
  }
};

const OF_TODAY: readonly YamlProblemCode[] = ["hidden-character", "control-character", "reads-differently"];

/**
 * What a text of the past says, which was valid by the rules of its day: today's rules on characters and spellings are not
 * asked of it. Undefined where it is no plain data.
 */
export const readPastYaml = (text: string): unknown => {
  const reading = readYaml(text);
  if (reading.ok) return reading.value;
  const isReadable = reading.problems.every(({ code }) => OF_TODAY.includes(code)) && !CONTROL.test(text);
  return isReadable ? parseYaml(text).toJS() : undefined;
};
