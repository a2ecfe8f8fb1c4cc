import { checklistsOf, type Checklist, type Model } from "../../core/model.ts";
import type { Words } from "../../core/finding.ts";
import { LANGS } from "../../core/lang.ts";
import type { Taken, Unknown } from "./messages.ja.ts";
import type { OwnPart } from "../../core/source.ts";
import type { OwnData, WrittenItem } from "./own-data.ts";
import { ownWords } from "./messages.ts";

/** What is wrong at a place of one of the own files. */
export interface OwnProblem {
  readonly file: OwnPart;
  readonly rule: "own-name-taken" | "own-unknown-name" | "own-rule-unread";
  readonly path: readonly (string | number)[];
  readonly part: "key" | "value";
  readonly words: Words;
}

type Path = OwnProblem["path"];

const taken = (
  file: OwnPart,
  path: Path,
  part: OwnProblem["part"],
  kind: Taken,
  name: string,
): OwnProblem => ({
  file,
  rule: "own-name-taken",
  path,
  part,
  words: ownWords((m) => m.taken(kind, name)),
});

const unknown = (
  file: OwnPart,
  path: Path,
  kind: Unknown,
  name: string,
  known: readonly string[] = [],
  part: OwnProblem["part"] = "value",
): OwnProblem => ({
  file,
  rule: "own-unknown-name",
  path,
  part,
  words: ownWords((m) => m.unknown(kind, name, known)),
});

// What every object of the language has by itself: a fact of that name would be there in each answer.
const isReserved = (name: string): boolean => name in Object.prototype;

/** Names among `own` that `base` has already. */
const takenKeys = (
  file: OwnPart,
  path: Path,
  kind: Taken,
  own: object | undefined,
  base: object,
): readonly OwnProblem[] =>
  Object.keys(own ?? {})
    .filter((name) => Object.hasOwn(base, name) || isReserved(name))
    .map((name) => taken(file, [...path, name], "key", kind, name));

/** The checklist that an own item is added to; undefined where there is none of that name. */
export const checklistFor = (model: Model, { checklist }: WrittenItem): Checklist | undefined =>
  checklist === undefined ? model.checklist : checklistsOf(model).find(({ id }) => id === checklist);

const inItem = (model: Model, data: OwnData, item: WrittenItem, index: number): readonly OwnProblem[] => {
  const at = (...path: Path): Path => ["items", index, ...path];
  const checklists = checklistsOf(model);
  const checklist = checklistFor(model, item);
  if (checklist === undefined)
    return [
      unknown(
        "items",
        at("checklist"),
        "checklist",
        item.checklist ?? "",
        checklists.map(({ id }) => id),
      ),
    ];
  const before = data.items.items.slice(0, index);
  const [no, slug] = [String(item.no), item.slug];
  const isNoTaken =
    checklist.items.some((each) => String(each.no) === no) ||
    before.some((each) => checklistFor(model, each) === checklist && String(each.no) === no);
  const isSlugTaken =
    isReserved(slug) ||
    checklists.some(({ items }) => items.some((each) => each.slug === slug)) ||
    before.some((each) => each.slug === slug);
  const sections = { ...checklist.sections, ...data.items.sections };
  const categories = { ...checklist.categories, ...data.items.categories };
  const facts = { ...model.vocabulary.facts, ...data.facts.facts };
  const { must = [], may = [] } = item.facts ?? {};
  const marks = typeof item.mark === "string" ? [item.mark] : (item.mark ?? []);
  const lacking = (key: "must" | "may", names: readonly string[]): readonly OwnProblem[] =>
    names.flatMap((name, place) =>
      Object.hasOwn(facts, name) ? [] : [unknown("items", at("facts", key, place), "fact", name)],
    );
  return [
    ...(isNoTaken ? [taken("items", at("no"), "value", "no", no)] : []),
    ...(isSlugTaken ? [taken("items", at("slug"), "value", "slug", slug)] : []),
    ...(Object.hasOwn(sections, item.section)
      ? []
      : [unknown("items", at("section"), "section", item.section, Object.keys(sections))]),
    ...(Object.hasOwn(categories, item.category)
      ? []
      : [unknown("items", at("category"), "category", item.category, Object.keys(categories))]),
    ...lacking("must", must),
    ...lacking("may", may),
    ...marks
      .filter((name) => ![...must, ...may].includes(name))
      .map((name) => unknown("items", at("mark"), "mark", name, [...must, ...may])),
  ];
};

const inFacts = ({ vocabulary }: Model, { facts: own }: OwnData): readonly OwnProblem[] => {
  const choiceSets = { ...vocabulary.choiceSets, ...own.choiceSets };
  const unitSets = { ...vocabulary.unitSets, ...own.unitSets };
  const lacking = (
    fact: string,
    key: string,
    name: string | undefined,
    sets: object,
  ): readonly OwnProblem[] =>
    name === undefined || Object.hasOwn(sets, name)
      ? []
      : [unknown("facts", ["facts", fact, key], "set", name, Object.keys(sets))];
  return [
    ...takenKeys("facts", ["choiceSets"], "set", own.choiceSets, vocabulary.choiceSets),
    ...takenKeys("facts", ["unitSets"], "set", own.unitSets, vocabulary.unitSets),
    ...takenKeys("facts", ["facts"], "fact", own.facts, vocabulary.facts),
    ...Object.entries(own.facts).flatMap(([fact, { choices, points, units }]) => [
      ...lacking(fact, "choices", choices === "open" ? undefined : choices, choiceSets),
      ...lacking(fact, "points", points, choiceSets),
      ...lacking(fact, "units", units, unitSets),
    ]),
  ];
};

/** Words are for own facts and choices only: those of the engine's would change what its check finds. */
const inWords = ({ vocabulary }: Model, { facts: own, words }: OwnData): readonly OwnProblem[] =>
  LANGS.flatMap((lang) => {
    const { facts = {}, choices = {} } = words[lang] ?? {};
    return [
      ...takenKeys("words", [lang, "facts"], "words", facts, vocabulary.facts),
      ...takenKeys("words", [lang, "choices"], "words", choices, vocabulary.choiceSets),
      ...Object.keys(facts)
        .filter((name) => !Object.hasOwn(own.facts, name) && !Object.hasOwn(vocabulary.facts, name))
        .map((name) => unknown("words", [lang, "facts", name], "fact", name, Object.keys(own.facts), "key")),
      ...Object.entries(choices)
        .filter(([set]) => !Object.hasOwn(vocabulary.choiceSets, set))
        .flatMap(([set, names]) =>
          Object.keys(names)
            .filter((name) => own.choiceSets?.[set]?.[name] === undefined)
            .map((name) =>
              unknown("words", [lang, "choices", set, name], "choice", `${set}.${name}`, [], "key"),
            ),
        ),
    ];
  });

/** Names in `own/` that are taken, and names that nobody defines. */
export const nameProblems = (
  model: Model,
  data: OwnData,
  ruleIds: readonly string[],
): readonly OwnProblem[] => [
  ...checklistsOf(model).flatMap(({ sections, categories }) => [
    ...takenKeys("items", ["sections"], "section", data.items.sections, sections),
    ...takenKeys("items", ["categories"], "category", data.items.categories, categories),
  ]),
  ...data.items.items.flatMap((item, index) => inItem(model, data, item, index)),
  ...inFacts(model, data),
  ...inWords(model, data),
  ...data.rules.flatMap(({ id }, index) =>
    ruleIds.includes(id) || data.rules.findIndex((each) => each.id === id) < index
      ? [taken("rules", [index, "id"], "value", "rule", id)]
      : [],
  ),
];
