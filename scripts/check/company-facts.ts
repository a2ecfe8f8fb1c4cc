import type { Finding } from "../core/finding.ts";
import { saysSame, type Statement, statementsOf, writtenValue } from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { FactDefinition, Vocabulary } from "../core/model.ts";
import type { Sheet } from "../core/sheet.ts";
import { locate } from "../load/yaml-places.ts";

/** What one service says of its company, apart from its sheet: of many services no sheet has to be kept. */
export interface CompanyStatements {
  /** The service's id. */
  readonly service: string;
  readonly vocabulary: Vocabulary;
  readonly statements: readonly Statement[];
}

/** The facts that are true of the company and not of one service: the vocabulary marks them. */
export const companyFacts = ({ facts }: Vocabulary): readonly FactKey[] =>
  // The vocabulary's keys are the generated type's keys; a stale type fails the check.
  (Object.entries(facts) as [FactKey, FactDefinition][])
    .filter(([, { company }]) => company === true)
    .map(([fact]) => fact);

/** What a sheet says of its company. */
export const companyStatements = (sheet: Sheet): CompanyStatements => ({
  service: sheet.service.id,
  vocabulary: sheet.model.vocabulary,
  statements: companyFacts(sheet.model.vocabulary).flatMap((fact) =>
    // Answers of one service that differ are another finding.
    statementsOf(sheet, fact).slice(0, 1),
  ),
});

interface Told {
  readonly service: string;
  readonly statement: Statement;
}

const disagreement = (
  vocabulary: Vocabulary,
  definition: FactDefinition,
  first: Told,
  other: Told,
): readonly Finding[] => {
  const { fact, value, by } = other.statement;
  if (saysSame(vocabulary, definition, first.statement.value, value)) return [];
  const [own, its] = [writtenValue(value), writtenValue(first.statement.value)];
  const path = ["facts", fact];
  return [
    {
      rule: "company-facts-agree",
      severity: "error",
      message: {
        ja: `${definition.label.ja}は会社について1つのことですが、サービス ${other.service} では ${own}、${first.service} では ${its} です。`,
        en: `${definition.label.en}: this is true of the company, yet the service ${other.service} says ${own}, and ${first.service} says ${its}.`,
      },
      why: {
        ja: "同じ会社の2つのサービスを見比べた顧客は、どちらの回答も信用できません。",
        en: "Customers who compare two services of one company can trust neither answer.",
      },
      fix: {
        ja: `どちらが正しいかを担当者と確かめ、すべてのサービスの回答の ${fact} を同じ値にしてください(本文も合わせます)。npm run set -- "${fact}=値" --write は、すべてのサービスで変えます。`,
        en: `Find out which one is right, and state the same ${fact} in the answers of all services (and in their words). npm run set -- "${fact}=VALUE" --write changes it in all of them.`,
      },
      item: by.answer.no,
      place: locate(by.file, path, "value"),
      related: [
        {
          message: { ja: `${first.service} ${fact}: ${its}`, en: `${first.service} ${fact}: ${its}` },
          item: first.statement.by.answer.no,
          place: locate(first.statement.by.file, path, "value"),
        },
      ],
    },
  ];
};

/** Where services of one company contradict each other in what is true of the company: each against the first that tells. */
export const companyFindings = (services: readonly CompanyStatements[]): readonly Finding[] => {
  const [main] = services;
  if (main === undefined || services.length < 2) return [];
  const { vocabulary } = main;
  return companyFacts(vocabulary).flatMap((fact) => {
    const told = services.flatMap(({ service, statements }) =>
      statements.filter((each) => each.fact === fact).map((statement): Told => ({ service, statement })),
    );
    const [first, ...others] = told;
    return first === undefined
      ? []
      : others.flatMap((other) => disagreement(vocabulary, vocabulary.facts[fact], first, other));
  });
};
