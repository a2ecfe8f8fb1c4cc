import type { ReplyWords } from "../reply.ts";

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");

export const replying: ReplyWords = {
  reasons: {
    asks: (words, fact) =>
      fact === undefined
        ? `${quoted(words)}: this item's answer as a whole`
        : `${quoted(words)}: the fact “${fact}”`,
    like: (percent) => `${String(percent)}% like the item's official wording`,
    control: (identifier) => `the crosswalk of control ${identifier}`,
    memory: (customer, question) => `the same question as one confirmed for ${customer}: “${question}”`,
  },
  needs: {
    nothing: "No item answers this.",
    unanswered: (words) => `Our published answer does not say anything of ${quoted(words)}.`,
    strange: (words) => `It is not clear what ${quoted(words)} asks for.`,
    several: "It seems to ask several things. Choose which answers to use.",
    unsaid: (item, fact) => `The answer to item ${String(item)} does not state “${fact}”.`,
    unclear: "The facts do not tell which of the choices is right.",
    noOption: (options) => `None of the choices (${options.join(", ")}) fits.`,
    tooLong: (limit, length) =>
      `The answer has ${String(length)} characters, and only ${String(limit)} are allowed. Shorten it.`,
    noText: (item) => `Item ${String(item)} has no text in this language.`,
    onlyControl: (identifier) =>
      `These are the answers that have to do with ${identifier}. Whether they meet the control is for a person to judge.`,
    filled: "It has been filled in already and is left as it is.",
    notOurs: (customer) => `It is recorded for ${customer} that this question is not answered.`,
  },
  source: (items) =>
    `(Source: METI checklist of service levels for cloud services, ${items.length > 1 ? "items" : "item"} ${items.join(", ")})`,
  fact: (label, value) => `${label}: ${value}`,
};
