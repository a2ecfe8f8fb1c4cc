import type { Lang } from "../../core/lang.ts";
import type { Model } from "../../core/model.ts";
import type { Claim, ClaimValue } from "../../reading/claim.ts";
import { type Scan, scan } from "../../reading/find.ts";
import { type QuestionsFile, SLOT_KINDS, type SlotKind } from "./file.ts";
import { type PhraseFinder, phraseFinder } from "./phrases.ts";

/** What a stretch of a question stands for. */
export type Meaning =
  | { readonly kind: "grammar" }
  | { readonly kind: "word"; readonly slot: SlotKind; readonly word: string }
  | { readonly kind: "name"; readonly set: string; readonly name: string }
  | { readonly kind: "quantity"; readonly claim: Claim };

/** A stretch of a question with all that it may stand for; nothing where it is not understood. */
export interface Token {
  /** As written, in one spelling of width. */
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

/** Sets of choices that a question may name one of. */
const NAMED_SETS = ["channels", "monitoringScopes"];

/** Quantities that a question may hold; what else the grammar of claims finds is read as words here. */
const QUANTITIES: ReadonlySet<ClaimValue["kind"]> = new Set<ClaimValue["kind"]>([
  "always",
  "clock",
  "count",
  "duration",
  "frequency",
  "holidays",
  "hours",
  "percent",
  "range",
  "tls",
  "weekdays",
  "working-days",
]);

const phrasesOf = (
  { grammar, slots }: QuestionsFile,
  { vocabulary, words }: Model,
  lang: Lang,
): readonly { readonly text: string; readonly tag: Meaning }[] => [
  ...grammar[lang].map((text) => ({ text, tag: { kind: "grammar" } as const })),
  ...SLOT_KINDS.flatMap((slot) =>
    Object.entries(slots[slot]).flatMap(([word, said]) => {
      const tag = { kind: "word", slot, word } as const;
      return said[lang].map((text) => ({ text, tag }));
    }),
  ),
  ...NAMED_SETS.flatMap((set) =>
    Object.entries(vocabulary.choiceSets[set] ?? {}).flatMap(([name, label]) => {
      const tag = { kind: "name", set, name } as const;
      const said = [label[lang], ...(words[lang].choices[set]?.[name] ?? [])];
      // A phrase with a gap would drop what stands in it.
      return said.filter((text) => !text.includes("…")).map((text) => ({ text, tag }));
    }),
  ),
];

/** What parts words and is none; signs that compare or count are words. */
const isSpace = (character: string): boolean =>
  /[\s\p{P}\p{S}]/u.test(character) && !/[%<>=≤≥≦≧±+~#&*]/u.test(character);

const LATIN_WORD = /[a-z0-9][a-z0-9'.-]*/y;

interface Step {
  readonly unknown: number;
  readonly tokens: number;
  readonly from: number;
  readonly meanings: readonly Meaning[] | undefined;
}

/** How far a stretch that is not understood reaches from a place. */
const strangeEnd = (text: string, at: number): number => {
  LATIN_WORD.lastIndex = at;
  return at + (LATIN_WORD.exec(text)?.[0].length ?? 1);
};

/**
 * Cuts a text into words so that as little as possible is not understood, and then into as few as possible: 障害件数 is one word,
 * not a fault and a number.
 */
const cut = (text: string, finder: PhraseFinder<Meaning>, claims: Scan["claims"]): readonly Token[] => {
  const spans = new Map<number, Map<number, Meaning[]>>();
  const add = (start: number, end: number, meaning: Meaning): void => {
    const ends = spans.get(start) ?? new Map<number, Meaning[]>();
    spans.set(start, ends);
    ends.set(end, [...(ends.get(end) ?? []), meaning]);
  };
  for (const { start, end, tag } of finder(text)) add(start, end, tag);
  for (const { claim, at } of claims)
    if (QUANTITIES.has(claim.value.kind)) add(at.start, at.end, { kind: "quantity", claim });
  const best: (Step | undefined)[] = [{ unknown: 0, tokens: 0, from: 0, meanings: [] }];
  const reach = (end: number, step: Step): void => {
    const known = best[end];
    if (
      known === undefined ||
      step.unknown < known.unknown ||
      (step.unknown === known.unknown && step.tokens < known.tokens)
    )
      best[end] = step;
  };
  for (let at = 0; at < text.length; at += 1) {
    const here = best[at];
    if (here === undefined) continue;
    const { unknown, tokens } = here;
    if (isSpace(text.charAt(at))) reach(at + 1, { unknown, tokens, from: at, meanings: undefined });
    for (const [end, meanings] of spans.get(at) ?? [])
      reach(end, { unknown, tokens: tokens + 1, from: at, meanings });
    const end = strangeEnd(text, at);
    reach(end, { unknown: unknown + end - at, tokens: tokens + 1, from: at, meanings: [] });
  }
  const made: Token[] = [];
  for (let end = text.length; end > 0;) {
    const step = best[end];
    if (step === undefined) break;
    if (step.meanings !== undefined) made.push({ text: text.slice(step.from, end), meanings: step.meanings });
    end = step.from;
  }
  return joined(made.reverse());
};

/** Neighbours that are not understood are one stretch: it is shown as it stands. */
const joined = (tokens: readonly Token[]): readonly Token[] =>
  tokens.reduce<Token[]>((all, token) => {
    const last = all.at(-1);
    const isStrange = token.meanings.length === 0 && last?.meanings.length === 0;
    if (last === undefined || !isStrange) return [...all, token];
    const space = /[a-z0-9]$/.test(last.text) && /^[a-z0-9]/.test(token.text) ? " " : "";
    return [...all.slice(0, -1), { text: `${last.text}${space}${token.text}`, meanings: [] }];
  }, []);

/** Reads a text of a language into words. */
export type WordReader = (text: string, lang: Lang) => readonly Token[];

/** Makes how customers ask, and what the vocabulary's choices are called, ready for questions. */
export const wordReaderOf = (file: QuestionsFile, model: Model): WordReader => {
  const finders = {
    ja: phraseFinder(phrasesOf(file, model, "ja"), "ja"),
    en: phraseFinder(phrasesOf(file, model, "en"), "en"),
  };
  return (text, lang) => {
    const { folded, claims } = scan(text, lang);
    return cut(folded, finders[lang], claims);
  };
};
