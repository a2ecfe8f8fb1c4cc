import type { ImportCounts, Messages } from "../messages.ts";
import { coreWords } from "../../core/messages.ts";
import { importWords } from "../messages.ts";
import { tableWords } from "../../tables/problem.ts";
import type { Lang } from "../../core/lang.ts";
import type { Model, ItemNo } from "../../core/model.ts";
import { writtenValue } from "../../core/facts.ts";
import type { Collected } from "../collect.ts";
import type { Imported, ImportedItem } from "../merge.ts";
import { type KnownService, missingIn } from "../write/service-file.ts";
import type { PlannedAnswer } from "../plan.ts";

/** Everything that an import found out, for its report. */
export interface Outcome {
  readonly model: Model;
  readonly files: readonly { readonly name: string; readonly collected: Collected }[];
  readonly imported: Imported;
  readonly answers: readonly PlannedAnswer[];
  readonly reviewed: { readonly day: string; readonly by: "sheet" | "today" | "option" };
  /** What a new `service.yaml` states; undefined where there was one, which stays. */
  readonly service: KnownService | undefined;
}

/** One item in the report. */
export interface ItemReport {
  readonly no: ItemNo;
  readonly title: string;
  readonly answer: string;
  /** Facts as they are written, each with what it was read from. */
  readonly facts: readonly string[];
  readonly ground: string;
  /** What a person has to decide or to look at. */
  readonly looks: readonly string[];
}

const ofFacts = ({ read }: ImportedItem, words: Messages["report"]): readonly string[] =>
  read.map(({ fact, value, by, words: from }) => {
    const source = by === "words" ? words.from(from) : words.by[by];
    return `${fact}: ${writtenValue(value)} ← ${source}`;
  });

const looksOf = (
  model: Model,
  { imported, update }: PlannedAnswer,
  words: Messages["report"],
  lang: Lang,
): readonly string[] => {
  const { origins, unread, concerns, text } = imported;
  const label = (fact: keyof Model["vocabulary"]["facts"]): string =>
    model.vocabulary.facts[fact].label[lang];
  return [
    ...concerns.map((concern) => words.concerns[concern]),
    ...unread.map(({ fact, why, words: from, isRequired }) =>
      words.unread(fact, label(fact), why, from, isRequired),
    ),
    ...(text.ja === undefined ? [words.noJapanese] : []),
    ...origins.flatMap(({ no, isShifted, remark }) => [
      ...(no === undefined ? [] : [words.otherNumber(no)]),
      ...(isShifted ? [words.shifted] : []),
      ...(remark === "" ? [] : [words.remark(remark.replace(/\s+/g, " "))]),
    ]),
    ...(update?.isTranslationOlder === true ? [words.translationOlder] : []),
    ...(update !== undefined && update.kept.length > 0 ? [words.kept(update.kept)] : []),
  ];
};

/** The report of each item that was read, in one language. */
export const itemReports = ({ model, answers }: Outcome, lang: Lang): readonly ItemReport[] => {
  const words = importWords[lang].report;
  return answers.map((planned) => {
    const { item, origins, mark, text } = planned.imported;
    const { update } = planned;
    const places = origins.map(
      ({ table, line, ground }) => `${words.grounds[ground]} (${words.line(table, line)})`,
    );
    const state =
      update === undefined ? [] : [update.changed.length === 0 ? words.same : words.changed(update.changed)];
    return {
      no: item.no,
      title: item.title[lang],
      answer: `${mark === undefined ? "" : coreWords[lang].mark[mark]}${text.ja ?? text.en ?? ""}`,
      facts: ofFacts(planned.imported, words),
      ground: [...places, ...state].join("; "),
      looks: looksOf(model, planned, words, lang),
    };
  });
};

/** How much was read. */
export const countsOf = (
  { model, imported, answers }: Outcome,
  reports: readonly ItemReport[],
): ImportCounts => ({
  items: model.checklist.items.length,
  rows: answers.length,
  marks: imported.items.filter(({ mark }) => mark !== undefined).length,
  facts: imported.items.reduce((sum, { facts }) => sum + Object.keys(facts).length, 0),
  open: imported.items.reduce(
    (sum, { unread }) => sum + unread.filter(({ isRequired }) => isRequired).length,
    0,
  ),
  blank: imported.blank.length,
  absent: imported.absent.length,
  looks: reports.filter(({ looks }) => looks.length > 0).length,
});

/** What is to be said of the files and the sheet as a whole. */
export const headLines = (outcome: Outcome, lang: Lang): readonly string[] => {
  const words = importWords[lang].report;
  const { files, reviewed, service } = outcome;
  const ofFile = files.flatMap(({ name, collected }) => {
    const { format, encoding, sheets, leftOut, notes } = collected;
    const columns = sheets.flatMap((sheet) => sheet.columns);
    const told = [
      ...columns.flatMap(({ answer, by, mark, example }) => [
        words.answerColumn(answer, by),
        ...(mark === undefined ? [] : [words.markColumn(mark)]),
        ...(example === undefined ? [] : [words.exampleColumn(example)]),
      ]),
      ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut)]),
      ...notes.map(({ kind, table, places }) => tableWords[lang].notes[kind](table, places)),
    ];
    return [words.source(name, words.formats[format], encoding), ...new Set(told)];
  });
  const lacks = service === undefined ? [] : missingIn(service);
  const ofService =
    service === undefined
      ? [words.serviceKept]
      : [
          words.serviceRead(
            service.name[lang] ?? service.name.ja,
            service.provider[lang] ?? service.provider.ja,
            service.preface.ja,
          ),
          ...(lacks.length === 0 ? [] : [words.serviceLacks(lacks)]),
        ];
  return [...ofFile, words.reviewed(reviewed.day, reviewed.by), ...ofService];
};

/** What was not read: blank items, items without a row, and rows of no item. */
export const leftLines = ({ imported }: Outcome, lang: Lang): readonly string[] => {
  const words = importWords[lang].report;
  const titles = (items: Imported["blank"]): readonly string[] =>
    items.map(({ no, title }) => `${String(no)} ${title[lang]}`);
  return [
    ...(imported.blank.length === 0 ? [] : [words.blank(titles(imported.blank))]),
    ...(imported.absent.length === 0 ? [] : [words.absent(titles(imported.absent))]),
  ];
};

/** Rows of the sheet that answer no item of the checklist, one per line. */
export const strayLines = ({ imported }: Outcome, lang: Lang): readonly string[] => {
  const words = importWords[lang].report;
  return imported.strays.map(({ row, why, items }) => {
    const text = row.title === "" ? row.answer : row.title;
    return words.stray(words.line(row.grid, row.line), text.replace(/\s+/g, " "), why, items);
  });
};
