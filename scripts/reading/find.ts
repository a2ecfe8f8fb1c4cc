import type { Lang } from "../core/lang.ts";
import { boundAround } from "./bounds.ts";
import type { Claim, Extent, Unsure } from "./claim.ts";
import { GRAMMARS } from "./grammars.ts";
import { normalise, type Normalised } from "./normalise.ts";
import { expand, type Doubt, type Pattern, type Reading } from "./pattern.ts";

/** How far a doubt looks around a claim, in characters. A limit keeps the work linear. */
const CONTEXT = 40;

interface Scanner {
  readonly pattern: Pattern;
  readonly regex: () => RegExp;
}

interface Match {
  readonly row: string;
  readonly start: number;
  readonly end: number;
  readonly read: () => Reading | undefined;
}

const scanners = new Map<Lang, readonly Scanner[]>();

/**
 * Every quantity, standing, negation and name in a text of one language, in the order of the text and not overlapping.
 * Spans are UTF-16 offsets into `text` as given, whatever its widths. Linear in the length of the text; never throws.
 */
export function findClaims(text: string, lang: Lang): readonly Claim[] {
  return scan(text, lang).claims.map(({ claim }) => claim);
}

/** A text as the rows read it, and what they found, with places in it as well as in the text as written. */
export interface Scan {
  readonly normal: Normalised;
  /** The normalised text in small letters. */
  readonly folded: string;
  readonly claims: readonly { readonly claim: Claim; readonly at: Extent; readonly core: Extent }[];
  /** What looks like a claim and is none: 第12条, AES-256. */
  readonly lookAlikes: readonly Extent[];
}

/** Reads a text once. Linear in its length; never throws. */
export function scan(text: string, lang: Lang): Scan {
  const normal = normalise(text);
  const folded = small(normal.text);
  const grammar = GRAMMARS[lang];
  const claims: { claim: Claim; at: Extent; core: Extent }[] = [];
  const skipped: Extent[] = [];
  let free = 0;
  for (const match of matches(folded, scannersFor(folded, lang))) {
    // The last claim's bound may have taken these words: 「1日以上」 leaves no second claim in 以上.
    if (match.start < free) continue;
    const reading = match.read();
    if (reading === undefined) {
      skipped.push({ start: match.start, end: match.end });
      free = match.end;
      continue;
    }
    const around = boundAround(folded, match, reading, grammar, free);
    const unsure = reading.unsure ?? around.unsure ?? doubt(folded, match, reading, grammar.doubts);
    const span = normal.origin(around.start, around.end);
    const claim: Claim = {
      value: reading.value,
      bound: around.bound,
      ...span,
      words: text.slice(span.start, span.end),
      core: normal.origin(match.start, match.end),
      ...(unsure && { unsure }),
    };
    claims.push({
      claim,
      at: { start: around.start, end: around.end },
      core: { start: match.start, end: match.end },
    });
    free = around.end;
  }
  return { normal, folded, claims, lookAlikes: skipped };
}

/** The rows worth trying on a text. To look for words is far cheaper than to compile a row that will find nothing. */
function scannersFor(text: string, lang: Lang): readonly Scanner[] {
  const holds = kept((words: string) => text.includes(words));
  const matches = kept((where: RegExp) => where.test(text));
  return scannersOf(lang).filter(
    ({ pattern: { needs, where } }) => (needs?.some(holds) ?? true) && (!where || matches(where)),
  );
}

/** Remembers each answer: many rows ask the same of a text. */
function kept<T, R>(answer: (of: T) => R): (of: T) => R {
  const known = new Map<T, R>();
  return (of) => {
    const found = known.get(of) ?? answer(of);
    known.set(of, found);
    return found;
  };
}

/** Small letters for capital ones, one for one so that places stay: cheaper by far than to ignore case in each row. */
function small(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The same for a pattern, whose escapes keep their case. */
function smallPattern(pattern: string): string {
  return pattern.replace(/\\.|[A-Z]+/g, (part) => (part.startsWith("\\") ? part : part.toLowerCase()));
}

/** The names of the rows that read a text, look-alikes among them: for tests, which want every row tried, and for the docs. */
export function rowsThatRead(text: string, lang: Lang): readonly string[] {
  const folded = small(normalise(text).text);
  return [...matches(folded, scannersFor(folded, lang))].map(({ row }) => row);
}

/** Each row is compiled when a text first needs it, and kept: importing the module costs nothing. */
function scannersOf(lang: Lang): readonly Scanner[] {
  const known = scanners.get(lang);
  if (known !== undefined) return known;
  const { patterns, fragments } = GRAMMARS[lang];
  const made = patterns.map((pattern) => {
    let regex: RegExp | undefined;
    return {
      pattern,
      regex: () => (regex ??= new RegExp(smallPattern(expand(pattern.match, fragments)), "g")),
    };
  });
  scanners.set(lang, made);
  return made;
}

/**
 * A merge of all rows: each keeps its next match and looks again only when another row took the words away. So each row
 * reads each stretch of the text once.
 */
function* matches(text: string, rows: readonly Scanner[]): Generator<Match> {
  const next = rows.map((row) => search(text, row, 0));
  for (;;) {
    let best: Match | undefined;
    for (const match of next) {
      if (
        match &&
        (!best || match.start < best.start || (match.start === best.start && match.end > best.end))
      )
        best = match;
    }
    if (best === undefined) return;
    yield best;
    for (const [index, row] of rows.entries()) {
      const match = next[index];
      if (match && match.start < best.end) next[index] = search(text, row, best.end);
    }
  }
}

function search(text: string, { pattern, regex: compiled }: Scanner, from: number): Match | undefined {
  // None of its words in what is left of the text: the commonest case after a match.
  if (from > 0 && pattern.needs?.some((words) => text.includes(words, from)) === false) return undefined;
  const regex = compiled();
  regex.lastIndex = from;
  const match = regex.exec(text);
  // A row that matched nothing at all would never let the search go on.
  if (match === null || match[0] === "") return undefined;
  return {
    row: pattern.name,
    start: match.index,
    end: match.index + match[0].length,
    read: () => pattern.read((group) => match.groups?.[group] ?? ""),
  };
}

function doubt(
  text: string,
  { start, end }: { start: number; end: number },
  { value }: Reading,
  doubts: readonly Doubt[],
): Unsure | undefined {
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^.*[。\n]/s, "");
  const after = text.slice(end, end + CONTEXT).replace(/[。\n].*$/s, "");
  return doubts.find(
    (row) =>
      row.kinds.includes(value.kind) &&
      (row.before?.test(before) ?? true) &&
      (row.after?.test(after) ?? true),
  )?.unsure;
}
