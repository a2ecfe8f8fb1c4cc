import type { Lagging } from "../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
  textIn: { ja: "the Japanese text", en: "the English text" },
  unsure: {
    "ambiguous-noon": "It may mean noon or midnight, so this is a warning only.",
    "ambiguous-interval": "It can be read in two ways, so this is a warning only.",
    vague: "It names no definite value, so this is a warning only.",
    "relative-day": "It may be the day on which a period starts, so this is a warning only.",
    ask: "It may withhold something or only name a contact, so this is a warning only.",
    exception: "It leaves exceptions, so this is a warning only.",
    "double-negation": "It is a double negation, so this is a warning only.",
    conditional: "It holds under a condition, so this is a warning only.",
    negated: "It is named as something not done, so this is a warning only.",
    "not-held": "It is not said to be held, so this is a warning only.",
    "conflicting-bounds": "Its bounds point both ways, so this is a warning only.",
  },
  bothRemedies: (words, rightWords, fact, rightValue) =>
    [
      rightWords === undefined
        ? `If the fact is right, change “${words}” in the text to agree with it.`
        : `If the fact is right, change “${words}” in the text to “${rightWords}”.`,
      rightValue === undefined
        ? `If the text is right, change ${fact} to agree with it.`
        : `If the text is right, change ${fact} to ${rightValue}.`,
    ].join(" "),
};
