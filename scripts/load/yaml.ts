import { isAlias, isMap, isNode, isScalar, Lexer, parseDocument, visit } from "yaml";
import type { Document, Node, Scalar } from "yaml";

export type YamlProblemCode =
  | "syntax" // not YAML 1.2
  | "several-documents"
  | "duplicate-key"
  | "not-plain-data" // anchors, aliases, tags: answers are plain data
  | "control-character"
  | "reads-differently" // YAML 1.1 readers take it for another value
  | "too-deep"
  | "empty";

/** What is wrong with a text as YAML, where (offsets), and the words or the parser's code concerned. */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
}

export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

// Characters outside YAML 1.2's c-printable (§5.1): the parser lets them pass, other tools do not.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/;

// Unquoted text that YAML 1.1 readers take for a date, a base-60 number, an octal or binary number or a boolean.
const YAML_1_1 =
  /^(?:\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|[-+]?0[0-7_]+|[-+]?0b[01_]+|[-+]?\d[\d_]*_[\d_.]*|y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/;

/** The document that a text holds, with the place of each node. */
export const parseYaml = (text: string): Document.Parsed =>
  // Duplicate keys are found below in linear time; the library compares every pair.
  parseDocument(text, { uniqueKeys: false, logLevel: "error" });

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

const nodeProblems = (node: Node, isKey: boolean): YamlProblem[] => {
  const anchored = !isAlias(node) && node.anchor !== undefined;
  if (isAlias(node) || anchored || node.tag !== undefined)
    return [{ code: "not-plain-data", detail: isAlias(node) ? `*${node.source}` : "", ...rangeOf(node) }];
  // The format itself fixes the keys, `no` among them.
  if (!isKey && isScalar(node) && isPlainButAmbiguous(node))
    return [{ code: "reads-differently", detail: node.source ?? "", ...rangeOf(node) }];
  return duplicateKeys(node);
};

const treeProblems = (document: Document.Parsed): YamlProblem[] => {
  const problems: YamlProblem[] = [];
  visit(document, {
    Node: (key, node) => {
      problems.push(...nodeProblems(node, key === "key"));
    },
  });
  return problems;
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

const syntaxProblem = (error: Document.Parsed["errors"][number]): YamlProblem => ({
  code: error.code === "MULTIPLE_DOCS" ? "several-documents" : "syntax",
  detail: error.code,
  start: error.pos[0],
  end: error.pos[1],
});

const TOO_DEEP: YamlReading = { ok: false, problems: [{ code: "too-deep", detail: "", start: 0, end: 0 }] };

const attempt = (text: string): YamlReading => {
  const control = CONTROL.exec(text);
  if (control !== null) {
    const detail = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    return {
      ok: false,
      problems: [{ code: "control-character", detail, start: control.index, end: control.index + 1 }],
    };
  }
  if (isTooDeep(text)) return TOO_DEEP;
  const document = parseYaml(text);
  if (document.errors.length > 0) return { ok: false, problems: document.errors.map(syntaxProblem) };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    return { ok: false, problems: [{ code: "empty", detail: "", start: 0, end: 0 }] };
  const problems = treeProblems(document);
  // Aliases are refused above, so the value is no larger than the text.
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: document.toJS() };
};

/**
 * Reads a text as YAML 1.2 that holds plain data and means the same to readers of YAML 1.1.
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
