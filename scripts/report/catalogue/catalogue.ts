import { factRules, rules, upkeepRules } from "../../kits/kits.ts";
import type { Rule } from "../../check/rule.ts";
import { answerEntries } from "./answers.ts";
import { type Described, type Entry, everywhere, type Layer } from "./entry.ts";
import { exceptionEntries } from "./exceptions.ts";
import { fileEntries } from "./files.ts";
import { modelEntries } from "./model.ts";
import { companyEntry, serviceEntries } from "./services.ts";

/** The rules that belong elsewhere than the list in which they stand. */
const ELSEWHERE: Readonly<Record<string, Layer>> = {
  "facts-agree": "agreement",
  "mark-agrees-with-fact": "words",
  "mark-missing": "words",
  "owner-in-codeowners": "upkeep",
  "certificate-expired": "upkeep",
};

const layerOf = (rule: Rule): Layer => {
  const elsewhere = ELSEWHERE[rule.id];
  if (elsewhere !== undefined) return elsewhere;
  if (rule.kind === "relation" || factRules.includes(rule)) return "relations";
  return upkeepRules.includes(rule) ? "upkeep" : "words";
};

const ruleEntry = (rule: Rule): Entry => {
  const { id, severity, title, why, source } = rule;
  const base = {
    id,
    severity,
    title,
    why,
    source: everywhere(source),
    layer: layerOf(rule),
    isOptional: true,
  };
  return rule.kind === "relation"
    ? { ...base, fails: { kind: "facts", facts: rule.fails }, passes: { kind: "facts", facts: rule.passes } }
    : {
        ...base,
        fails: { kind: "answers", answers: rule.fails },
        passes: { kind: "answers", answers: rule.passes },
      };
};

const describedEntry = (layer: Layer, { severity = "error", ...described }: Described): Entry => ({
  ...described,
  layer,
  severity,
  isOptional: false,
});

/** Every id that a finding can carry, each with what there is to know of it, in the order of the check. */
export const catalogue: readonly Entry[] = [
  ...[...fileEntries, ...answerEntries, ...serviceEntries, ...modelEntries].map((described) =>
    describedEntry("form", described),
  ),
  ...rules.map(ruleEntry),
  describedEntry("agreement", companyEntry),
  ...exceptionEntries.map((described) => describedEntry("upkeep", described)),
];

/** The entries of a layer, in their order. */
export const entriesOf = (layer: Layer): readonly Entry[] =>
  catalogue.filter((entry) => entry.layer === layer);
