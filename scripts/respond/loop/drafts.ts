import { stringify } from "yaml";
import type { Lang } from "../../core/lang.ts";
import { checklistsOf, factsOf, type Model } from "../../core/model.ts";
import { plain } from "../../core/plain.ts";
import { sha256 } from "../../core/sums.ts";
import type { LibraryEntry } from "../../core/sheet.ts";
import { scan } from "../../reading/find.ts";
import { finderFor } from "../../reading/words.ts";

/** An answer of a person's that may become an entry of the library. */
export interface NewAnswer {
  readonly question: string;
  readonly text: string;
  readonly lang: Lang;
  /** Who said so, where that is known. */
  readonly by?: string;
}

/** A draft of an entry: nobody has seen it but the one who wrote the words. */
export interface Draft extends NewAnswer {
  readonly id: string;
  readonly owner: string;
}

const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const STOP =
  /^(?:do|does|did|is|are|was|were|be|you|your|yours|we|our|us|the|a|an|of|to|in|on|for|and|or|any|all|have|has|there|please|describe|what|which|how|who|when|where|if|with|by|at|as|can|could|provide|explain|state)$/;

const MOST_WORDS = 4;

/** Shorter words may be anything. */
const SHORTEST: Readonly<Record<Lang, number>> = { ja: 3, en: 8 };

/**
 * The fact that a question names: one that no item states before others, with the longest words; undefined where two are named alike,
 * and where a short word might be anything.
 */
const factNamed = ({ words, ...model }: Model, { question, lang }: NewAnswer): string | undefined => {
  const ofItems = new Set(checklistsOf({ words, ...model }).flatMap(({ items }) => items.flatMap(factsOf)));
  const signs = finderFor(words[lang], lang)
    .find(scan(question, lang).folded, (tag) => tag.kind === "topic")
    .flatMap(({ tag, start, end }) => {
      if (tag.kind !== "topic" || end - start < SHORTEST[lang]) return [];
      const weight = (ofItems.has(tag.fact) ? 0 : 1000) + (end - start) * 2 + (tag.isStrong ? 1 : 0);
      return [{ fact: tag.fact, weight }];
    });
  const most = Math.max(0, ...signs.map(({ weight }) => weight));
  const facts = new Set(signs.filter(({ weight }) => weight === most).map(({ fact }) => fact));
  const [only, ...others] = facts;
  return others.length === 0 ? only : undefined;
};

/** A name for an entry: of the fact that its question names, else of its English words, else of a number made of it. */
const nameOf = (model: Model, answer: NewAnswer): string => {
  const fact = factNamed(model, answer);
  if (fact !== undefined) return kebab(fact);
  const words = answer.question
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => /^[a-z][a-z0-9]+$/.test(word) && !STOP.test(word));
  return words.length >= 2 || (words.length === 1 && answer.lang === "en")
    ? words.slice(0, MOST_WORDS).join("-")
    : `asked-${sha256(plain(answer.question)).slice(0, 8)}`;
};

/** Gives each of some answers a name that no entry and no earlier one has. */
export const named = (
  model: Model,
  taken: readonly string[],
  answers: readonly NewAnswer[],
): readonly (readonly [string, NewAnswer])[] => {
  const used = new Set(taken);
  return answers.map((answer) => {
    const name = nameOf(model, answer);
    const free = (count: number): string => {
      const id = count === 1 ? name : `${name}-${String(count)}`;
      return used.has(id) ? free(count + 1) : id;
    };
    const id = free(1);
    used.add(id);
    return [id, answer] as const;
  });
};

/** The entry of the library that asks a question already, whatever it answers. */
export const askedIn = (entries: readonly LibraryEntry[], question: string): LibraryEntry | undefined =>
  entries.find(({ questions }) => questions.some((each) => plain(each) === plain(question)));

/**
 * The file of a draft: shown on request, as nobody decided that it is public, and reviewed today by the one who wrote it. Words in
 * English stand in both languages until somebody translates them.
 */
export const draftFile = ({ id, question, text, lang, owner, by }: Draft, today: string): string =>
  `# yaml-language-server: $schema=../schema/library.schema.json\n${stringify(
    {
      id,
      questions: [question],
      text: lang === "ja" ? { ja: text } : { ja: text, en: text },
      show: "on-request",
      owner,
      reviewed: today,
      ...(by !== undefined && { evidence: [{ title: `${by}(${today})` }] }),
    },
    { version: "1.1", lineWidth: 0 },
  )}`;
