import { respondWords } from "../messages.ts";
import type { Localized } from "../../core/lang.ts";
import type { Claim } from "../../reading/claim.ts";
import { says } from "../../reading/backs.ts";
import { couldBeAbout, expectations } from "../../reading/expect.ts";
import { isStanding } from "../../core/facts.ts";
import type { Asked } from "../match/asked.ts";
import type { Understanding } from "../match/match.ts";
import { inNormal } from "../match/strange.ts";
import type { Ask } from "../match/terms.ts";
import type { Recalled } from "../memory/recall.ts";
import { staleAnswers } from "../memory/stale.ts";
import type { Published } from "./said.ts";

/** What is answered from, and what a person has to see before: no needs where everything asked for is said. */
export interface Grounds {
  readonly asks: readonly Ask[];
  readonly needs: readonly Localized[];
  /** Why, where that is more than what was understood of the question. */
  readonly reasons: readonly Localized[];
  /** A person decided that it stays unanswered. */
  readonly isLeft?: true;
  /** The entry of a drop-down that a person chose, while the facts are what they were. */
  readonly choice?: string;
}

/** What a person has to see, in both languages. */
export const need = (say: (words: (typeof respondWords)["ja"]["needs"]) => string): Localized => ({
  ja: say(respondWords.ja.needs),
  en: say(respondWords.en.needs),
});

/** Words between two things that are asked for in one question; と and や within other words are none. */
const CONNECTIVE = /及び|および|並びに|ならびに|[・/／;&]|[とや](?![きしいこおっなりうのさせす])|\band\b/;

const seemsToMixTopics = (asked: readonly Asked[], text: string): boolean => {
  const items = new Set(asked.map(({ ask }) => ask.item));
  if (items.size < 2) return false;
  const [first, ...others] = asked;
  const isOneTopic = others.some(({ by }) => by.some((term) => first?.by.includes(term)));
  return !isOneTopic && !CONNECTIVE.test(text);
};

/** The words whose terms no ask answers and that the answers do not speak of either, as written. */
const unanswered = (published: Published, { terms, asked, folded }: Understanding): readonly string[] => {
  const covered = new Set(asked.flatMap(({ covers }) => [...covers]));
  const mentioned = (words: string): boolean => asked.some(({ ask }) => published.mentions(ask.item, words));
  // A word of two meanings is answered where one of them is.
  const answered = new Set(terms.filter(({ term }) => covered.has(term)).map(({ start }) => start));
  return [
    ...new Set(
      terms
        .filter(({ start, end }) => !answered.has(start) && !mentioned(folded.text.slice(start, end)))
        .map((found) => {
          const { start, end } = inNormal(folded, found);
          return folded.normal.slice(start, end);
        }),
    ),
  ];
};

/** Words that neither the answers nor the items that they answer know. */
const strangeTo = (published: Published, { strange, asked }: Understanding): readonly string[] =>
  strange.filter(
    (word) => !asked.some(({ ask }) => published.mentions(ask.item, word) || published.asks(ask.item, word)),
  );

/**
 * Whether unknown words stand in the way. One character alone (the stem of a verb: 送って, 割り当て) does not, beside two words
 * that agree on what is asked for.
 */
const isInTheWay = (unknown: readonly string[], { asked, terms }: Understanding): boolean => {
  // By places: one word of two meanings is one word.
  const words = (by: readonly string[]): number =>
    new Set(terms.filter(({ term }) => by.includes(term)).map(({ start }) => start)).size;
  const isSpecial = asked.every(({ by }) => words(by) > 1);
  const [first, ...others] = new Set(unknown);
  return first !== undefined && !(isSpecial && others.length === 0 && /^\p{Script=Han}$/u.test(first));
};

/** 「過去1年間」, "over the last 12 months": the stretch that a question looks back on, no value of its own. */
const LOOKING_BACK = /(?:過去|直近|ここ|この|最近の?|昨年度?|前年度?|今年度?|last|past|previous)\s*$/i;

const isValue = ({ value }: Claim): boolean =>
  !["standing", "negation", "clock", "choice"].includes(value.kind);

/** Names of a set that an asked answer does not list: a telephone, where it offers e-mail. */
const namesNotListed = (
  published: Published,
  asks: readonly Ask[],
  claims: readonly Claim[],
): readonly string[] => {
  const { facts } = published.model.vocabulary;
  return claims
    .filter((claim) => claim.value.kind === "choice")
    .filter((claim) => {
      const listed = asks.flatMap(({ item, fact }) => {
        const value = fact === undefined ? undefined : published.value(item, fact);
        return fact === undefined ||
          value === undefined ||
          isStanding(value) ||
          !couldBeAbout(claim.value, facts[fact])
          ? []
          : [expectations(fact, facts[fact], value)];
      });
      return listed.length > 0 && !listed.flat().some(({ value }) => says(claim, value));
    })
    .map(({ words }) => words);
};

/** Where the words stand that some ask answers. */
const coveredPlaces = ({ terms, asked, folded }: Understanding) =>
  terms
    .filter(({ term }) => asked.some(({ covers }) => covers.has(term)))
    .map((found) => inNormal(folded, found));

interface Named {
  /** Facts besides those asked for that a value of the question is about: 「99.9%を保証していますか」. */
  readonly asks: readonly Ask[];
  /** Values that nothing stated by these answers could hold. */
  readonly strange: readonly string[];
}

/** What the values that a question names are about. */
const valuesNamed = (published: Published, asks: readonly Ask[], understanding: Understanding): Named => {
  const { claims, folded } = understanding;
  const { facts } = published.model.vocabulary;
  const isAsked = (claim: Claim): boolean =>
    asks.some(({ fact }) => fact !== undefined && couldBeAbout(claim.value, facts[fact]));
  const covered = coveredPlaces(understanding);
  const loose = claims.filter(
    (claim) =>
      isValue(claim) &&
      !isAsked(claim) &&
      !covered.some(({ start, end }) => start < claim.end && claim.start < end) &&
      !LOOKING_BACK.test(folded.normal.slice(0, claim.start)),
  );
  const held = loose.map((claim) => ({
    claim,
    about: asks.flatMap(({ item }) =>
      published
        .stated(item)
        .filter((fact) => couldBeAbout(claim.value, facts[fact]))
        .map((fact) => ({ item, fact, when: [] })),
    ),
  }));
  return {
    asks: held.flatMap(({ about: [first] }) => first ?? []),
    strange: held.flatMap(({ claim: { words }, about }) =>
      about.length === 0 && !asks.some(({ item }) => published.asks(item, words)) ? [words] : [],
    ),
  };
};

const unsaid = (published: Published, asks: readonly Ask[]): readonly Localized[] =>
  asks.flatMap(({ item, fact }) => {
    if (fact === undefined || published.value(item, fact) !== undefined) return [];
    const { label } = published.model.vocabulary.facts[fact];
    return [
      {
        ja: respondWords.ja.needs.unsaid(item, label.ja),
        en: respondWords.en.needs.unsaid(item, label.en),
      },
    ];
  });

/** What a question is answered from, as far as it was understood. */
export const groundsOf = (published: Published, understanding: Understanding): Grounds => {
  const { asked, quoted, official, folded } = understanding;
  if (official !== undefined) return { asks: [{ item: official, when: [] }], needs: [], reasons: [] };
  const own = asked.map(({ ask }) => ask);
  const named = valuesNamed(published, own, understanding);
  const asks = [...own, ...named.asks];
  const [control] = quoted;
  const words = unanswered(published, understanding);
  if (asks.length === 0)
    return {
      asks: [],
      needs: [
        control !== undefined
          ? need((m) => m.onlyControl(control.identifier))
          : words.length > 0
            ? need((m) => m.unanswered(words))
            : need((m) => m.nothing),
      ],
      reasons: [],
    };
  const strange = strangeTo(published, understanding);
  const loose = [...named.strange, ...namesNotListed(published, asks, understanding.claims)];
  return {
    asks,
    reasons: [],
    needs: [
      ...unsaid(published, asks),
      ...(words.length > 0 ? [need((m) => m.unanswered(words))] : []),
      ...(loose.length > 0 || isInTheWay(strange, understanding)
        ? [need((m) => m.strange([...strange, ...loose]))]
        : []),
      ...(seemsToMixTopics(asked, folded.normal) ? [need((m) => m.several)] : []),
    ],
  };
};

/** What a person confirmed that a question is answered from. */
export const groundsOfMemory = (published: Published, { customer, answer }: Recalled): Grounds => {
  const { question, items, facts = {}, choice } = answer;
  if (items.length === 0)
    return { asks: [], needs: [need((m) => m.notOurs(customer))], reasons: [], isLeft: true };
  const asks = items.flatMap((item): readonly Ask[] => {
    const own = published.stated(item).filter((fact) => Object.hasOwn(facts, fact));
    return own.length === 0 ? [{ item, when: [] }] : own.map((fact) => ({ item, fact, when: [] }));
  });
  const isAsTold = staleAnswers(published, [{ id: "", customer, answers: [answer] }]).length === 0;
  return {
    asks,
    needs: [],
    reasons: [
      {
        ja: respondWords.ja.reasons.memory(customer, question),
        en: respondWords.en.reasons.memory(customer, question),
      },
    ],
    ...(choice !== undefined && isAsTold && { choice }),
  };
};
