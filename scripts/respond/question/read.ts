import type { Lang } from "../../core/lang.ts";
import type { Claim } from "../../reading/claim.ts";
import { normalise } from "../../reading/normalise.ts";
import type { SlotKind } from "./file.ts";
import type { Token, WordReader } from "./words.ts";

/** How a question is put: for a yes or a no, for something to be told, or as a mere name of what is asked for. */
export type Form = "polar" | "open" | "label" | "mixed";

/** A word of a question that carries something, with all that it may stand for. */
export interface Content {
  readonly text: string;
  readonly words: readonly { readonly slot: SlotKind; readonly word: string }[];
  readonly names: readonly { readonly set: string; readonly name: string }[];
  readonly claim?: Claim;
  /** Whether it stands in a heading above the question. */
  readonly isAbove: boolean;
}

/** A question, or one sentence of it, as words. */
export interface Asking {
  readonly lang: Lang;
  readonly form: Form;
  readonly contents: readonly Content[];
  /** Whether it lists things: と, 及び, "and". */
  readonly isList: boolean;
  /** Stretches that nothing is known of, the headings' among them. */
  readonly strange: readonly string[];
}

const OPEN: Readonly<Record<Lang, RegExp>> = {
  ja: /何(?!らか)|どの|どう(?!か)|どれ|いつ|誰|だれ|どこ|いくつ|いくら|どんな/,
  en: /\b(?:what|which|how|when|where|who|whom|whose|why)\b/i,
};

const POLAR: Readonly<Record<Lang, RegExp>> = {
  ja: /(?:か|かどうか|か否か|有無|可否|要否)[?。)」\s]*$|(?:ている|ていること|ております|ています|こと|済みである|である)[。)」\s]*$/,
  en: /^(?:do|does|did|is|are|was|were|has|have|had|can|could|may|will|would|shall|should|must)\b|[,;:] ?(?:do|does|is|are|has|have|can|will)\b/i,
};

/** 「〜の有無を教えてください」 asks for a yes or a no, however it is wrapped up. */
const WHETHER_JA = /有無|可否|要否|かどうか|か否か/;

const AUXILIARY_FIRST =
  /^(?:do|does|did|is|are|was|were|has|have|had|can|could|may|will|would|shall|should|must)\b/i;

/** "When the contract has ended, will …?": a clause before the question is no question of its own. */
const CLAUSE_FIRST = /^(?:when|once|where|if|after|before|in case|in the event)\b[^?]*?,\s*/i;

/** A second question behind a first one: "…, and at which hours?", "Do you state how …?". */
const ALSO_OPEN =
  /(?:\b(?:and|or|so)|[,;:.])\s+(?:(?:at|by|in|to|with|for|from)\s+)?(?:what|which|how|when|where|who|whom|whose|why)\b|\b(?:state|describe|list|specify|explain|indicate|define|tell|know)\b/i;

const formOf = (text: string, lang: Lang): Form => {
  const asked = lang === "en" ? text.replace(CLAUSE_FIRST, "") : text;
  const isPolar = POLAR[lang].test(asked.trim());
  const isOpen = OPEN[lang].test(asked);
  if (lang === "ja") return isOpen ? "open" : isPolar || WHETHER_JA.test(text) ? "polar" : "label";
  // "Is there an API by which …?" is one question, "Is there support, and at which hours?" two.
  if (AUXILIARY_FIRST.test(asked.trim())) return isOpen && ALSO_OPEN.test(asked) ? "mixed" : "polar";
  if (isOpen) return "open";
  return isPolar || /\?\s*$/.test(asked) ? "polar" : "label";
};

const contentOf = ({ text, meanings }: Token, isAbove: boolean): readonly Content[] => {
  const words = meanings.flatMap((each) =>
    each.kind === "word" ? [{ slot: each.slot, word: each.word }] : [],
  );
  const names = meanings.flatMap((each) =>
    each.kind === "name" ? [{ set: each.set, name: each.name }] : [],
  );
  const claim = meanings.flatMap((each) => (each.kind === "quantity" ? [each.claim] : []))[0];
  // A word that carries something is never taken for one that carries nothing.
  if (meanings.length === 0 || (words.length === 0 && names.length === 0 && claim === undefined)) return [];
  // "TLS 1.3" names what it is a version of.
  const named = claim?.value.kind === "tls" ? [...words, { slot: "about" as const, word: "tls" }] : words;
  return [{ text, words: named, names, isAbove, ...(claim !== undefined && { claim }) }];
};

const strangeIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter(({ meanings }) => meanings.length === 0).map(({ text }) => text);

/** A number of the customer's own before a question: 「Q3-1.」, "(2)", 「1.10 」. */
const NUMBER =
  /^\s*(?:[(]?(?:q\s?|[a-z]{1,4}[.-]|区分|問|項番|no\.?\s?)?\d{1,3}(?:[.-]\d{1,3})*[).:]?\s+(?=\D)|[(]\d{1,2}[)]\s*|[\u2460-\u2473]\s*)/i;

/** A topic before a question: 「バックアップ:取得サイクル」, 「【監視】24時間か」, "ISO 27001: certified?". */
const TOPIC = /^(?:【(?<marked>[^】]{1,16})】)\s*/u;

/** Where one question ends and another begins. */
const SENTENCE = /(?<=[。?？!])\s*(?=\S)/u;

/** Words that only join a sentence to the one before. */
const JOINT = /^(?:また|なお|かつ|and|also)[、, ]*/i;

/** What joins two things that one question asks for; と within other words is none. */
const LIST = /及び|および|並びに|ならびに|[・/;&、,]|と(?!し|い|き|こ|お|っ|の|も|は)|\band\b/;

/** Makes questions into words, a sentence each. */
export type QuestionReader = (text: string, headings: readonly string[], lang: Lang) => readonly Asking[];

export const questionReaderOf =
  (
    read: WordReader,
    isGeneral: (heading: string) => boolean,
    langOf: (text: string) => Lang,
  ): QuestionReader =>
  (written, headings, lang) => {
    const normal = normalise(written).text.replace(NUMBER, "");
    const topic = TOPIC.exec(normal)?.groups?.["marked"];
    const text = topic === undefined ? normal : normal.replace(TOPIC, "");
    const above = [...headings, ...(topic === undefined ? [] : [topic])]
      .map((heading) => normalise(heading).text.replace(NUMBER, "").trim())
      .filter((heading) => heading !== "" && !isGeneral(heading))
      .flatMap((heading) => read(heading, langOf(heading)));
    return text
      .split(SENTENCE)
      .map((sentence) => sentence.replace(JOINT, ""))
      .map((sentence) => {
        const tokens = read(sentence, lang);
        return {
          lang,
          form: formOf(sentence, lang),
          isList: LIST.test(sentence.toLowerCase()),
          contents: [
            ...tokens.flatMap((token) => contentOf(token, false)),
            ...above.flatMap((token) => contentOf(token, true)),
          ],
          strange: [...strangeIn(tokens), ...strangeIn(above)],
        };
      });
  };
