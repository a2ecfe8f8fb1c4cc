import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Lang } from "../../core/lang.ts";
import { showable, showableLine } from "../../core/untrusted.ts";
import type { FileChange } from "../../io/write.ts";
import { mapText, type Origin } from "../../respond/memory/map.ts";
import { takeBack } from "../../respond/memory/take-back.ts";
import { respondWords } from "../../respond/messages.ts";
import type { Reply } from "../../respond/reply.ts";
import { isReported, type Reported, readReport } from "../../respond/report/json.ts";
import { type Grounded, type Knowledge, respondTo } from "../../respond/respond.ts";
import { MAX_FILE_BYTES } from "../../tables/limits.ts";
import { CommandError } from "../command.ts";
import { readInput } from "../read-input.ts";
import { MAP } from "./knowledge.ts";
import { rowsOption } from "./respond-options.ts";

/** The report for programs that lies beside a filled file: what a confirmation is held against. */
export const reportBeside = (out: string): string => `${out}.report.json`;

/** The report that a person read before. @throws CommandError where none was written */
export const requireReport = (given: string | undefined, out: string): readonly Reported[] => {
  const path = given ?? reportBeside(out);
  if (!existsSync(path))
    throw new CommandError(
      `${path}: 報告がありません。確認の前に、--confirm なしで実行し(すでに書き出してあれば --dry-run --format json > FILE と --report FILE)、報告を読んでください / there is no report. Before confirming, run it without --confirm (or with --dry-run --format json > FILE, then --report FILE) and read what it says`,
    );
  const report = readReport(Buffer.from(readInput(path, MAX_FILE_BYTES)).toString("utf8"));
  if (report === undefined)
    throw new CommandError(`${path}: respond の報告(JSON)ではありません / is no report of respond in JSON`);
  return report;
};

/** Where a reply stands, as `--confirm` takes it. */
export const placeOf = ({ question: { table, row } }: Reply): string =>
  table === "" ? String(row) : `${table}!${String(row)}`;

/** Of the replies that a person means to confirm, those that the report told as they are now, and the others. */
export const seenIn = (
  report: readonly Reported[],
  knowledge: Knowledge,
  grounded: readonly Grounded[],
  isMeant: (reply: Reply) => boolean,
  citing: boolean,
): { readonly isSeen: (reply: Reply) => boolean; readonly unseen: readonly Reply[] } => {
  const replies = grounded.map(({ reply }) => reply);
  // A report may have been written with sources or without.
  const other = respondTo(
    knowledge,
    replies.map(({ question }) => question),
    { citing: !citing, isForced: false },
  ).map(({ reply }) => reply);
  const seen = new Set(
    replies.filter(
      (reply, index) =>
        isReported(report, reply) || (other[index] !== undefined && isReported(report, other[index])),
    ),
  );
  return {
    isSeen: (reply) => isMeant(reply) && seen.has(reply),
    unseen: replies.filter((reply) => isMeant(reply) && !seen.has(reply)),
  };
};

/** The answers that `--take-back` names: of the rows of a file, or whose question is put so. @throws CommandError where there is none */
const namedBy = (
  { maps }: Knowledge,
  customer: string,
  given: string,
  replies: readonly Reply[] | undefined,
): readonly Origin[] => {
  if (replies !== undefined)
    return replies
      .filter(rowsOption("take-back", given, replies))
      .map(({ question: { text, headings } }) => ({
        customer,
        question: text,
        ...(headings.length > 0 && { under: headings.join(" / ") }),
      }));
  const own = maps.find(({ id }) => id === customer)?.answers ?? [];
  const named = own.filter(({ question }) => question === given);
  const near = named.length > 0 ? named : own.filter(({ question }) => question.includes(given));
  const [only, ...others] = near;
  if (only === undefined || (named.length === 0 && others.length > 0))
    throw new CommandError(
      [
        `--take-back ${given}: ${customer} への質問を1つに決められません / names no single question of ${customer}`,
        ...near.map(({ question }) => `  ${showableLine(question)}`),
      ].join("\n"),
    );
  return near.map(({ question, under }) => ({ customer, question, ...(under !== undefined && { under }) }));
};

/** What taking confirmations back writes, and what it says. */
export const takingBack = (
  knowledge: Knowledge,
  customer: string,
  {
    given,
    replies,
    today,
    folder,
    lang,
  }: {
    readonly given: string;
    readonly replies: readonly Reply[] | undefined;
    readonly today: string;
    readonly folder: string;
    readonly lang: Lang;
  },
): { readonly files: readonly FileChange[]; readonly told: string; readonly count: number } => {
  const words = respondWords[lang].confirmed;
  const { maps, taken } = takeBack(knowledge.maps, namedBy(knowledge, customer, given, replies), today);
  const line = ({ customer: name, origin, confirmed }: (typeof taken)[number]): string =>
    `  ${showableLine(words.entry(name, origin.question, confirmed))}`;
  const reused = taken.filter(({ isNamed }) => !isNamed);
  const lines = [
    words.takenBack(taken.length),
    ...taken.filter(({ isNamed }) => isNamed).map(line),
    ...(reused.length === 0 ? [] : [words.reused, ...reused.map(line)]),
    ...(taken.length === 0 ? [] : [words.again]),
  ];
  return {
    files: maps.map((map) => ({ path: join(folder, map.id, MAP), content: mapText(map) })),
    told: showable(`${lines.join("\n")}\n`),
    count: taken.length,
  };
};
