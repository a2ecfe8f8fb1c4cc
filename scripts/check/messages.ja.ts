import type { Unsure } from "../reading/claim.ts";
import type { Lang } from "../core/lang.ts";

/** What the rules about words say. */
export const messages = {
  /** A text of an answer by its language. */
  textIn: { ja: "日本語の本文", en: "英語の本文" } satisfies Record<Lang, string>,
  /** Why the grammar is not sure. */
  unsure: {
    "ambiguous-noon": "正午とも深夜0時とも読めるため、警告にとどめます。",
    "ambiguous-interval": "2通りに読めるため、警告にとどめます。",
    vague: "はっきりした値ではないため、警告にとどめます。",
    "relative-day": "期間ではなく起点の日とも読めるため、警告にとどめます。",
    ask: "非公開とも連絡先の案内とも読めるため、警告にとどめます。",
    exception: "例外を除いて述べているため、警告にとどめます。",
    "double-negation": "二重の否定のため、警告にとどめます。",
    conditional: "条件付きで述べているため、警告にとどめます。",
    negated: "行わないこととして挙げているため、警告にとどめます。",
    "not-held": "取得済みとは述べていないため、警告にとどめます。",
    "conflicting-bounds": "「以上」と「以内」など逆向きの語が付いているため、警告にとどめます。",
  } satisfies Record<Unsure, string>,
  /** Mend the words or mend the fact; without the right ones where they cannot be told. */
  bothRemedies: (
    words: string,
    rightWords: string | undefined,
    fact: string,
    rightValue: string | undefined,
  ) =>
    [
      rightWords === undefined
        ? `事実が正しければ、本文の「${words}」を事実に合わせてください。`
        : `事実が正しければ、本文の「${words}」を「${rightWords}」にしてください。`,
      rightValue === undefined
        ? `本文が正しければ、${fact} を本文に合わせてください。`
        : `本文が正しければ、${fact} を ${rightValue} にしてください。`,
    ].join(""),
};

export type Messages = typeof messages;
