import { coreWords } from "../core/messages.ts";
import { renderWords } from "./messages.ts";

import type { ItemNo } from "../core/model.ts";
import type { Lang } from "../core/lang.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Direction } from "../core/change.ts";
import type { ReleaseHistory } from "../change/releases.ts";
import { sayChange } from "../change/said-change.ts";
import type { Answer, Evidence, Mark, Sheet } from "../core/sheet.ts";
import { saySchedule, sayValue } from "../reading/say-value.ts";
import type { ChecklistSource } from "../core/model.ts";

/** Which state of the sheet a bundle shows. */
export interface Release {
  /** SemVer 2.0.0: `1.2.0`, or for what is no release `1.2.0-g84f85d6`. */
  readonly version: string;
  /** The commit's whole hash; none outside a repository. */
  readonly commit?: string;
  /** The commit's day in Japan, YYYY-MM-DD. */
  readonly date: string;
  /** The versions of earlier releases, as they were known when it was built. */
  readonly releases?: readonly string[];
  /** The ids of all services that are released together, where they stand side by side. */
  readonly services?: readonly string[];
}

/** A fact as a person reads it. */
export interface SaidFact {
  readonly fact: FactKey;
  readonly label: string;
  readonly value: string;
}

/** A fact of the sheet with the items that state it. */
export interface FactRow extends SaidFact {
  readonly items: readonly ItemNo[];
}

/** An answer as an edition prints it. `lang` is the language of `text`, where a translation is missing not the edition's. */
export interface PrintedAnswer {
  readonly mark: Mark | undefined;
  readonly text: string;
  readonly lang: Lang;
}

/** One item with its answer, in the language of an edition. */
export interface Row {
  readonly no: ItemNo;
  readonly category: string;
  readonly title: string;
  readonly requirement: string;
  readonly unit: string;
  readonly answer: PrintedAnswer;
  readonly facts: readonly SaidFact[];
  readonly evidence: readonly Evidence[];
  readonly reviewed: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A commitment change as a person reads it. */
export interface SaidChange {
  readonly item: ItemNo;
  readonly title: string;
  /** The fact's label; none where the words or the mark changed. */
  readonly label?: string;
  readonly direction: Direction;
  readonly before: string;
  readonly after: string;
}

/** What changed since an earlier release. */
export interface SaidChanges {
  readonly since: string;
  readonly changes: readonly SaidChange[];
}

/** The sheet in one language, as every format for people shows it. */
export interface Edition {
  readonly lang: Lang;
  /** Names the files. */
  readonly id: string;
  readonly release: Release;
  readonly title: string;
  readonly service: string;
  readonly provider: string;
  readonly checklist: string;
  /** Where the checklist comes from, on which terms, and whose its wording is. */
  readonly source: string;
  /** What answers mean by business hours and working days, where the service says so. */
  readonly businessHours?: string;
  readonly preface: readonly string[];
  /** The day of the latest review of an answer. */
  readonly reviewed: string;
  readonly sections: readonly Section[];
  /** Every fact that the sheet states, in the order of the items. */
  readonly facts: readonly FactRow[];
  /** Absent where the last release is not known. */
  readonly changed?: SaidChanges;
}

const printed = ({ mark, text }: Answer, lang: Lang): PrintedAnswer => {
  const translated = text[lang];
  return translated === undefined ? { mark, text: text.ja, lang: "ja" } : { mark, text: translated, lang };
};

/** An answer on one run of text: its mark, a note where it is not translated, and its words. */
export const printedText = ({ mark, text, lang }: PrintedAnswer, edition: Lang): string => {
  const note = lang === edition ? "" : renderWords[edition].untranslated;
  return `${mark === undefined ? "" : coreWords[edition].mark[mark]}${note}${text.trimEnd()}`;
};

/** The day of the latest review of an answer: it dates the sheet, and only a change of content changes it. */
export const latestReview = (sheet: Sheet): string =>
  sheet.answers
    .map(({ answer }) => answer.reviewed)
    .reduce((latest, day) => (day > latest ? day : latest), "");

const saidFacts = ({ model }: Sheet, { facts }: Answer, lang: Lang): readonly SaidFact[] =>
  // The schema admits the vocabulary's keys only.
  (Object.keys(facts) as FactKey[]).flatMap((fact) => {
    const value = facts[fact];
    const { label } = model.vocabulary.facts[fact];
    return value === undefined
      ? []
      : [{ fact, label: label[lang], value: sayValue(model, fact, value, lang) }];
  });

const factRows = (rows: readonly Row[]): readonly FactRow[] => {
  const said = rows.flatMap(({ no, facts }) => facts.map((fact) => ({ no, ...fact })));
  const first = said.filter(({ fact }, index) => said.findIndex((other) => other.fact === fact) === index);
  return first.map(({ fact, label, value }) => ({
    fact,
    label,
    value,
    items: said.filter((other) => other.fact === fact).map(({ no }) => no),
  }));
};

const saidChanges = (
  { model }: Sheet,
  lang: Lang,
  history: ReleaseHistory | undefined,
): Pick<Edition, "changed"> => {
  const last = history?.since[0];
  if (last === undefined) return {};
  // Of the words only those of this edition concern its readers.
  const own = last.changes.filter(
    ({ part }) => part === undefined || part === "mark" || part === `text.${lang}`,
  );
  return { changed: { since: last.version, changes: own.map((change) => sayChange(model, change, lang)) } };
};

/** A checklist's source on one line. */
const saySource = ({ url, day, licence, repairs, translation }: ChecklistSource, lang: Lang): string => {
  const stop = lang === "ja" ? "。" : ". ";
  return `${[`${url} (${day})`, licence[lang], repairs[lang], translation[lang]].join(stop)}${stop.trimEnd()}`;
};

/** The sheet in one language. */
export const edition = (sheet: Sheet, lang: Lang, release: Release, history?: ReleaseHistory): Edition => {
  const { checklist } = sheet.model;
  const rows = checklist.items.flatMap((item) =>
    sheet.answers
      .filter(({ answer }) => answer.slug === item.slug)
      .map(({ answer }) => ({
        section: item.section,
        no: item.no,
        category: checklist.categories[item.category]?.[lang] ?? item.category,
        title: item.title[lang],
        requirement: item.requirement[lang],
        unit: item.unit[lang],
        answer: printed(answer, lang),
        facts: saidFacts(sheet, answer, lang),
        evidence: answer.evidence ?? [],
        reviewed: answer.reviewed,
      })),
  );
  const words = renderWords[lang];
  const service = sheet.service.name[lang];
  return {
    lang,
    id: sheet.service.id,
    release,
    title: words.title(service, checklist.title[lang]),
    service,
    provider: sheet.service.provider[lang],
    checklist: `${checklist.title[lang]} (${checklist.publisher[lang]}, ${checklist.published})`,
    source: saySource(checklist.source, lang),
    ...(sheet.service.businessHours === undefined
      ? {}
      : { businessHours: saySchedule(sheet.service.businessHours, lang) }),
    preface: sheet.service.preface[lang].trim().split("\n"),
    reviewed: latestReview(sheet),
    sections: Object.entries(checklist.sections).map(([id, title]) => ({
      id,
      title: title[lang],
      rows: rows.filter(({ section }) => section === id),
    })),
    facts: factRows(rows),
    ...saidChanges(sheet, lang, history),
  };
};
