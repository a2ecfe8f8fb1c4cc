import type { Lagging } from "../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
  direction: {
    stronger: "stronger",
    weaker: "weaker",
    changed: "changed",
    disclosed: "newly disclosed",
    withdrawn: "withdrawn",
    wording: "wording only",
  },
  renamed: (from, to) => ` (the fact is called ${to} now, and was ${from})`,
  absent: "(not stated)",
  part: { mark: "Mark", "text.ja": "Text (Japanese)", "text.en": "Text (English)" },
};
