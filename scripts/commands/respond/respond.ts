import { respondWords } from "../../respond/messages.ts";
import { tellBrokenOff } from "../answers-folder.ts";
import { showable } from "../../core/untrusted.ts";
import type { Io } from "../../io/io.ts";
import {
  answersFolder,
  choice,
  command,
  CommandError,
  UsageError,
  day,
  flag,
  spokenLang,
  text,
  textOr,
  type Option,
  type Values as ValuesOf,
  wantsColour,
} from "../command.ts";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { remember, requireKnowledge } from "./knowledge.ts";
import { readInput } from "../read-input.ts";
import { readColumns } from "./read-questionnaire.ts";
import { requireSheet } from "../require-sheet.ts";
import { oneService, serviceOption } from "../services.ts";
import { placeOf, requireReport, seenIn, takingBack } from "./confirming.ts";
import { customerOption, outOption, rowsOption } from "./respond-options.ts";
import { writeFiles } from "../../io/write.ts";
import { replyFiles } from "./write-reply.ts";
import { releaseTags } from "../../change/tags.ts";
import { MAX_FILE_BYTES } from "../../tables/limits.ts";
import { TableError } from "../../tables/problem.ts";
import { LANGS, type Lang } from "../../core/lang.ts";
import { staleAnswers } from "../../respond/memory/stale.ts";
import type { Reply } from "../../respond/reply.ts";
import { RespondError } from "../../respond/problem.ts";
import type { Outcome } from "../../respond/report/outcome.ts";
import { jsonReport } from "../../respond/report/json.ts";
import { staleJson, staleText } from "../../respond/report/stale.ts";
import { textReport } from "../../respond/report/text.ts";
import { type Knowledge, respondTo } from "../../respond/respond.ts";
import { todayInJapan } from "../../io/load.ts";

/** The column that a heading or a letter names. */
const column = (ja: string, en: string): Option<string | undefined> => text("COLUMN", { ja, en });

const OPTIONS = {
  out: text("FILE", {
    ja: "記入したファイル(既定: FILE の名前に .answered を足したもの)。報告は .report.md、.report.html、.report.json",
    en: "the filled file (default: FILE with .answered in its name), with .report.md, .report.html and .report.json beside it",
  }),
  customer: text("NAME", {
    ja: "お客様。questionnaires/NAME/map.yaml の確認済みの回答を使い、今回の案をそこへ書く",
    en: "the customer: answers confirmed in questionnaires/NAME/map.yaml are used, and new ones proposed there",
  }),
  confirm: text("ROWS", {
    ja: "報告を読んで確かめた行: all(記入した全ての回答)、3,7-9、シート名!12。--customer と使う。先に報告を書き出して\nおくこと。報告と違う行は確認されない。記入済みのファイルは変えない",
    en: "the rows whose answers you confirm: all (that were filled in), 3,7-9, Sheet1!12; with --customer. A report must have been\nwritten before, and rows that differ from it are not confirmed. A filled file stays as it is",
  }),
  report: text("FILE", {
    ja: "--confirm の前に読んだ報告(--dry-run --format json の出力。既定: --out の名前に .report.json を足したもの)",
    en: "the report that you read before --confirm: what --dry-run --format json printed (default: --out with .report.json)",
  }),
  only: flag({
    ja: "--confirm と使う。このお客様とだけの取り決めとし、ほかのお客様には使わない",
    en: "with --confirm: agreed with this customer only, and never given to another",
  }),
  "take-back": text("ROWS|WORDS", {
    ja: "確認を取り消す。FILE の行か、FILE なしで質問の文言。それを使った回答の確認もすべて取り消し、どれかを示す",
    en: "takes a confirmation back, by rows of FILE, or without FILE by the words of the question, and with it those of all answers\nthat were taken from it, which are listed",
  }),
  stale: flag({
    ja: "送った回答のうち、その後変わったものを示す",
    en: "lists the answers sent to customers that have changed since",
  }),
  sheet: text("NAME", { ja: "質問のあるシート", en: "the worksheet with the questions" }),
  question: column("質問の列(C または見出し)", "the column of the questions, by letter or heading"),
  answer: column("回答の列", "the column to fill in"),
  remark: column("補足の列", "the column for words beside it"),
  refill: flag({ ja: "記入済みの欄にも書く", en: "also fill cells that hold something" }),
  "no-sources": flag({ ja: "回答に出典を付けない", en: "leave the source out of the answers" }),
  force: flag({ ja: "--out のファイルがあっても書き直す", en: "write over an existing file" }),
  "dry-run": flag({ ja: "何も書かずに結果を示す", en: "writes nothing, shows what it would" }),
  answers: answersFolder(),
  service: serviceOption(),
  questionnaires: textOr("DIR", "questionnaires", {
    ja: "記録のフォルダ(既定: questionnaires)",
    en: "folder of what was answered (default: questionnaires)",
  }),
  format: choice("F", ["text", "json"], { ja: "text | json(既定: text)", en: "text | json (default: text)" }),
  lang: spokenLang(),
  today: day({ ja: "この日として扱う", en: "taken as today" }),
} as const;

type Values = ValuesOf<typeof OPTIONS>;

const showStale = ({ published, maps }: Knowledge, values: Values, lang: Lang, io: Io): number => {
  const stale = staleAnswers(published, maps);
  io.out(values.format === "json" ? staleJson(stale) : staleText(published.model, stale, lang));
  return stale.length === 0 ? 0 : 1;
};

const takeBack = (
  knowledge: Knowledge,
  customer: string,
  replies: readonly Reply[] | undefined,
  values: Values,
  { today, lang }: { readonly today: string; readonly lang: Lang },
  io: Io,
): number => {
  const { "take-back": given = "", questionnaires: folder } = values;
  const { files, told, count } = takingBack(knowledge, customer, { given, replies, today, folder, lang });
  if (!values["dry-run"]) writeFiles(folder, files);
  io.out(told);
  return count === 0 ? 1 : 0;
};

const main = async (values: Values, file: string | undefined, io: Io): Promise<number> => {
  const { format } = values;
  const customer = customerOption(values);
  const today = values.today ?? todayInJapan();
  const out = file === undefined ? undefined : outOption(file, values);
  const folder = oneService(values.answers, values.service);
  const checked = requireSheet(folder, io, {
    lang: values.lang,
    today,
    mayHaveErrors: false,
  });
  if (checked === undefined) return 1;
  const { model, sheet, lang } = checked;
  const knowledge = requireKnowledge(checked, values.questionnaires, customer, io);
  if (knowledge === undefined) return 1;
  if (file === undefined || out === undefined)
    return customer !== undefined && values["take-back"] !== undefined
      ? takeBack(knowledge, customer, undefined, values, { today, lang }, io)
      : showStale(knowledge, values, lang, io);

  tellBrokenOff(dirname(out), io);
  const bytes = readInput(file, MAX_FILE_BYTES);
  const questionnaire = await readColumns(bytes, values, lang, io);
  const grounded = respondTo(knowledge, questionnaire.questions, {
    citing: !values["no-sources"],
    isForced: values.refill,
  });
  const [latest] = releaseTags(values.answers);
  const outcome: Outcome = {
    file: basename(file),
    service: sheet.service.name,
    ...(customer !== undefined && { customer }),
    ...(latest !== undefined && { release: latest.version }),
    replies: grounded.map(({ reply }) => reply),
    notes: questionnaire.notes,
    lang,
    model,
    path: file,
    answers: relative(dirname(resolve(out)), resolve(folder))
      .split(sep)
      .join("/"),
  };
  const isDry = values["dry-run"];
  const { replies } = outcome;
  if (customer !== undefined && values["take-back"] !== undefined)
    return takeBack(knowledge, customer, replies, values, { today, lang }, io);
  const confirming =
    values.confirm === undefined
      ? undefined
      : seenIn(
          requireReport(values.report, out),
          knowledge,
          grounded,
          rowsOption("confirm", values.confirm, replies),
          !values["no-sources"],
        );
  const written =
    isDry || confirming !== undefined ? [] : await replyFiles(bytes, questionnaire, outcome, out);
  const map =
    isDry || customer === undefined
      ? []
      : [
          remember(knowledge, customer, grounded, values.questionnaires, {
            release: latest?.version,
            isConfirmed: confirming?.isSeen ?? (() => false),
            isOnly: values.only,
            today,
          }),
        ];
  writeFiles(dirname(out), [...written, ...map]);
  io.out(format === "json" ? jsonReport(outcome) : textReport(outcome, wantsColour(io), io.terminal.columns));
  const words = respondWords[lang];
  if (format === "text" && confirming !== undefined)
    io.out(`\n${words.confirmed.count(replies.filter(confirming.isSeen).length)}\n`);
  if (format === "text" && !isDry)
    io.out(showable(`\n${words.written([...written, ...map].map(({ path }) => path))}\n`));
  const unseen = confirming?.unseen ?? [];
  if (unseen.length > 0) io.err(showable(`${words.confirmed.unseen(unseen.map(placeOf))}\n`));
  return unseen.length > 0 ? 1 : 0;
};

/** `respond`: a customer's own questionnaire, filled in. */
export const respondCommand = command({
  name: "respond",
  summary: {
    ja: "お客様の質問票(Excel、CSV、Markdown)に、公表している回答から記入します。ファイルはそのままの形で、回答の欄だけが\n埋まります。回答が述べていないことには答えず、空欄のまま、一緒に書き出す報告に理由を示します",
    en: "fills in a customer's questionnaire (Excel, CSV, Markdown) from the published answers. The file stays as it is; only the\nanswers' cells are filled. What our answers do not say is left empty, and the report beside it says why",
  },
  usage: ["FILE", "--stale", "--customer NAME --take-back WORDS"],
  examples: ["security-check.xlsx --customer midori-bank"],
  options: OPTIONS,
  exits: {
    0: { ja: "記入した、または変わったものはない", en: "filled in, or nothing has changed" },
    1: { ja: "回答にエラー、または変わったものがある", en: "errors in the answers, or some have changed" },
  },
  run: async (values, [file, ...others], io) => {
    const isAlone = values.stale || (file === undefined && values["take-back"] !== undefined);
    if (others.length > 0 || (file === undefined) !== isAlone)
      throw new UsageError(
        `質問票のファイルを1つ、または --stale を指定してください / give one questionnaire, or --stale`,
      );
    try {
      return await main(values, file, io);
    } catch (error) {
      const { lang } = values;
      const langs = lang === undefined ? LANGS : [lang];
      if (error instanceof RespondError)
        throw new CommandError(langs.map((each) => error.say(respondWords[each].problems)).join("\n"));
      if (error instanceof TableError) throw new CommandError(langs.map(error.told).join("\n"));
      throw error;
    }
  },
});
