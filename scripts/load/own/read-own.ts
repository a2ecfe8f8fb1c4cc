import type { Finding } from "../../core/finding.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Checklist, FactDefinition, Item, Model, OwnRule, WordsFile } from "../../core/model.ts";
import { MAX_FILE_KIB, OWN_PARTS, type OwnPart, type OwnSource, type SourceFile } from "../../core/source.ts";
import { errorAt, errorAtPath, readData } from "../read-data.ts";
import { generalErrors, parseSchema, schemaCheck } from "../schema-check.ts";
import { checklistFor, nameProblems, type OwnProblem } from "./own-names.ts";
import { inBoth, type OwnData, type WrittenItem } from "./own-data.ts";
import { readRule } from "./read-rule.ts";
import { ownWords } from "./messages.ts";

/** Either a model with all that a project adds, or what is wrong with what it adds. */
export type OwnReading =
  | { readonly model: Model; readonly findings: readonly [] }
  | { readonly model: undefined; readonly findings: readonly Finding[] };

const EMPTY: OwnData = { items: { items: [] }, facts: { facts: {} }, words: {}, rules: [] };

const UNIT = { ja: "記述", en: "Words" };

const fileOf = ({ files }: OwnSource, part: OwnPart): SourceFile | undefined =>
  files.find(({ name }) => name === `${part}.yaml`);

interface PartReading {
  readonly part: OwnPart;
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

const readPart = (source: OwnSource, part: OwnPart): PartReading => {
  const file = fileOf(source, part);
  if (file === undefined) return { part, value: EMPTY[part], findings: [] };
  const { problem } = file;
  if (problem !== undefined) {
    const said = ownWords((m) => m.file(problem, String(file.maxKib ?? MAX_FILE_KIB)));
    return { part, value: undefined, findings: [errorAt(file, null, problem, said)] };
  }
  const { value, findings } = readData(file, null);
  if (findings.length > 0) return { part, value: undefined, findings };
  const errors = generalErrors(schemaCheck(parseSchema(source.schemas[part])), value);
  // Of a text in one language or two, both forms object: its owner needs to read of it once.
  const isFirst = ({ path }: (typeof errors)[number], index: number): boolean =>
    errors.findIndex((each) => each.path.join("/") === path.join("/")) === index;
  return { part, value, findings: errors.filter(isFirst).map((error) => errorAtPath(file, null, error)) };
};

const unexpected = ({ files }: OwnSource): readonly Finding[] =>
  files
    .filter(({ name }) => !OWN_PARTS.some((part) => name === `${part}.yaml`))
    .map((file) =>
      errorAt(
        file,
        null,
        "unexpected-file",
        ownWords((m) => m.unexpected(file.name)),
      ),
    );

/** An own item as an item of its checklist. Its facts were found in the vocabulary, which the project extends. */
const itemFrom = ({ no, slug, section, category, mark, ...item }: WrittenItem): Item => ({
  ...{ no, slug, section, category, isOwn: true },
  title: inBoth(item.title),
  requirement: inBoth(item.requirement),
  unit: inBoth(item.unit ?? UNIT),
  facts: {
    must: (item.facts?.must ?? []) as readonly FactKey[],
    ...(item.facts?.may === undefined ? {} : { may: item.facts.may as readonly FactKey[] }),
  },
  ...(mark === undefined ? {} : { mark: mark as FactKey | readonly FactKey[] }),
});

/** The items with one more: after the last of its section and category, else of its section, else at the end. */
const withItem = (items: readonly Item[], item: Item): readonly Item[] => {
  const beside = (isBeside: (other: Item) => boolean): number => items.findLastIndex(isBeside);
  const near = beside(({ section, category }) => section === item.section && category === item.category);
  const last = near === -1 ? beside(({ section }) => section === item.section) : near;
  return last === -1 ? [...items, item] : [...items.slice(0, last + 1), item, ...items.slice(last + 1)];
};

const named = <T, U>(entries: Readonly<Record<string, T>> = {}, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, to(value)]));

const withItems = (model: Model, { items: own }: OwnData, checklist: Checklist): Checklist => {
  const added = own.items.filter((item) => checklistFor(model, item) === checklist);
  // The same checklist is the same object where nothing is added: what is made of one is made once.
  if (added.length === 0) return checklist;
  return {
    ...checklist,
    sections: { ...checklist.sections, ...named(own.sections, inBoth) },
    categories: { ...checklist.categories, ...named(own.categories, inBoth) },
    items: added.map(itemFrom).reduce(withItem, checklist.items),
  };
};

const withWords = (base: WordsFile, own: OwnData["words"]["ja"]): WordsFile => ({
  ...base,
  facts: { ...base.facts, ...own?.facts },
  choices: { ...base.choices, ...own?.choices },
});

const extended = (model: Model, data: OwnData): Model => {
  const { vocabulary } = model;
  const { choiceSets, unitSets, facts } = data.facts;
  const own = named(facts, ({ label, ...fact }): FactDefinition => ({ ...fact, label: inBoth(label) }));
  return {
    ...model,
    checklist: withItems(model, data, model.checklist),
    others: (model.others ?? []).map((each) => withItems(model, data, each)),
    vocabulary: {
      choiceSets: { ...vocabulary.choiceSets, ...named(choiceSets, (set) => named(set, inBoth)) },
      unitSets: { ...vocabulary.unitSets, ...unitSets },
      facts: { ...vocabulary.facts, ...own },
    },
    words: { ja: withWords(model.words.ja, data.words.ja), en: withWords(model.words.en, data.words.en) },
  };
};

interface RulesReading {
  readonly rules: readonly OwnRule[];
  readonly problems: readonly OwnProblem[];
}

const readRules = ({ vocabulary }: Model, { rules }: OwnData): RulesReading => {
  const read = rules.map((rule) => ({ rule, ...readRule(vocabulary, rule.holds) }));
  return {
    rules: read.flatMap((each) =>
      each.problem === undefined
        ? [
            {
              id: each.rule.id,
              severity: each.rule.severity ?? "error",
              reason: inBoth(each.rule.reason),
              comparisons: each.comparisons,
            },
          ]
        : [],
    ),
    problems: read.flatMap(({ problem }, index): OwnProblem[] =>
      problem === undefined
        ? []
        : [{ file: "rules", rule: "own-rule-unread", path: [index, "holds"], part: "value", words: problem }],
    ),
  };
};

/**
 * A model with a project's own items, facts, words and rules; findings where one of its files is broken, takes a name that is
 * someone's, or names what nobody defines.
 */
export const readOwn = (model: Model, source: OwnSource): OwnReading => {
  const parts = OWN_PARTS.map((part) => readPart(source, part));
  const broken = [...unexpected(source), ...parts.flatMap(({ findings }) => findings)];
  if (broken.length > 0) return { model: undefined, findings: broken };
  // Each part holds to its schema, which says what these types say.
  const data = Object.fromEntries(parts.map(({ part, value }) => [part, value])) as unknown as OwnData;
  const told = (problems: readonly OwnProblem[]): readonly Finding[] =>
    problems.flatMap(({ file: part, ...error }) => {
      const file = fileOf(source, part);
      return file === undefined ? [] : [errorAtPath(file, null, error)];
    });
  const names = told(nameProblems(model, data, source.ruleIds));
  if (names.length > 0) return { model: undefined, findings: names };
  const whole = extended(model, data);
  const { rules, problems } = readRules(whole, data);
  const unread = told(problems);
  return unread.length > 0
    ? { model: undefined, findings: unread }
    : { model: { ...whole, ...(rules.length === 0 ? {} : { rules }) }, findings: [] };
};

/** Whether anything of it is there. */
export const hasOwn = ({ files }: OwnSource): boolean => files.length > 0;
