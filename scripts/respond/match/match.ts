import { respondWords } from "../messages.ts";
import { comparer, type Entry, type Likenesses } from "../../import/match/resemblance.ts";
import { plain } from "../../core/plain.ts";
import { LANGS, type Lang, type Localized } from "../../core/lang.ts";
import type { Claim } from "../../reading/claim.ts";
import { findClaims } from "../../reading/find.ts";
import { factsOf, type Model, type ItemNo } from "../../core/model.ts";
import type { Candidate } from "../reply.ts";
import { type Asked, askedIn, partOf, type ReadyAsk, readyAsk } from "./asked.ts";
import type { Crosswalk, Quoted } from "./crosswalk.ts";
import { fold, type Folded } from "./fold.ts";
import { type Found, type Lexicon, lexiconOf } from "./lexicon.ts";
import { strangeWords } from "./strange.ts";
import type { Terms } from "./terms.ts";

/** An item that a question may be about, and how near it comes, 0 to 1: by this drafts are ranked, and nothing is filled in. */
export interface Near extends Candidate {
  readonly nearness: number;
}

/** All that a question is understood by: made once, for many questions. */
export interface Matcher {
  readonly model: Model;
  readonly asks: readonly ReadyAsk[];
  /** Those to each item. */
  readonly asksOf: ReadonlyMap<ItemNo, readonly ReadyAsk[]>;
  readonly lexicon: Lexicon;
  readonly crosswalk: Crosswalk;
  /** How like a text is to the official words of items, or to the labels of their facts. */
  readonly likeness: (text: string) => Likenesses<ItemNo>;
}

/** What a question was understood to ask. */
export interface Understanding {
  readonly lang: Lang;
  readonly folded: Folded;
  readonly terms: readonly Found[];
  readonly asked: readonly Asked[];
  /** Words that nothing accounts for. */
  readonly strange: readonly string[];
  readonly claims: readonly Claim[];
  /** Controls of standards that it names. */
  readonly quoted: readonly Quoted[];
  /** Items that it may be about, the likeliest first. */
  readonly candidates: readonly Near[];
}

const inLangs = (no: ItemNo, words: readonly Localized[]): readonly Entry<ItemNo>[] =>
  words.flatMap((each) => LANGS.map((lang) => ({ no, text: plain(each[lang]) })));

/** A dictionary, a checklist and a crosswalk, ready for questions. */
export const matcherOf = (model: Model, terms: Terms, crosswalk: Crosswalk): Matcher => {
  const { items } = model.checklist;
  const asks = terms.asks.map(readyAsk);
  const official = items.flatMap(({ no, title, requirement }) => inLangs(no, [title, requirement]));
  const labels = items.flatMap((item) =>
    inLangs(
      item.no,
      factsOf(item).map((fact) => model.vocabulary.facts[fact].label),
    ),
  );
  return {
    model,
    asks,
    asksOf: new Map(items.map(({ no }) => [no, asks.filter(({ ask }) => ask.item === no)])),
    lexicon: lexiconOf(terms),
    crosswalk,
    likeness: comparer([...official, ...labels]),
  };
};

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** A question with any Japanese letter is Japanese: those have English words in them, not the other way round. */
export const langOf = (text: string): Lang => (KANA.test(text) ? "ja" : "en");

const share = ({ covers }: Asked, terms: readonly Found[], strange: readonly string[]): number => {
  // By places: a word of two meanings is answered where one of them is.
  const all = new Set(terms.map(({ start }) => start));
  const answered = new Set(terms.filter(({ term }) => covers.has(term)).map(({ start }) => start));
  return all.size === 0 ? 1 : answered.size / (all.size + strange.length);
};

/** Two independent grounds are stronger than either; none is ever certain. */
const together = (scores: readonly number[]): number =>
  1 - scores.reduce((doubt, score) => doubt * (1 - score), 1);

const rounded = (score: number): number => Math.round(score * 100) / 100;

type Understood = Omit<Understanding, "candidates">;

/** How like a question has to be to an item's title or requirement to count as put in its words. */
const OFFICIAL = 0.9;

const candidate = (
  { model, asksOf, crosswalk }: Matcher,
  { asked, terms, strange, quoted }: Understood,
  held: ReadonlySet<string>,
  likenesses: Likenesses<ItemNo>,
  no: ItemNo,
): Near => {
  const here = asked.filter(({ ask }) => ask.item === no);
  const whole = Math.max(0, ...here.map((each) => 0.6 + 0.4 * share(each, terms, strange)));
  const part = Math.max(0, ...(asksOf.get(no) ?? []).map((ask) => 0.4 * partOf(ask, held)));
  const like = likenesses.get(no) ?? 0;
  const controls = quoted.filter(({ identifier }) => crosswalk.itemsFor(identifier).includes(no));
  const say = (lang: Lang) => respondWords[lang].reasons;
  const both = (text: (lang: Lang) => string): Candidate["reasons"][number] => ({
    ja: text("ja"),
    en: text("en"),
  });
  return {
    item: no,
    facts: here.flatMap(({ ask }) => ask.fact ?? []),
    nearness: rounded(
      together([
        whole > 0 ? whole : part,
        like >= OFFICIAL ? 0.9 : 0.5 * like,
        controls.length > 0 ? 0.4 : 0,
      ]),
    ),
    reasons: [
      ...here.map(({ ask, by }) => {
        const words = [
          ...new Set(terms.filter(({ term }) => by.includes(term)).map(({ wording }) => wording)),
        ];
        return both((lang) =>
          say(lang).asks(
            words,
            ask.fact === undefined ? undefined : model.vocabulary.facts[ask.fact].label[lang],
          ),
        );
      }),
      ...(like >= 0.3 ? [both((lang) => say(lang).like(Math.round(like * 100)))] : []),
      ...controls.map(({ identifier }) => both((lang) => say(lang).control(identifier))),
    ],
  };
};

/** A topic before a question: 「バックアップ:取得サイクル」, 「【監視】24時間か」. */
const TOPIC = /^(?:【(?<marked>[^】]{1,16})】|(?<named>[^:：。?？\n]{1,24}?)(?<!\d)[:：])\s*(?=\D)/u;

/** A question's own words, and what it stands under: its headings, and a topic that it begins with. */
const withoutTopic = (text: string, headings: readonly string[]): readonly [string, readonly string[]] => {
  const found = TOPIC.exec(text);
  const topic = found?.groups?.["marked"] ?? found?.groups?.["named"];
  if (found === null || topic === undefined) return [text, headings];
  return [text.slice(found[0].length), [...headings, topic]];
};

/** What a question asks for, by its own words and by the headings that it stands under. */
export const understand = (matcher: Matcher, written: string, over: readonly string[]): Understanding => {
  const [text, headings] = withoutTopic(written, over);
  const folded = fold(text);
  const lang = langOf(text);
  const quoted = matcher.crosswalk.identifiersIn(folded.normal, headings.join("\n"));
  const known = matcher.lexicon(folded);
  const terms = known.terms.filter(({ start, end }) => {
    const [from, to] = [folded.at[start] ?? 0, folded.at[end - 1] ?? 0];
    return !quoted.some((control) => control.start <= to && from < control.end);
  });
  const above = headings.flatMap((heading) => matcher.lexicon(fold(heading)).terms);
  const claims = findClaims(folded.normal, lang);
  const held = new Set(terms.map(({ term }) => term));
  const kinds = claims.map(({ value }) => `a-${value.kind}`);
  const asked = askedIn(matcher.asks, {
    terms: held,
    own: new Set([...held, ...known.inner.map(({ term }) => term), ...kinds]),
    above: new Set(above.map(({ term }) => term)),
  });
  const strange = strangeWords(folded, [...terms, ...known.plain], [...claims, ...quoted]);
  const understood: Understood = { lang, folded, terms, asked, strange, claims, quoted };
  const likenesses = matcher.likeness(text);
  const { items } = matcher.model.checklist;
  const places = new Map(items.map(({ no }, place) => [no, place]));
  const place = ({ item }: Near): number => places.get(item) ?? 0;
  const candidates = items
    .map(({ no }) => candidate(matcher, understood, held, likenesses, no))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || place(a) - place(b));
  return { ...understood, candidates };
};
