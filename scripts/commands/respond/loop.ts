import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { showable, showableLine, visibleJson } from "../../core/untrusted.ts";
import { sha256 } from "../../core/sums.ts";
import { writeFiles } from "../../io/write.ts";
import { formatText } from "../../report/text.ts";
import { langOf } from "../../respond/match/match.ts";
import { type FilledRow, filledRows } from "../../respond/loop/filled.ts";
import { type Lesson, learntMap, lessonsOf, wordsOfNew } from "../../respond/loop/learn.ts";
import { type SentRecord, sentRows, sentText } from "../../respond/loop/sent.ts";
import { staleSent } from "../../respond/loop/sent-stale.ts";
import { answersIn, askText, openQuestions } from "../../respond/loop/to-ask.ts";
import { mapText } from "../../respond/memory/map.ts";
import { staleAnswers } from "../../respond/memory/stale.ts";
import { respondWords } from "../../respond/messages.ts";
import { staleJson, staleText } from "../../respond/report/stale.ts";
import { MAX_FILE_BYTES } from "../../tables/limits.ts";
import { wantsColour, CommandError } from "../command.ts";
import { readInput } from "../read-input.ts";
import { reportBeside, requireReport } from "./confirming.ts";
import { draftsFrom, type Loop, ownerFor, type Proposal } from "./drafting.ts";
import { MAP } from "./knowledge.ts";
import { brokenChain, customersIn, lastOf, readCard, readSent, sentFolder } from "./records.ts";

const placeOf = ({ reported: { table, row } }: FilledRow): string =>
  table === "" ? String(row) : `${table}!${String(row)}`;

/** The cells of a file that a report came with. @throws CommandError where there is no report; TableError */
const rowsOf = async (file: string, { values }: Loop): Promise<readonly FilledRow[]> => {
  const report = requireReport(values.report ?? reportBeside(file), file);
  if (report.every(({ at }) => at === undefined))
    throw new CommandError(
      `${file}: 報告に欄の場所がありません。もう一度 respond を実行して報告を作ってください / the report does not say where its cells are; make it anew with respond`,
    );
  const { readFile } = await import("../../tables/read.ts");
  const { grids } = await readFile(readInput(file, MAX_FILE_BYTES));
  return filledRows(report, grids);
};

/** `--learn`: what a person made of the replies. */
export const learn = async (loop: Loop, file: string, customer: string): Promise<number> => {
  const { values, knowledge, today, lang, io } = loop;
  const rows = await rowsOf(file, loop);
  const { card } = readCard(values.questionnaires, customer);
  const lessons = lessonsOf(rows, card.empty);
  const of = <K extends Lesson["kind"]>(kind: K) =>
    lessons.filter((lesson): lesson is Extract<Lesson, { readonly kind: K }> => lesson.kind === kind);
  const fresh = of("new");
  const drafts = draftsFrom<Lesson>(
    loop,
    // What is agreed with one customer only is no answer for others.
    (values.only ? [] : fresh).map((lesson) => {
      const text = wordsOfNew(lesson.row);
      const { question, items } = lesson.row.reported;
      return { of: lesson, near: items, answer: { question, text, lang: langOf(text) } };
    }),
  );
  const before = knowledge.maps.find(({ id }) => id === customer) ?? { id: customer, customer, answers: [] };
  const map = learntMap(before, lessons, drafts.idOf, { today, isOnly: values.only });
  const files = [
    { path: join(values.questionnaires, customer, MAP), content: mapText(map) },
    ...drafts.files,
  ];
  if (!values["dry-run"]) writeFiles(values.questionnaires, files);
  const words = respondWords[lang].learn;
  const corrected = of("corrected");
  const counts = [of("confirmed").length, corrected.length, fresh.length, of("open").length] as const;
  if (values.format === "json")
    io.out(
      visibleJson(
        lessons.map((lesson) => ({
          kind: lesson.kind,
          place: placeOf(lesson.row),
          question: lesson.row.reported.question,
          ...(lesson.kind === "corrected" && { ours: lesson.ours }),
          ...((lesson.kind === "corrected" || lesson.kind === "new") && { theirs: lesson.theirs }),
          ...(lesson.kind === "new" && { entry: drafts.idOf(lesson) ?? null }),
        })),
      ),
    );
  else
    io.out(
      showable(
        [
          words.count(...counts),
          ...(corrected.length === 0
            ? []
            : [
                "",
                words.corrected,
                ...corrected.map(
                  ({ row, ours, theirs }) =>
                    `  ${words.change(placeOf(row), showableLine(row.reported.question), showableLine(ours), showableLine(theirs))}`,
                ),
              ]),
          ...drafts.lines,
          ...(values["dry-run"] ? [] : ["", respondWords[lang].written(files.map(({ path }) => path))]),
          "",
        ].join("\n"),
      ),
    );
  return corrected.length > 0 || drafts.refused.length > 0 ? 1 : 0;
};

/** `--sent`: a record of what went out. @throws CommandError where it is recorded already */
export const recordSent = async (
  loop: Loop,
  file: string,
  to: string,
  approvedBy: string,
): Promise<number> => {
  const { values, knowledge, today, lang, io, checked } = loop;
  const rows = await rowsOf(file, loop);
  const { card, findings: ofCard } = readCard(values.questionnaires, to);
  const { records, findings } = readSent(values.questionnaires, to);
  const broken = [...ofCard, ...findings];
  if (broken.length > 0) {
    io.err(formatText(broken, { lang, answers: 0, isFormOnly: true, colour: wantsColour(io, "err") }));
    return 1;
  }
  const known = knowledge.maps.find(({ id }) => id === to)?.answers ?? [];
  const sum = sha256(readInput(file, MAX_FILE_BYTES));
  const record: SentRecord = {
    to,
    day: today,
    approvedBy,
    service: checked.sheet.service.id,
    scope: values.scope ?? card.scope ?? checked.sheet.service.name[lang],
    file: basename(file),
    sha256: sum,
    previous: lastOf(records)?.sum ?? null,
    rows: sentRows(knowledge.published, rows, known, card.empty),
  };
  const path = join(sentFolder(values.questionnaires, to), `${today}-${sum.slice(0, 12)}.yaml`);
  if (existsSync(path) || records.some((each) => each.record.sha256 === sum && each.record.day === today))
    throw new CommandError(`${path}: すでに記録されています / is recorded already`);
  if (!values["dry-run"]) writeFiles(values.questionnaires, [{ path, content: sentText(record) }]);
  const words = respondWords[lang].sent;
  for (const each of brokenChain(records)) io.err(showable(`${words.broken(each.path)}\n`));
  io.out(
    values.format === "json"
      ? visibleJson(record)
      : showable(`${words.recorded(path, record.rows.length)}\n`),
  );
  return 0;
};

/** `--stale`: what customers were told and is no longer so. */
export const showStale = ({ values, checked, knowledge: { published, maps }, lang, io }: Loop): number => {
  const sent = customersIn(values.questionnaires).map((customer) =>
    readSent(values.questionnaires, customer),
  );
  const findings = sent.flatMap((each) => each.findings);
  if (findings.length > 0)
    io.err(formatText(findings, { lang, answers: 0, isFormOnly: true, colour: wantsColour(io, "err") }));
  const broken = sent.flatMap(({ records }) => brokenChain(records));
  for (const { path } of broken) io.err(showable(`${respondWords[lang].sent.broken(path)}\n`));
  const { id } = checked.sheet.service;
  const records = sent
    .flatMap((each) => each.records.map(({ record }) => record))
    .filter(({ service }) => service === id);
  const out = staleSent(published, records);
  const isSent = new Set(records.flatMap(({ to, rows }) => rows.map(({ question }) => `${to}\n${question}`)));
  const confirmed = maps.flatMap((map) =>
    staleAnswers(published, [map]).filter(({ question }) => !isSent.has(`${map.id}\n${question}`)),
  );
  const stale = [...out, ...confirmed];
  io.out(values.format === "json" ? staleJson(stale) : staleText(published.model, stale, lang));
  return stale.length === 0 && findings.length === 0 && broken.length === 0 ? 0 : 1;
};

/** `--to-ask`: what is open in all questionnaires. */
export const showOpen = (loop: Loop): number => {
  const { values, knowledge, lang, io } = loop;
  const maps = knowledge.maps.filter(({ id }) => values.customer === undefined || id === values.customer);
  const questions = openQuestions(knowledge.published, maps, ownerFor(loop, undefined)).filter(
    ({ owner }) => values.owner === undefined || owner === values.owner,
  );
  io.out(
    values.format === "json"
      ? visibleJson(questions)
      : showable(askText(knowledge.published, questions, lang)),
  );
  return 0;
};

/** `--heard`: what came back. @throws CommandError where it answers nothing that is open */
export const hear = (loop: Loop, file: string, by: string): number => {
  const { values, knowledge, lang, io } = loop;
  const text = Buffer.from(readInput(file, MAX_FILE_BYTES)).toString("utf8");
  const open = new Map(
    openQuestions(knowledge.published, knowledge.maps, ownerFor(loop, undefined)).map((each) => [
      each.id,
      each,
    ]),
  );
  const answers = [...answersIn(text)];
  const unknown = answers.filter(([id]) => !open.has(id)).map(([id]) => id);
  const drafts = draftsFrom(
    loop,
    answers.flatMap(([id, said]): Proposal<string>[] => {
      const asked = open.get(id);
      return asked === undefined
        ? []
        : [
            {
              of: id,
              near: asked.near,
              answer: { question: asked.question, text: said, lang: langOf(said), by },
            },
          ];
    }),
  );
  if (!values["dry-run"]) writeFiles(values.questionnaires, drafts.files);
  const words = respondWords[lang];
  if (unknown.length > 0) io.err(showable(`${words.ask.unknown(unknown)}\n`));
  io.out(
    showable(
      [
        ...drafts.lines,
        ...(values["dry-run"] || drafts.files.length === 0
          ? []
          : ["", words.written(drafts.files.map(({ path }) => path))]),
        "",
      ].join("\n"),
    ),
  );
  return unknown.length > 0 || drafts.refused.length > 0 || drafts.written.length === 0 ? 1 : 0;
};
