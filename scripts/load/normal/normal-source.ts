import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  Lexer,
  type Node,
  parseDocument,
  Scalar,
  visit,
} from "yaml";
import { factsOf, type Item, type Model, itemNumbered } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import { readYaml } from "../yaml.ts";

/** A stretch of a text by offsets, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is to be written in place of a stretch. */
export interface Mending extends Stretch {
  readonly written: string;
}

/** A valid text of YAML with what is to be known of it before it is laid out anew. */
export interface YamlSource {
  readonly text: string;
  readonly document: Document;
  /** The comments, in order, without the line's end. */
  readonly comments: readonly Stretch[];
  /** The lines of scalars that span several, in order: spaces at the end of such a line may belong to the value. */
  readonly multiline: readonly Stretch[];
  /** What is to be written in place of scalars, in order. */
  readonly mendings: readonly Mending[];
  /** The item that the file answers, where it can be told. */
  readonly item: Item | undefined;
}

/** How the lexer marks that the next token is a scalar, whatever it begins with. */
const SCALAR = "\u001F";

/** The keys whose values are written in double quotes wherever they are text. */
const QUOTED_AT_ROOT = ["owner", "reviewed"];

/** The comments of a text of YAML, with their places. */
export const commentsOf = (text: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  let offset = 0;
  let before = "";
  for (const token of new Lexer().lex(text)) {
    const isMark = token === SCALAR || token === "\u0002" || token === "\u0018";
    if (token.startsWith("#") && before !== SCALAR)
      found.push({ start: offset, end: offset + token.trimEnd().length });
    if (!isMark) offset += token.length;
    before = token;
  }
  return found;
};

/** The index of the first stretch that begins at or behind an offset; `stretches` are in order. */
export const indexFrom = (stretches: readonly Stretch[], offset: number): number => {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The stretches that begin between two offsets; `stretches` are in order. */
export const within = <S extends Stretch>(
  stretches: readonly S[],
  start: number,
  end: number,
): readonly S[] => stretches.slice(indexFrom(stretches, start), indexFrom(stretches, end));

/** The place of a node in its text. */
export const stretchOf = (node: Node): Stretch => ({
  start: node.range?.[0] ?? 0,
  end: node.range?.[1] ?? 0,
});

/** Whether a scalar is written as `|` or `>` with its lines below. */
export const isBlock = (node: Scalar): boolean =>
  node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;

/** The document of a text that is known to be valid. */
export const documentOf = (text: string): Document =>
  // `readYaml` has found no duplicate keys, in linear time.
  parseDocument(text, { uniqueKeys: false, logLevel: "error" });

/** The versions that a fact may state; none for facts of other types. */
const versionsOf = ({ vocabulary }: Model, key: unknown): readonly string[] => {
  if (typeof key !== "string" || !Object.hasOwn(vocabulary.facts, key)) return [];
  const fact = vocabulary.facts[key as FactKey]; // a key of the vocabulary's facts, as just seen
  return fact.type === "versions" ? Object.keys(vocabulary.choiceSets[fact.choices ?? ""] ?? {}) : [];
};

/** The numbers in a document whose text is that of a version, which they stand for: `1.2` in place of `"1.2"`. */
export const versionNumbers = (document: Document, model: Model): readonly Scalar[] => {
  const facts = document.get("facts");
  if (!isMap(facts)) return [];
  return facts.items.flatMap(({ key, value }) => {
    const versions = versionsOf(model, isScalar(key) ? key.value : undefined);
    const parts: readonly unknown[] = isCollection(value) ? value.items : [value];
    return parts
      .filter((part) => isScalar(part))
      .filter((part) => typeof part.value === "number" && versions.includes(part.source ?? ""));
  });
};

const quotedKeys = (document: Document): readonly Scalar[] => {
  const found: Scalar[] = [];
  visit(document, {
    Pair: (_key, { key, value }, path) => {
      const name = isScalar(key) ? key.value : undefined;
      const isAtRoot = path.filter(isPair).length === 0;
      const isQuoted = name === "until" || (isAtRoot && QUOTED_AT_ROOT.some((quoted) => quoted === name));
      if (isQuoted && isScalar(value)) found.push(value);
    },
  });
  return found;
};

/** The item that an answer says it is about, or else the one that its file's name says. */
const itemOf = (document: Document, name: string, { checklist }: Model): Item | undefined => {
  const written = /^[^-]+/.exec(name.slice(name.lastIndexOf("/") + 1))?.[0] ?? "";
  return (
    itemNumbered(checklist, document.get("no")) ??
    itemNumbered(checklist, /^\d+$/.test(written) ? Number(written) : written)
  );
};

/** The facts of the item in their order; none where the item is not known. */
export const factOrder = ({ item }: YamlSource): readonly string[] =>
  item === undefined ? [] : factsOf(item);

const scalarsOf = (document: Document): readonly Scalar[] => {
  const found: Scalar[] = [];
  visit(document, { Scalar: (_key, node) => void found.push(node) });
  return found;
};

/** The lines of a scalar: of a block, those below the line of its `|`. */
const linesOf = (text: string, node: Scalar): Stretch => {
  const { start, end } = stretchOf(node);
  return { start: isBlock(node) ? text.indexOf("\n", start) + 1 : start, end };
};

/**
 * Reads a text as YAML that is valid but for scalars which readers of YAML 1.1 would take for something else.
 * Undefined where anything else is wrong with it.
 */
export const readSource = (text: string, name: string, model: Model): YamlSource | undefined => {
  const reading = readYaml(text);
  const problems = reading.ok ? [] : reading.problems;
  if (problems.some(({ code }) => code !== "reads-differently")) return undefined;
  const document = documentOf(text);
  const scalars = scalarsOf(document);
  const ambiguous = new Set(problems.map(({ start }) => start));
  const quoted = new Set([
    ...quotedKeys(document),
    ...scalars.filter((node) => ambiguous.has(stretchOf(node).start)),
  ]);
  const versions = new Set(versionNumbers(document, model));
  const mendings = scalars.flatMap((node): Mending[] => {
    if (versions.has(node)) return [{ ...stretchOf(node), written: JSON.stringify(node.source) }];
    // A number that is written in a way of YAML 1.1 has two values: only its owner knows which is meant.
    if (!quoted.has(node) || typeof node.value !== "string") return [];
    return [{ ...stretchOf(node), written: JSON.stringify(node.value) }];
  });
  const multiline = scalars
    .map((node) => linesOf(text, node))
    .filter(({ start, end }) => text.slice(start, end).includes("\n"));
  return {
    text,
    document,
    comments: commentsOf(text),
    multiline,
    mendings,
    item: itemOf(document, name, model),
  };
};
