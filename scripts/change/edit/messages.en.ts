import type { Lagging } from "../../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
  set: {
    nothing: (fact) => `${fact} has that value already in every answer, or no answer states it.`,
    byHand: (file, text, words) =>
      words === undefined
        ? `${file}: ${text} cannot be rewritten safely; mend it by hand.`
        : `${file}: “${words}” in ${text} cannot be rewritten safely; mend it by hand.`,
    notWritten: "Nothing has been written. Add --write to write it.",
    reviewDue: (items) =>
      `The days of review are unchanged. Once their owners have looked: npm run review -- ${items.join(" ")}`,
  },
  review: {
    facts: "Facts",
    ties: "Tied to",
    evidence: "Evidence",
    until: (day) => `(valid until ${day})`,
    reviewed: (before, now) => `Reviewed ${before} → ${now}`,
    comma: ", ",
    notWritten: "Nothing was written (--dry-run).",
    written: (files) => `The day of review was renewed in ${files.join(", ")}`,
  },
};
