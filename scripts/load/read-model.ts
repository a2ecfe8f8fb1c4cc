import type { Migration } from "../core/migrations.ts";
import { words } from "./messages.ts";
import { LANGS } from "../core/lang.ts";
import type { Finding } from "../core/finding.ts";
import { remembering } from "../core/remember.ts";
import { generalErrors, parseSchema, schemaCheck } from "./schema-check.ts";
import type { ModelSource, SourceFile } from "../core/source.ts";
import { errorAtPath, readData } from "./read-data.ts";
import {
  factsOf,
  markedFacts,
  type Checklist,
  type Model,
  type Vocabulary,
  type WordsFile,
  checklistsOf,
  itemOf,
} from "../core/model.ts";
import { readOwn } from "./own/read-own.ts";
import { preparedModel } from "./prepared.ts";

export type ModelReading =
  | { readonly model: Model; readonly findings: readonly [] }
  | { readonly model: undefined; readonly findings: readonly Finding[] };

const formFindings = (file: SourceFile, schemaFile: SourceFile, value: unknown): readonly Finding[] => {
  return generalErrors(schemaCheck(parseSchema(schemaFile)), value).map((error) =>
    errorAtPath(file, null, error),
  );
};

type Path = readonly (string | number)[];

/** Names that the checklist uses but nothing defines, and names that it uses twice. */
const brokenReferences = (model: Model, checklist: Checklist): readonly { path: Path; name: string }[] => {
  const { vocabulary } = model;
  const all = checklistsOf(model);
  // Of two checklists with one slug the second is at fault.
  const earlier = all.slice(0, all.indexOf(checklist)).flatMap(({ items }) => items);
  const slugs = checklist.items.map(({ slug }) => slug);
  const numbers = checklist.items.map(({ no }) => String(no));
  return checklist.items.flatMap((item, index) => {
    const at = (key: string, name: string, isBroken: boolean): { path: Path; name: string }[] =>
      isBroken ? [{ path: ["items", index, key], name }] : [];
    const unknown = factsOf(item).filter((fact) => !Object.hasOwn(vocabulary.facts, fact));
    return [
      ...at("no", String(item.no), numbers.indexOf(String(item.no)) !== index),
      ...at(
        "slug",
        item.slug,
        slugs.indexOf(item.slug) !== index || earlier.some(({ slug }) => slug === item.slug),
      ),
      ...at("section", item.section, !Object.hasOwn(checklist.sections, item.section)),
      ...at("category", item.category, !Object.hasOwn(checklist.categories, item.category)),
      ...unknown.flatMap((fact) => at("facts", fact, true)),
      ...markedFacts(item).flatMap((fact) => at("mark", fact, !factsOf(item).includes(fact))),
    ];
  });
};

const brokenChoices = ({
  facts,
  choiceSets,
  unitSets,
}: Vocabulary): readonly { path: Path; name: string }[] =>
  Object.entries(facts).flatMap(([key, { choices, points, units }]) => {
    const lacking = (
      part: string,
      name: string | undefined,
      sets: object,
    ): readonly { path: Path; name: string }[] =>
      name === undefined || Object.hasOwn(sets, name) ? [] : [{ path: ["facts", key, part], name }];
    return [
      ...lacking("choices", choices === "open" ? undefined : choices, choiceSets),
      ...lacking("points", points, choiceSets),
      ...lacking("units", units, unitSets),
    ];
  });

const PLACE = /^[A-Z]{2}(?:\/.+)?$/;

/** Facts and sets of choices for which there are words but no definition. */
const brokenWords = (
  { facts, choiceSets }: Vocabulary,
  said: WordsFile,
): readonly { path: Path; name: string }[] => [
  ...Object.keys(said.facts)
    .filter((fact) => !Object.hasOwn(facts, fact))
    .map((fact) => ({ path: ["facts", fact], name: fact })),
  ...Object.entries(said.choices).flatMap(([set, names]) =>
    Object.keys(names)
      // Countries and regions are no set of choices: a fact may name any.
      .filter((name) => choiceSets[set]?.[name] === undefined && !(set === "places" && PLACE.test(name)))
      .map((name) => ({ path: ["choices", set, name], name: `${set}.${name}` })),
  ),
];

/** All that a model is made of, but what a project adds. */
export const modelTexts = (source: ModelSource): string => {
  const { checklist, further = [], checklistSchema, facts, factsSchema, words: said, wordsSchema } = source;
  const { migrations, migrationsSchema } = source;
  const moves = [migrations, migrationsSchema].filter((file) => file !== undefined);
  return [checklist, ...further, checklistSchema, facts, factsSchema, said.ja, said.en, wordsSchema, ...moves]
    .map(({ text, problem = "" }) => `${problem}${text}`)
    .join("\0");
};

/** How answers of older vocabularies become those of this one; findings where that cannot be read. */
const readMigrations = ({
  migrations: file,
  migrationsSchema: schema,
}: ModelSource): {
  readonly migrations: readonly Migration[] | undefined;
  readonly findings: readonly Finding[];
} => {
  if (file === undefined || schema === undefined) return { migrations: undefined, findings: [] };
  const { value, findings } = readData(file, null);
  const malformed = value === undefined ? [] : formFindings(file, schema, value);
  if (findings.length + malformed.length > 0)
    return { migrations: undefined, findings: [...findings, ...malformed] };
  // It holds to its schema, which says what the type says.
  return { migrations: (value as { readonly migrations: readonly Migration[] }).migrations, findings: [] };
};

/** Items and facts that a migration leads to and that there are none of. */
const brokenMigrations = (model: Model): readonly { path: Path; name: string }[] => {
  const facts = new Set(Object.keys(model.vocabulary.facts));
  return (model.migrations ?? []).flatMap(({ moves, sayable }, index) => [
    ...moves.flatMap(({ to, item }, at) => [
      ...(facts.has(to) ? [] : [{ path: ["migrations", index, "moves", at, "to"], name: to }]),
      ...(item === undefined || itemOf(model, item) !== undefined
        ? []
        : [{ path: ["migrations", index, "moves", at, "item"], name: item }]),
    ]),
    ...sayable.flatMap(({ item, facts: said }, at) => [
      ...(itemOf(model, item) === undefined
        ? [{ path: ["migrations", index, "sayable", at, "item"], name: item }]
        : []),
      ...said.flatMap((fact, place) =>
        facts.has(fact) ? [] : [{ path: ["migrations", index, "sayable", at, "facts", place], name: fact }],
      ),
    ]),
  ]);
};

const withOwn = (model: Model, { own }: ModelSource): ModelReading =>
  own === undefined ? { model, findings: [] } : readOwn(model, own);

const readModelOf = (source: ModelSource): ModelReading => {
  const known = preparedModel(modelTexts(source));
  if (known !== undefined) return withOwn(known, source);
  const checklist = readData(source.checklist, null);
  const facts = readData(source.facts, null);
  const said = { ja: readData(source.words.ja, null), en: readData(source.words.en, null) };
  const { further = [] } = source;
  const others = further.map((file) => ({ file, ...readData(file, null) }));
  const moves = readMigrations(source);
  const broken = [
    ...moves.findings,
    ...checklist.findings,
    ...others.flatMap((each) => each.findings),
    ...facts.findings,
    ...LANGS.flatMap((lang) => said[lang].findings),
  ];
  if (broken.length > 0) return { model: undefined, findings: broken };
  const malformed = [
    ...formFindings(source.checklist, source.checklistSchema, checklist.value),
    ...others.flatMap(({ file, value }) => formFindings(file, source.checklistSchema, value)),
    ...formFindings(source.facts, source.factsSchema, facts.value),
    ...LANGS.flatMap((lang) => formFindings(source.words[lang], source.wordsSchema, said[lang].value)),
  ];
  if (malformed.length > 0) return { model: undefined, findings: malformed };
  // All hold to their schemas, which say what these types say.
  const model: Model = {
    checklist: checklist.value as Checklist,
    others: others.map(({ value }) => value as Checklist),
    vocabulary: facts.value as Vocabulary,
    words: { ja: said.ja.value as WordsFile, en: said.en.value as WordsFile },
    ...(moves.migrations === undefined ? {} : { migrations: moves.migrations }),
  };
  const at = (file: SourceFile, { path, name }: { path: Path; name: string }): Finding =>
    errorAtPath(file, null, {
      rule: "model-reference",
      path,
      part: "value",
      words: words((m) => m.modelReference(name)),
    });
  const dangling = [
    ...checklistsOf(model).flatMap((each, index) =>
      brokenReferences(model, each).map((broken) =>
        at(index === 0 ? source.checklist : (further[index - 1] ?? source.checklist), broken),
      ),
    ),
    ...brokenChoices(model.vocabulary).map((broken) => at(source.facts, broken)),
    ...brokenMigrations(model).map((broken) => at(source.migrations ?? source.facts, broken)),
    ...LANGS.flatMap((lang) =>
      brokenWords(model.vocabulary, model.words[lang]).map((broken) => at(source.words[lang], broken)),
    ),
  ];
  if (dangling.length > 0) return { model: undefined, findings: dangling };
  return withOwn(model, source);
};

/**
 * Reads the checklist and the vocabulary, and what a project adds; findings where one is broken or names what the other lacks.
 * The same files give the same model, for which readers of words have been made already.
 */
export const readModel: (source: ModelSource) => ModelReading = remembering(
  readModelOf,
  (source) => JSON.stringify(source),
  8,
);
