import {
  answerRulesWith,
  datedRules,
  factRules,
  proseRules,
  relations,
  upkeepRules,
} from "../check/rules.ts";
import type { Rule } from "../check/rule.ts";
import type { Kit } from "./kit.ts";
import { meti2010 } from "./meti-2010/kit.ts";

/** The checklists of which more is known than their files say, one kit each. */
export const KITS: readonly Kit[] = [meti2010];

/** What is known of a checklist without a kit. */
const NOTHING: Omit<Kit, "checklist"> = { aliases: {}, roles: {}, rules: [], notUsed: {}, askApart: [] };

/** What is known of a checklist. */
export const kitOf = (checklist: string): Kit =>
  KITS.find((kit) => kit.checklist === checklist) ?? { checklist, ...NOTHING };

/** What the words, the mark or the names of one answer say by themselves: the engine's rules, and those of the checklists. */
export const answerRules: readonly Rule[] = [
  ...answerRulesWith({
    notUsed: Object.assign({}, ...KITS.map(({ notUsed }) => notUsed)) as Kit["notUsed"], // of such records
    askApart: KITS.flatMap(({ askApart }) => askApart),
  }),
  ...KITS.flatMap((kit) => kit.rules),
];

/** Every rule: what commands hand to the engine. */
export const rules: readonly Rule[] = [...factRules, ...proseRules, ...answerRules, ...upkeepRules];

export { datedRules, factRules, proseRules, relations, upkeepRules };
