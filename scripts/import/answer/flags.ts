import { type Context, doubted, type FactReader, heard, type Hearing, marked } from "./reading.ts";
import { saidOf, speaksOfPlans, type Verdict } from "./words.ts";

/** A topic in each language; both need the flag `g`. */
export interface Topic {
  readonly ja: RegExp;
  readonly en: RegExp;
}

export interface FlagOptions {
  readonly topic: Topic;
  /** Whether the mark stands for this fact even where the words do not name it. */
  readonly byMark?: boolean;
  /** Whether the fact is true where the words deny the topic: 「媒体を使用しておりません」 for what is not used. */
  readonly inverted?: boolean;
}

const verdictOf = ({ words }: Context, topic: Topic): Verdict | undefined => saidOf(words, topic[words.lang]);

/** What the mark alone says: nothing where the words as a whole point the other way. */
export const byMark = (context: Context): boolean | undefined => {
  const { mark, words, isBare } = context;
  if (mark === undefined) return undefined;
  if (isBare) return mark === "有";
  // 【有】検討中です: the mark and the words are of different times.
  if (speaksOfPlans(words)) return undefined;
  const denies = words.claims.some(
    ({ value, unsure }) =>
      unsure === undefined &&
      (value.kind === "negation" || (value.kind === "standing" && value.standing === "none")),
  );
  // 【無】 before words that deny nothing, or 【有】 before words that only deny, is perhaps a slip.
  if (mark === "無") return denies ? false : undefined;
  const affirms = saidOf(words, words.lang === "ja" ? /[^。\n]+/g : /[^.\n]+/g)?.says;
  return denies && affirms !== "yes" ? undefined : true;
};

/** Reads whether there is something: from the words that name it, and from the mark where it stands for it. The two have to agree. */
export const flag =
  ({ topic, byMark: isMarked = false, inverted = false }: FlagOptions): FactReader =>
  (context) => {
    const verdict = verdictOf(context, topic);
    const { mark } = context;
    if (verdict === undefined || verdict.says === "unclear") {
      const value = isMarked ? byMark(context) : undefined;
      if (value !== undefined && verdict === undefined) return marked(value);
      if (verdict !== undefined) return doubted("conditional", verdict.extent);
      return isMarked && mark !== undefined ? doubted("mark-against-words") : undefined;
    }
    if (verdict.says !== "yes" && verdict.says !== "no") return heard(verdict.says, verdict.extent);
    const said = (verdict.says === "yes") !== inverted;
    if (isMarked && mark !== undefined && said !== (mark === "有"))
      return doubted("mark-against-words", verdict.extent);
    return heard(said, verdict.extent);
  };

/** Whether the words deny a topic for sure, and where. */
export const denied = (context: Context, topic: Topic): Verdict | undefined => {
  const verdict = verdictOf(context, topic);
  return verdict?.says === "no" ? verdict : undefined;
};

/** Whether the words affirm a topic for sure, and where. */
export const affirmed = (context: Context, topic: Topic): Verdict | undefined => {
  const verdict = verdictOf(context, topic);
  return verdict?.says === "yes" ? verdict : undefined;
};

/**
 * `none` where the mark is 無 and stands alone, or the words deny the topic itself: 「無 サービス終了の予定はありません」 says nothing of
 * notice.
 */
export const noneByMark =
  (topic: Topic): FactReader =>
  (context): Hearing | undefined => {
    if (context.mark !== "無") return undefined;
    if (context.isBare) return marked("none");
    const verdict = denied(context, topic);
    return verdict === undefined ? undefined : heard("none", verdict.extent);
  };
