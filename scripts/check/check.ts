import { withNumbers } from "../core/model.ts";
import type { Localized } from "../core/lang.ts";
import type { Finding, Related, Words } from "../core/finding.ts";
import {
  caseLabel,
  isStanding,
  type Part,
  partsOf,
  saysSame,
  type Statement,
  statementsOf,
  writtenValue,
} from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Case, FactValue, Sheet, Stated, StatedAnswer } from "../core/sheet.ts";
import { placeAt, type Place } from "../core/source.ts";
import { locate, locateWords } from "../load/yaml-places.ts";
import { withExceptions } from "./exceptions.ts";
import { ownRelations } from "./own-rules.ts";
import type { Pointer, Relation, Rule, SheetRule } from "./rule.ts";

const same = (text: string): Localized => ({ ja: text, en: text });

const statedBy = (sheet: Sheet, item: string): StatedAnswer => {
  const stated = sheet.answers.find(({ answer }) => answer.slug === item);
  if (stated === undefined) throw new Error(`a rule points at item ${item}, which has no answer`);
  return stated;
};

const placeOf = (sheet: Sheet, { item, path, part = "value", span }: Pointer): Place => {
  const { file } = statedBy(sheet, item);
  return span === undefined ? locate(file, path, part) : locateWords(file, path, span);
};

/** A statement as the other side of a contradiction: of what it says in one case, where one is named. */
export const relatedStatement = ({ fact, value, by }: Statement, id?: string): Related => {
  const part = partIn(value, id);
  const label = part?.of === undefined ? "" : `[${part.of.case}]`;
  return {
    message: same(`${fact}${label}: ${writtenValue(part?.value ?? value)}`),
    item: by.answer.no,
    place: locate(by.file, ["facts", fact, ...(part?.path ?? [])], "value"),
  };
};

/** The statements of a fact, grouped by what they say. More than one group is a disagreement. */
const groupsOf = (sheet: Sheet, fact: FactKey): readonly (readonly [Statement, ...Statement[]])[] => {
  const definition = sheet.model.vocabulary.facts[fact];
  return statementsOf(sheet, fact).reduce<readonly (readonly [Statement, ...Statement[]])[]>(
    (groups, statement) => {
      const index = groups.findIndex(([first]) =>
        saysSame(sheet.model.vocabulary, definition, first.value, statement.value),
      );
      return index === -1
        ? [...groups, [statement]]
        : groups.map((group, at) => (at === index ? [...group, statement] : group));
    },
    [],
  );
};

/** Every way to take one group per fact: a single one, unless answers disagree. */
const combinations = <T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  choices.reduce<readonly (readonly T[])[]>(
    (taken, groups) => taken.flatMap((before) => groups.map((group) => [...before, group])),
    [[]],
  );

/** A rule names items by their slugs: a person reads what the checklist prints. */
const numbered = ({ model }: Sheet, words: Words): Words => {
  const say = ({ ja, en }: Localized): Localized => ({
    ja: withNumbers(ja, model),
    en: withNumbers(en, model),
  });
  const { message, why, fix } = words;
  return {
    message: say(message),
    ...(why === undefined ? {} : { why: say(why) }),
    ...(fix === undefined ? {} : { fix: say(fix) }),
  };
};

/** What a fact says in a case: what it always says where it has no cases; undefined where it has not this one. */
const partIn = (value: Stated, id: string | undefined): Part | undefined =>
  partsOf(value).find(({ of }) => of === undefined || of.case === id);

/** The cases to judge: each that any of the values names, or a single judgement where none has any. */
const casesIn = (combination: readonly (readonly Statement[])[]): readonly (Case | undefined)[] => {
  const named = combination.flatMap(([first]) =>
    first === undefined ? [] : partsOf<FactValue>(first.value).flatMap(({ of }) => of ?? []),
  );
  const once = named.filter((each, index) => named.findIndex((other) => other.case === each.case) === index);
  return once.length === 0 ? [undefined] : once;
};

/** Words that are true in one case only, and say so. */
const inCase = (said: Words, of: Case | undefined): Words =>
  of === undefined
    ? said
    : {
        ...said,
        message: {
          ja: `「${caseLabel(of, "ja")}」の場合: ${said.message.ja}`,
          en: `In the case “${caseLabel(of, "en")}”: ${said.message.en}`,
        },
      };

const judgeCase = (
  sheet: Sheet,
  rule: Relation,
  combination: readonly (readonly Statement[])[],
  of: Case | undefined,
): readonly Finding[] => {
  const parts = combination.flatMap(([first]) =>
    first === undefined ? [] : [{ fact: first.fact, part: partIn(first.value, of?.case) }],
  );
  const values = parts.flatMap(({ fact, part }) =>
    part === undefined || (isStanding(part.value) && !rule.standings.includes(fact))
      ? []
      : [[fact, part.value] as const],
  );
  // Cases of which only one side tells have nothing to be held against.
  if (values.length < parts.length) return [];
  const said = rule.judge(Object.fromEntries(values));
  const [first, ...others] = combination.flat();
  if (said === undefined || first === undefined) return [];
  const { answer, file } = first.by;
  const path = ["facts", first.fact, ...(partIn(first.value, of?.case)?.path ?? [])];
  const related = others.map((statement) => relatedStatement(statement, of?.case));
  const { severity, ...words } = said;
  return [
    {
      ...inCase(numbered(sheet, words), of),
      severity,
      rule: rule.id,
      item: answer.no,
      place: locate(file, path, "value"),
      related,
    },
  ];
};

const checkRelation = (rule: Relation, sheet: Sheet): readonly Finding[] => {
  const groups = rule.facts.map((fact): readonly (readonly Statement[])[] => {
    const stated = groupsOf(sheet, fact);
    if (stated.length === 0 && rule.optional.includes(fact)) return [[]];
    return stated.filter(([{ value }]) => rule.standings.includes(fact) || !isStanding(value));
  });
  return combinations(groups).flatMap((combination) =>
    casesIn(combination).flatMap((of) => judgeCase(sheet, rule, combination, of)),
  );
};

const checkSheet = (rule: SheetRule, sheet: Sheet): readonly Finding[] =>
  rule.check(sheet).map(({ words, severity, at, related = [], ...pointer }) => ({
    ...numbered(sheet, { why: rule.why, ...words }),
    rule: rule.id,
    severity: severity ?? rule.severity,
    item: statedBy(sheet, pointer.item).answer.no,
    place: at ?? placeOf(sheet, pointer),
    related: related.map(({ message, ...other }) => ({
      message,
      item: statedBy(sheet, other.item).answer.no,
      place: placeOf(sheet, other),
    })),
  }));

// A rule that crashes must neither hide what the others find nor let a sheet pass.
const crashed = (rule: Rule, sheet: Sheet, error: unknown): Finding => {
  const detail = error instanceof Error ? error.message : String(error);
  const file = sheet.answers[0]?.file;
  const place =
    file === undefined
      ? { file: "", line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: "" }
      : placeAt(file);
  return {
    rule: rule.id,
    severity: "error",
    message: {
      ja: `規則 ${rule.id} が途中で止まりました: ${detail}`,
      en: `The rule ${rule.id} crashed: ${detail}`,
    },
    fix: {
      ja: "回答ではなく検査の不具合です。リポジトリの管理者に知らせてください。",
      en: "This is a fault of the check, not of the answers. Tell the maintainers of the repository.",
    },
    item: null,
    place: { ...place, excerpt: "" },
    related: [],
  };
};

/**
 * Holds the sheet against every rule, and against those of its project, and returns all findings, in the order of the rules, without those that the service
 * or an answer makes an exception of.
 */
export const check = (given: readonly Rule[], sheet: Sheet): readonly Finding[] => {
  const rules = [...given, ...ownRelations(sheet.model)];
  const findings = rules.flatMap((rule) => {
    try {
      return rule.kind === "relation" ? checkRelation(rule, sheet) : checkSheet(rule, sheet);
    } catch (error) {
      return [crashed(rule, sheet, error)];
    }
  });
  return withExceptions(rules, sheet, findings);
};
