import { importWords } from "../../import/messages.ts";
import { strangersIn, tellBrokenOff } from "../answers-folder.ts";
import { showable } from "../../core/untrusted.ts";
import type { Io } from "../../io/io.ts";
import {
  command,
  CommandError,
  UsageError,
  day,
  flag,
  lang as langOption,
  text,
  textOr,
  type Values as ValuesOf,
  wantsColour,
} from "../command.ts";
import { basename, join } from "node:path";
import { writeFile, writeFiles } from "../../io/write.ts";
import { folderOf, folderWith, serviceLang } from "./import-folder.ts";
import { judgeSource, readForm } from "../judge.ts";
import { ownerOption } from "../owner.ts";
import { readInput } from "../read-input.ts";
import { type Collected, collect } from "../../import/collect.ts";
import { merge } from "../../import/merge.ts";
import { ownersIn } from "../../import/owners.ts";
import { planAnswers } from "../../import/plan.ts";
import { ImportError } from "../../import/problem.ts";
import { TableError } from "../../tables/problem.ts";
import { MAX_FILE_BYTES } from "../../tables/limits.ts";
import { readTables } from "../../import/read.ts";
import { markdownReport } from "../../import/report/markdown.ts";
import type { Outcome } from "../../import/report/outcome.ts";
import { textReport } from "../../import/report/text.ts";
import { knownService } from "../../import/service.ts";
import { serviceFile } from "../../import/write/service-file.ts";
import { LANGS } from "../../core/lang.ts";
import { exitCode } from "../../report/outcome.ts";
import { formatText } from "../../report/text.ts";
import { type Model, modelOf } from "../../core/model.ts";
import { outFolder, placed, seenFor, targetOf } from "./import-target.ts";

const OPTIONS = {
  out: textOr("DIR", "answers", {
    ja: "書き込むフォルダ(既定: answers)",
    en: "folder to write (default: answers)",
  }),
  checklist: text("ID", {
    ja: "そのシートのチェックリスト(既定: meti-2010)。service.yaml の2つ目からの回答は、その名前のフォルダに書く",
    en: "checklist of the sheet (default: meti-2010); answers to a further one of service.yaml go into a folder named after it",
  }),
  "dry-run": flag({
    ja: "読み取った内容と検査結果を示すだけで書き込まない",
    en: "show what is read and its check, write nothing",
  }),
  force: flag({
    ja: "今ある回答を更新する。担当、確認日、根拠、承知した警告、シートにない値は残す",
    en: "bring answers that are there up to date; owners, reviews, evidence, acceptances and facts that the sheet\ndoes not give stay",
  }),
  report: text("FILE", { ja: "報告を Markdown で書き出す", en: "write the report as Markdown" }),
  "answer-column": text("COL", {
    ja: "回答の列(見出しか列の記号。例: 回答、F)",
    en: "column of the answers (heading or letter)",
  }),
  "mark-column": text("COL", { ja: "有無の列", en: "column of the marks" }),
  sheet: text("NAME", { ja: "読み込むシート", en: "worksheet to read" }),
  owner: text("OWNER", {
    ja: '担当チーム(例: "@acme/security")。既定は CODEOWNERS から',
    en: "owner of the answers (default: from CODEOWNERS)",
  }),
  reviewed: day({
    ja: "確認日(既定: シートの日付、なければ今日)",
    en: "day of review (default: the sheet's day, else today)",
  }),
  "service-id": text("ID", {
    ja: "service.yaml がないときの id。サービスが複数なら、書き込むサービスの id",
    en: "id of a new service.yaml; of several services, the one that is written",
  }),
  service: text("NAME", { ja: "そのサービス名(日本語)", en: "its name in Japanese" }),
  "service-en": text("NAME", { ja: "そのサービス名(英語)", en: "its name in English" }),
  provider: text("NAME", { ja: "その提供者(日本語)", en: "its provider in Japanese" }),
  "provider-en": text("NAME", { ja: "その提供者(英語)", en: "its provider in English" }),
  lang: langOption({
    ja: "表示の言語(既定: service.yaml の lang、なければ ja)",
    en: "language of the report (default: lang of service.yaml, else ja)",
  }),
} as const;

type Values = ValuesOf<typeof OPTIONS>;

/** Every file's sheets, read one after another. */
const collectFiles = async (
  paths: readonly string[],
  model: Model,
  values: Values,
): Promise<Outcome["files"]> => {
  const { "answer-column": answerColumn, "mark-column": markColumn, sheet } = values;
  const choice = {
    ...(answerColumn === undefined ? {} : { answerColumn }),
    ...(markColumn === undefined ? {} : { markColumn }),
    ...(sheet === undefined ? {} : { sheet }),
  };
  const files: { name: string; collected: Collected }[] = [];
  for (const path of paths) {
    const tables = await readTables(readInput(path, MAX_FILE_BYTES));
    files.push({ name: path === "-" ? path : basename(path), collected: collect(tables, model, choice) });
  }
  return files;
};

/** The day of review of answers for which a sheet names none: who imports says so, the sheet does, or it is today. */
const reviewDay = (
  files: Outcome["files"],
  given: string | undefined,
  today: string,
): Outcome["reviewed"] => {
  if (given !== undefined) return { day: given, by: "option" };
  const day = files
    .map(({ collected }) => collected.about.day)
    .find((each) => each !== undefined && each <= today);
  return day === undefined ? { day: today, by: "today" } : { day, by: "sheet" };
};

const main = async (values: Values, paths: readonly string[], io: Io): Promise<number> => {
  const { reviewed: given, lang: chosen } = values;
  const owner = ownerOption("owner", values.owner);
  const out = outFolder(values.out, values["service-id"]);
  tellBrokenOff(out, io);
  const source = folderOf(out);
  const lang = chosen ?? serviceLang(source) ?? "ja";
  const { form, findings: ofForm } = readForm(out);
  if (form === undefined) throw new CommandError(formatText(ofForm, { lang, colour: false, answers: 0 }));
  const target = targetOf(form.model, values.checklist, source);
  const model = modelOf(form.model, target.checklist);
  const seen = seenFor(source, target);

  const files = await collectFiles(paths, model, values);
  const imported = merge(
    model,
    files.map(({ collected }) => collected),
  );
  const unreadable = source.files.filter(({ problem }) => problem !== undefined).map(({ name }) => name);
  const broken = [...new Set([...strangersIn(out, form.model), ...unreadable])].sort();
  if (broken.length > 0) throw new ImportError((m) => m.strangeFiles(broken));
  const reviewed = reviewDay(files, given, source.today);
  const planned = planAnswers(model, imported, {
    existing: seen.files,
    // To see what would be read changes nothing.
    isForced: values.force || values["dry-run"],
    ownerOf: ownersIn(seen, owner),
    day: reviewed.day,
  });
  const answers = planned.map((each) => ({
    ...each,
    file: placed(each.file, target, form.model.checklist, source),
  }));
  const service = knownService(
    values,
    files.map(({ collected }) => collected),
    lang,
  );
  const isNew = source.service === undefined;
  const ofService = isNew
    ? serviceFile({
        ...service,
        ...(target.checklist === form.model.checklist ? {} : { checklists: [target.checklist.id] }),
      })
    : target.service;
  const after = folderWith(
    source,
    answers.map(({ file }) => file),
    ofService,
  );
  const judged = judgeSource(form, after, out);

  const outcome: Outcome = {
    model,
    files,
    imported,
    answers,
    reviewed,
    service: isNew ? service : undefined,
  };
  const words = importWords[lang].report;
  const colour = wantsColour(io);
  const findings = formatText(judged.findings, {
    lang,
    colour,
    answers: judged.answers,
    isFormOnly: !judged.isComplete,
  });
  io.out(`${textReport(outcome, lang, colour)}\n${words.checked}\n\n${findings}`);
  if (values.report !== undefined) writeFile(values.report, markdownReport(outcome, lang));
  if (values["dry-run"]) io.out(`${words.dryRun}\n`);
  else {
    writeFiles(
      out,
      [
        ...answers.filter(({ file }) => file.kind !== "same").map(({ file }) => file),
        ...(ofService === undefined ? [] : [{ name: "service.yaml", text: ofService }]),
      ].map(({ name, text: content }) => ({ path: join(out, name), content })),
    );
    const [fresh, changed] = (["new", "changed"] as const).map(
      (kind) => answers.filter(({ file }) => file.kind === kind).length,
    );
    io.out(showable(`${words.written(out, fresh ?? 0, changed ?? 0)}\n${words.next.join("\n")}\n`));
  }
  return exitCode(judged.findings);
};

/** `import`: a sheet from elsewhere, as answers. */
export const importCommand = command({
  name: "import",
  summary: {
    ja: "今ある回答(Excel、CSV、HTML、Markdown、コピーしたテキスト)を読み込み、項目ごとのファイルにして検査します",
    en: "reads a sheet that you have (Excel, CSV, HTML, Markdown, pasted text), writes a file per item, and checks them",
  },
  usage: ["FILE..."],
  about: [
    [
      "FILE",
      {
        ja: "- で標準入力。日本語版と英語版の2つを指定すると、両方の本文を取り込みます",
        en: "- for standard input; given a Japanese and an English edition, the texts of both are taken",
      },
    ],
  ],
  examples: ["sheet.xlsx --dry-run"],
  options: OPTIONS,
  exits: {
    0: { ja: "検査も問題なし", en: "fine" },
    1: { ja: "読み込んだ回答にエラー", en: "errors in the imported answers" },
  },
  run: async (values, paths, io) => {
    const { lang } = values;
    if (paths.length === 0)
      throw new UsageError(`読み込むファイルを指定してください / give the file to import`);
    try {
      return await main(values, paths, io);
    } catch (error) {
      // Whoever has not said a language gets both.
      const langs = lang === undefined ? LANGS : [lang];
      if (error instanceof TableError) throw new CommandError(langs.map(error.told).join("\n"));
      if (error instanceof ImportError)
        throw new CommandError(langs.map((each) => error.say(importWords[each].problems)).join("\n"));
      throw error;
    }
  },
});
