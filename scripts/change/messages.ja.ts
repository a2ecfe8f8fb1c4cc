import type { Direction } from "../core/change.ts";

/** How a change is called. */
export const messages = {
  direction: {
    stronger: "向上",
    weaker: "低下",
    changed: "変更",
    disclosed: "新たに公開",
    withdrawn: "取り下げ",
    wording: "文言のみ",
  } satisfies Record<Direction, string>,
  /** The names of a fact that has another one now. */
  renamed: (from: string, to: string) => `(事実の名前が ${from} から ${to} に変わりました)`,
  /** A side that does not state it. */
  absent: "(記載なし)",
  part: { mark: "有無の印", "text.ja": "本文(日本語)", "text.en": "本文(英語)" } satisfies Record<
    "mark" | "text.ja" | "text.en",
    string
  >,
};

export type Messages = typeof messages;
