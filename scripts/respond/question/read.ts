import type { Lang } from "../../core/lang.ts";
import type { Claim } from "../../reading/claim.ts";
import { withoutChoices } from "./choices-said.ts";
import { normalise } from "../../reading/normalise.ts";
import type { SlotKind } from "./file.ts";
import {
  type Form,
  conditionIn,
  isConditionalIn,
  isListIn,
  isOfCustomersIn,
  sentencesOf,
  topicOf,
  withoutNumber,
} from "./sentence.ts";
import type { Token, WordReader } from "./words.ts";

/** A word of a question that carries something, with all that it may stand for. */
export interface Content {
  readonly text: string;
  readonly words: readonly { readonly slot: SlotKind; readonly word: string }[];
  readonly names: readonly { readonly set: string; readonly name: string }[];
  readonly claim?: Claim;
  /** Whether it stands in a heading above the question, or in a sentence before it. */
  readonly isAbove: boolean;
  /** Whether it need not be filled: a verb such as 実施して, "have", which may also say that something is done, and no more. */
  readonly isLight?: true;
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
  /**
   * Whether it is asked only for the case that something is so, 「預託している場合、…」, "If you are certified, …", or what it is
   * about stands in its condition alone: "Is the contract terminated when data is deleted?"
   */
  readonly isConditional?: true;
  /** Whether it asks what customers do, not we: "Do your users back up …?", 「利用者側で暗号化していますか」. */
  readonly isOfCustomers?: true;
}

const contentOf = ({ text, meanings }: Token, isAbove: boolean): readonly Content[] => {
  const words = meanings.flatMap((each) =>
    each.kind === "word" ? [{ slot: each.slot, word: each.word }] : [],
  );
  const names = meanings.flatMap((each) =>
    each.kind === "name" ? [{ set: each.set, name: each.name }] : [],
  );
  const claim = meanings.flatMap((each) => (each.kind === "quantity" ? [each.claim] : []))[0];
  if (meanings.length === 0 || (words.length === 0 && names.length === 0 && claim === undefined)) return [];
  // "TLS 1.3" names what it is a version of.
  const named = claim?.value.kind === "tls" ? [...words, { slot: "about" as const, word: "tls" }] : words;
  const isLight = claim === undefined && meanings.some(({ kind }) => kind === "grammar");
  return [
    {
      text,
      words: named,
      names,
      isAbove,
      ...(claim !== undefined && { claim }),
      ...(isLight && { isLight }),
    },
  ];
};

const strangeIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter(({ meanings }) => meanings.length === 0).map(({ text }) => text);

/** Makes questions into words, a sentence each. */
export type QuestionReader = (text: string, headings: readonly string[], lang: Lang) => readonly Asking[];

/** A sentence that leaves to the one before what it is about: 「その頻度は?」, "If so, how often?" */
const withTopicOf = (asking: Asking, before: Asking | undefined): Asking => {
  const isOwn = asking.contents.some(
    ({ isAbove, words }) => !isAbove && words.some(({ slot, word }) => slot === "about" && !VAGUE.has(word)),
  );
  if (before === undefined || isOwn) return asking;
  const about = before.contents
    .filter(
      ({ isLight, claim, words }) =>
        isLight !== true && claim === undefined && words.some(({ slot }) => slot === "about"),
    )
    .map((content): Content => ({ ...content, isAbove: true }));
  return { ...asking, contents: [...asking.contents, ...about] };
};

/** Words that say of themselves nothing of what is asked about. */
const VAGUE: ReadonlySet<string> = new Set([
  "provider",
  "service",
  "customer",
  "to-customers",
  "provide",
  "system",
  "data",
  "notice",
  "before",
  "after",
  "keep",
  "take",
  "how-long",
  "retention",
  "hours",
  "advance",
  "topic",
  "use",
]);

/** Words that are no topic of a question by themselves: whom it is about, and what only happens, which is usually its occasion. */
const OCCASIONS: ReadonlySet<string> = new Set([
  ...[
    "provider",
    "service",
    "system",
    "data",
    "customer-data",
    "customer",
    "to-customers",
    "staff",
    "provide",
  ],
  ...["use", "can", "exists", "topic", "after", "before", "when", "condition", "all", "not", "more"],
  ...[
    "termination",
    "service-end",
    "sudden-stop",
    "planned-maintenance",
    "outage",
    "unavailable",
    "disaster",
  ],
  ...["leak", "upgrade", "user-error", "sub-processor", "subcontractor"],
]);

/** Whether a yes or no is asked to nothing but that something happens, and the topic is the case in which it does. */
const isTopicInCondition = (text: string, form: Form, lang: Lang, read: WordReader): boolean => {
  const parts = form === "open" || form === "label" ? undefined : conditionIn(text, lang);
  if (parts === undefined) return false;
  const hasTopic = (part: string): boolean =>
    read(part, lang).some((token) =>
      contentOf(token, false).some(
        ({ isLight, claim, names, words }) =>
          claim !== undefined ||
          names.length > 0 ||
          (isLight !== true && words.length > 0 && !words.some(({ word }) => OCCASIONS.has(word))),
      ),
    );
  return hasTopic(parts.condition) && !hasTopic(parts.main);
};

export const questionReaderOf =
  (
    read: WordReader,
    isGeneral: (heading: string) => boolean,
    langOf: (text: string) => Lang,
  ): QuestionReader =>
  (written, headings, lang) => {
    const { topic, text } = topicOf(withoutChoices(normalise(written).text));
    const above = [...headings, ...(topic === undefined ? [] : [topic])]
      .map((heading) => withoutNumber(normalise(heading).text).trim())
      .filter((heading) => heading !== "" && !isGeneral(heading))
      .flatMap((heading) => read(heading, langOf(heading)));
    const sentences = sentencesOf(text, lang).map(({ text: bare, form }): Asking => {
      const tokens = read(bare, lang);
      return {
        lang,
        form,
        isList: isListIn(bare),
        contents: [
          ...tokens.flatMap((token) => contentOf(token, false)),
          ...above.flatMap((token) => contentOf(token, true)),
        ],
        strange: [...strangeIn(tokens), ...strangeIn(above)],
        ...((isConditionalIn(bare, lang) || isTopicInCondition(bare, form, lang, read)) && {
          isConditional: true,
        }),
        ...(isOfCustomersIn(bare, lang) && { isOfCustomers: true }),
      };
    });
    // "Please explain." asks for nothing of its own.
    const asking = sentences.filter(
      ({ contents, strange, isConditional }, index) =>
        index === 0 ||
        strange.length > 0 ||
        isConditional === true ||
        contents.some(({ isAbove }) => !isAbove),
    );
    return asking.map((each, index) => withTopicOf(each, asking[index - 1]));
  };
