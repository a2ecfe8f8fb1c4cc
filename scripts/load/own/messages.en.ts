import type { Lagging } from "../../core/spoken.ts";
import type { Messages, Taken, Unknown } from "./messages.ja.ts";

const taken: Readonly<Record<Taken, string>> = {
  no: "The item number",
  slug: "The item's slug",
  section: "The section",
  category: "The category",
  fact: "The fact's name",
  set: "The name of the set of choices or units",
  rule: "The rule's id",
  words: "The wording of",
};

const unknown: Readonly<Record<Unknown, readonly [what: string, fix: string]>> = {
  checklist: ["checklist", "Set checklist to one of these"],
  section: ["section", "Use one of the checklist's, or define it under sections in own/items.yaml"],
  category: ["category", "Use one of the checklist's, or define it under categories in own/items.yaml"],
  fact: ["fact", "Correct the spelling, or define it in own/facts.yaml"],
  set: [
    "set of choices or units",
    "Correct the spelling, or define it under choiceSets or unitSets in own/facts.yaml",
  ],
  choice: ["choice", "Correct the spelling, or define it under choiceSets in own/facts.yaml"],
  mark: ["fact of this item", "For mark, name a fact that stands in must or may of the item's facts"],
};

const problems: Readonly<Record<Parameters<Messages["file"]>[0], Messages["file"]>> = {
  "not-utf8": () => ({
    message: "The file is not UTF-8 and cannot be read.",
    fix: "Save it again with the encoding UTF-8 (in most editors: “Save with encoding”).",
  }),
  "too-large": (_problem, limit) => ({
    message: `The file is too large (limit: ${limit} KiB).`,
    fix: "Keep only your own items, facts, words and rules in own/.",
  }),
  "not-a-file": () => ({
    message: "This is no regular file (folders and links are not read).",
    fix: "Keep only items.yaml, facts.yaml, words.yaml and rules.yaml in own/, as regular files.",
  }),
  unreadable: () => ({ message: "The file cannot be read.", fix: "Check the file's permissions." }),
};

export const messages: Lagging<Messages> = {
  file: (problem, limit) => problems[problem](problem, limit),
  unexpected: (name) => ({
    message: `own/ has no use for a file ${name}.`,
    why: "What stands in a file that is not read has no effect on answers or checks.",
    fix: "Rename it to items.yaml, facts.yaml, words.yaml or rules.yaml, or move it elsewhere.",
  }),
  taken: (kind, name) => ({
    message: `${taken[kind]} “${name}” is already in use.`,
    why: "Where one name stands for two things, nobody can tell which of them an answer is about.",
    fix:
      kind === "words"
        ? "In own/words.yaml, say only the facts and choices that own/facts.yaml defines."
        : "Choose another one.",
  }),
  unknown: (kind, name, known) => ({
    message: `There is no ${unknown[kind][0]} “${name}”.`,
    fix: `${unknown[kind][1]}${known.length === 0 ? "" : `: ${known.join(", ")}`}.`,
  }),
  unread: (part) => ({
    message: `This cannot be read as a rule: “${part}”`,
    fix: "Write FACT SIGN VALUE or FACT SIGN FACT with one space on each side of the sign, and join several by “and”. The signs are >=, <=, >, <, = and !=. Example: backupRetention >= P30D",
  }),
  wrongValue: (fact, label, value, hint) => ({
    message: `${label} (${fact}) cannot be compared with “${value}”.`,
    fix: `Write a value as ${hint}; if a fact is meant, check its name.`,
  }),
  noOrder: (fact, label, sign) => ({
    message: `The values of ${label} (${fact}) have no order, so that ${sign} cannot compare them.`,
    fix: "Use = or !=.",
  }),
  otherType: (fact, other) => ({
    message: `${fact} and ${other} hold different kinds of values and cannot be compared.`,
    fix: "Compare facts of one kind, such as two durations or two counts; of amounts, those in one set of units.",
  }),
};
