import { visibleJson } from "../core/untrusted.ts";
import { LANGS } from "../core/lang.ts";
import { FORMAT_VERSION } from "../load/schema/sheet-schema.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Facts, Sheet } from "../core/sheet.ts";
import { latestReview, type Release } from "./edition.ts";
import { sayValue } from "../reading/say-value.ts";

// The schema admits the vocabulary's keys only.
const keysOf = (facts: Facts): readonly FactKey[] => Object.keys(facts) as FactKey[];

/** Each fact of an answer as a person reads it, in every language. */
const said = ({ model }: Sheet, facts: Facts): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    keysOf(facts).flatMap((fact) => {
      const value = facts[fact];
      if (value === undefined) return [];
      return [[fact, Object.fromEntries(LANGS.map((lang) => [lang, sayValue(model, fact, value, lang)]))]];
    }),
  );

/** What the facts that the sheet states mean, in the order of the vocabulary. */
const vocabulary = ({ model, answers }: Sheet): Readonly<Record<string, unknown>> => {
  const stated = new Set(answers.flatMap(({ answer }) => keysOf(answer.facts)));
  return Object.fromEntries(
    (Object.keys(model.vocabulary.facts) as FactKey[])
      .filter((fact) => stated.has(fact))
      .map((fact) => {
        const { label, type, better } = model.vocabulary.facts[fact];
        return [fact, { label, type, better }];
      }),
  );
};

/**
 * The sheet as JSON in all languages, with the typed facts, what they mean and how they read: `sheet.schema.json` beside it
 * describes it.
 */
export const toJson = (sheet: Sheet, release: Release): string => {
  const { checklist } = sheet.model;
  const { id, name, provider, preface } = sheet.service;
  const items = checklist.items.flatMap(({ no, slug, title, requirement, unit, ...item }) =>
    sheet.answers
      .filter(({ answer }) => answer.no === no)
      .map(({ answer: { mark, text, facts, owner, reviewed, evidence } }) => ({
        no,
        slug,
        section: checklist.sections[item.section],
        category: checklist.categories[item.category],
        title,
        requirement,
        unit,
        mark,
        text,
        facts,
        said: said(sheet, facts),
        owner,
        reviewed,
        evidence,
      })),
  );
  const { version, commit, date, releases, services } = release;
  const published = {
    $schema: "sheet.schema.json",
    // The key that readers of version 1 look at.
    format: FORMAT_VERSION,
    formatVersion: FORMAT_VERSION,
    release: { version, commit, date, releases, services },
    service: { id, name, provider, preface },
    checklist: {
      id: checklist.id,
      title: checklist.title,
      publisher: checklist.publisher,
      published: checklist.published,
      source: checklist.source,
    },
    reviewed: latestReview(sheet),
    vocabulary: vocabulary(sheet),
    items,
  };
  return visibleJson(published);
};
