import type { Lang } from "../../core/lang.ts";
import type { Claim, Extent } from "../../reading/claim.ts";
import { findClaims } from "../../reading/find.ts";
import { normalise } from "../../reading/normalise.ts";
import type { Standing } from "../../core/model.ts";

/** A text in one spelling, what it claims, and its sentences. Places are offsets into `text`. */
export interface Words {
  readonly lang: Lang;
  /** NFKC, plain dashes and single spaces. */
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly sentences: readonly Extent[];
  /** The words as they were written, of a stretch of `text`. */
  readonly written: (extent: Extent) => string;
}

/** Sentences end at 。, at line ends and around brackets; in English at full stops. */
const BREAKS: Readonly<Record<Lang, RegExp>> = {
  ja: /[。\n()]+/g,
  en: /[.;](?=\s|$)|[\n()]+/g,
};

const sentencesOf = (text: string, lang: Lang): readonly Extent[] => {
  const found: Extent[] = [];
  let start = 0;
  for (const { index, 0: broken } of text.matchAll(BREAKS[lang])) {
    found.push({ start, end: index });
    start = index + broken.length;
  }
  return [...found, { start, end: text.length }].filter(
    (each) => text.slice(each.start, each.end).trim() !== "",
  );
};

/** What there is to be known of a text before its facts are read. */
export const wordsOf = (original: string, lang: Lang): Words => {
  const { text, origin } = normalise(original);
  return {
    lang,
    text,
    claims: findClaims(text, lang),
    sentences: sentencesOf(text, lang),
    written: ({ start, end }) => {
      const { start: from, end: to } = origin(start, end);
      return original.slice(from, to);
    },
  };
};

/** The sentence that a place is in. */
export const sentenceAt = ({ sentences, text }: Words, offset: number): Extent =>
  sentences.find(({ start, end }) => offset >= start && offset < end) ?? { start: 0, end: text.length };

const COMMA = /[、,;]/;

/** The part of a sentence between commas that a claim is in. */
export const partAround = (words: Words, { start, end }: Extent): Extent => {
  const sentence = sentenceAt(words, start);
  const before = words.text.slice(sentence.start, start);
  const after = words.text.slice(end, sentence.end);
  const from = Math.max(...[...before.matchAll(new RegExp(COMMA, "g"))].map(({ index }) => index + 1), 0);
  const to = COMMA.exec(after)?.index ?? after.length;
  return { start: sentence.start + from, end: end + to };
};

/** The text of a stretch. */
export const textAt = ({ text }: Words, { start, end }: Extent): string => text.slice(start, end);

/** What a sentence says of something that it names. */
export interface Verdict {
  /** "unclear": it names it and says neither, or not for sure: 「予定です」, 「場合があります」, or one here and the other there. */
  readonly says: "yes" | "no" | "unclear" | Standing;
  readonly extent: Extent;
}

/** What a predicate is that affirms; a noun at the end of a sentence stands for one: 「年1回実施」. */
const AFFIRMS: Readonly<Record<Lang, RegExp>> = {
  ja: /(?:し|して|行い|おり|とり|取り|用い|設け)、|ます(?!か)|ました|です|でした|可能|済み?|(?<!未)(?:ある|いる|おる|する|した|実施|加入|導入|取得|対応|設定|限定|制限|把握|削除|消去|破棄|暗号化|冗長化|二重化|分散|分離|隔離|検査|診断|検証|監視|公開|提供|保管|保存|保持|記録|付与|発行|複製|締結|賠償|補償|通知|連絡|報告|代行|配置|禁止|あり|有り|有|のみ)(?=[、\s]*$)/,
  en: /./,
};

/** Predicates that deny and that the claims grammar does not take for claims: it reads them as part of what is denied. */
const DENIES: Readonly<Record<Lang, RegExp>> = {
  ja: /禁止|禁じ|未加入|未実施|未対応|未導入|未取得|未提供|非対応|不可(?!欠|能性)|(?:なし|無し)(?=[、\s]*$)|がない|はない|ございません|ありません/,
  en: /\bprohibit|\bforbid|\bnot\b(?! only)|n't\b|\bno\b(?! (?:later|more|less|fewer|longer|sooner)\b)|\bnone\b|\bneither\b|\bwithout\b|\bcannot\b/,
};

/** Words that take a promise back, or make it somebody else's. */
const DOUBTS: Readonly<Record<Lang, RegExp>> = {
  ja: /予定(?!は(?:あり|ござい)ません|して(?:い|お)り?ません)|検討|準備中|計画中|場合があ|場合もあ|場合がござ|可能性|ことがあ|申請が|申請に|承認を|許可を得|一部の?(?!社員|担当)|オプション|希望|要望|ご?依頼|推奨|努め|目指|今後|将来|順次|お客様(?:にて|側|自身|の責任)|利用者(?:にて|側)|別途|事業者(?:が|側|にて)|ベンダーが|原則/,
  en: /\bplan(?:s|ned|ning)? (?:to|for)|\bplanned\b|\bmay\b|\bmight\b|\bcould\b|\bon request|\bupon request|\boption|\bif you\b|\bfuture\b|\bsome (?:of|data|plans)|\bunder consideration|\bin preparation|\bas a rule\b|\bproviders?['’]/i,
};

/** What is only planned, or may be: no value in such a clause is promised. 「停止予定日」 is a day, and no plan. */
const PLANNED: Readonly<Record<Lang, RegExp>> = {
  ja: /(?<!停止|作業|実施|メンテナンス|終了)予定(?!日|時|は(?:あり|ござい)ません|して(?:い|お)り?ません)|検討中|準備中|計画中|今後|将来|場合があ|場合もあ|場合がござ|可能性/,
  en: /\bplan(?:s|ned|ning)? (?:to|for)|\bis planned|\bare planned|\bmay\b|\bmight\b|\bunder consideration|\bin preparation|\bin the future/i,
};

/** Where a Japanese clause ends that says something of its own: 「取得していますが、」. */
const TURNS = /(?:が|けれども?|ものの|一方)、/;

interface Denial {
  readonly at: number;
  readonly says: Exclude<Verdict["says"], "yes">;
}

const denialIn = (words: Words, from: number, to: number): Denial | undefined => {
  // A standing of which the grammar is not sure, 「都度」, denies nothing.
  const claim = words.claims.find(
    ({ value, unsure, start, end }) =>
      (value.kind === "negation" || (value.kind === "standing" && unsure === undefined)) &&
      end > from &&
      start < to,
  );
  const found = DENIES[words.lang].exec(words.text.slice(from, to));
  const plainly: Denial | undefined = found === null ? undefined : { at: from + found.index, says: "no" };
  if (claim === undefined) return plainly;
  if (claim.unsure !== undefined) return { at: claim.start, says: "unclear" };
  const standing =
    claim.value.kind === "standing" && claim.value.standing !== "none" ? claim.value.standing : "no";
  const said: Denial = { at: Math.max(claim.start, from), says: standing };
  return plainly !== undefined && plainly.at < said.at ? plainly : said;
};

/** The clause that goes with a topic: in Japanese from the topic to the turn or the end of the sentence, in English the whole. */
const clauseOf = (words: Words, topic: Extent): Extent => {
  const sentence = sentenceAt(words, topic.start);
  if (words.lang === "en") {
    const text = textAt(words, sentence);
    const turn = [...text.matchAll(/,? (?:but|however|although|while)\b|, not\b/g)].map(
      ({ index }) => sentence.start + index,
    );
    const start = Math.max(sentence.start, ...turn.filter((at) => at <= topic.start));
    return { start, end: Math.min(sentence.end, ...turn.filter((at) => at >= topic.end)) };
  }
  const turn = TURNS.exec(words.text.slice(topic.end, sentence.end));
  return {
    start: topic.start,
    end: turn === null ? sentence.end : topic.end + turn.index + turn[0].length - 1,
  };
};

/** Where the brackets end that follow a sentence, else the sentence. */
const endWithBrackets = ({ text, sentences }: Words, { end }: Extent): number => {
  const next = text[end] === "(" ? sentences.find(({ start }) => start === end + 1) : undefined;
  return next?.end ?? end;
};

/** Where what a topic says is affirmed; the topic may itself be the noun that ends the sentence: 「90日で削除」. */
const affirmationAt = ({ text, lang }: Words, topic: Extent, clause: Extent): number | undefined => {
  const after = text.slice(topic.end, clause.end);
  const yes = AFFIRMS[lang].exec(after);
  if (yes !== null) return topic.end + yes.index;
  const isLast = /^[、\s]*$/.test(after) && AFFIRMS[lang].test(text.slice(topic.start, topic.end));
  return isLast ? topic.end : undefined;
};

const verdictOn = (words: Words, topic: Extent): Verdict | undefined => {
  const clause = clauseOf(words, topic);
  const sentence = sentenceAt(words, topic.start);
  // A doubt may stand before the topic, 「ご希望のお客様には…」, or in brackets behind the sentence, 「月次報告(希望者のみ)」.
  const end = clause.end === sentence.end ? endWithBrackets(words, sentence) : clause.end;
  const whole = { start: words.lang === "en" ? clause.start : sentence.start, end };
  if (DOUBTS[words.lang].test(textAt(words, whole))) return { says: "unclear", extent: clause };
  const after = words.lang === "en" ? clause.start : topic.start;
  const denial = denialIn(words, after, clause.end);
  const affirmed = affirmationAt(words, topic, clause);
  if (denial !== undefined && (words.lang === "en" || affirmed === undefined || denial.at <= affirmed))
    return { says: denial.says, extent: clause };
  return affirmed === undefined && words.lang === "ja" ? undefined : { says: "yes", extent: clause };
};

/**
 * What the words say of a topic, a pattern with the flag `g`: yes where they affirm it, no where they deny it, a standing where they
 * say that it is not told or not fixed. "Unclear" where they are in doubt or say both; undefined where they do not name it.
 */
export const saidOf = (words: Words, topic: RegExp): Verdict | undefined => {
  const verdicts = [...words.text.matchAll(topic)].flatMap(({ index, 0: { length } }) => {
    const verdict = verdictOn(words, { start: index, end: index + length });
    return verdict === undefined ? [] : [verdict];
  });
  const [first] = verdicts;
  if (first === undefined) return undefined;
  return verdicts.every(({ says }) => says === first.says)
    ? first
    : { says: "unclear", extent: first.extent };
};

/** Whether what follows a value denies it: 「24時間以内の復旧は保証しておりません」. */
export const isDenied = (words: Words, value: Extent): boolean => {
  const clause = clauseOf(words, value);
  const after = words.lang === "en" ? clause.start : value.end;
  const denial = denialIn(words, after, clause.end);
  const yes = words.lang === "en" ? null : AFFIRMS.ja.exec(words.text.slice(value.end, clause.end));
  // What is not told is another matter than what is denied.
  if (denial === undefined || (denial.says !== "no" && denial.says !== "unclear")) return false;
  return yes === null || denial.at <= value.end + yes.index;
};

/** Whether a value stands in a clause about plans or possibilities. */
export const isPlanned = (words: Words, value: Extent): boolean => {
  const sentence = sentenceAt(words, value.start);
  const { end } = clauseOf(words, value);
  return PLANNED[words.lang].test(words.text.slice(sentence.start, end));
};

/** Whether a text speaks of plans or possibilities anywhere: a mark before it promises less than it seems to. */
export const speaksOfPlans = ({ text, lang }: Words): boolean => PLANNED[lang].test(text);
