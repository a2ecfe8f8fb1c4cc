import { showable } from "../../core/untrusted.ts";
import { parseArgs } from "node:util";
import { inspect, type Inspection, type InspectOptions } from "./inspect.ts";
import { tellBrokenOff } from "../answers-folder.ts";
import { readForm } from "../judge.ts";
import { choiceOption, countOption, dayOption, langOption, wantsColour } from "../options.ts";
import { CommandError, run } from "../run.ts";
import { explainLack } from "../../core/past.ts";
import { messages } from "../../locales/messages.ts";
import { formatJson } from "../../report/json.ts";
import { exitCode } from "../../report/outcome.ts";
import { formatText } from "../../report/text.ts";
import { projectPath } from "../../io/load.ts";

const HELP = `npm run check [-- options]

  回答を検査し、矛盾・裏付けのない記述・形式の誤りをすべて報告します。
  Checks the answers and reports every contradiction and every error of form.

  --answers DIR       回答のフォルダ(既定: answers)。複数指定可
                      folder of answers (default: answers); may be given several times
  --format FORMAT     text | json | github | markdown | sarif(既定: text)
  --lang ja|en        報告の言語(既定: service.yaml の lang)
                      language of the report (default: lang of service.yaml)
  --max-warnings N    警告がNを超えたら失敗にする
                      fail when there are more than N warnings
  --fix               先に回答を標準の書き方に直す(キーの順、引用符、改行、全角数字)。内容は変えない
                      first bring the answers into normal form; what they say does not change
  --today DAY         この日付で検査する(例: 2027-03-31、既定: 日本の今日)
                      check as of this day (default: today in Japan), to see what will be stale by then
  --watch             ファイルが変わるたびに検査し直す。Ctrl-C で終了
                      check again after every change of a file, until Ctrl-C
  --explain RULE      規則の説明: 理由、エラーになる例、問題のない例、外し方
                      explain a rule: why, an example that fails, one that passes, how to make an exception
  --explain list      すべての規則の一覧(--explain だけでも同じ)
                      list all rules (--explain alone does the same)
  --help

  終了コード / exit code: 0 問題なし / fine, 1 エラーあり / errors, 2 引数や道具の不具合 / wrong use or a fault
`;

const FORMATS = ["text", "json", "github", "markdown", "sarif"] as const;

type Format = (typeof FORMATS)[number];

const options = {
  answers: { type: "string", multiple: true },
  format: { type: "string", default: "text" },
  lang: { type: "string" },
  "max-warnings": { type: "string" },
  fix: { type: "boolean", default: false },
  today: { type: "string" },
  watch: { type: "boolean", default: false },
  explain: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/** The arguments, in which an `--explain` without a rule asks for the list. */
const args = (): string[] =>
  process.argv
    .slice(2)
    .map((arg, index, all) =>
      arg === "--explain" && (all[index + 1]?.startsWith("-") ?? true) ? "--explain=list" : arg,
    );

const asText = (inspection: Inspection): string =>
  formatText(inspection.findings, { ...inspection, colour: wantsColour(process.stdout, process.env) });

// What most runs do not need is loaded where it is asked for: Markdown alone would take a tenth of every other run.
const write = async (format: Format, inspection: Inspection): Promise<void> => {
  const { findings, lang } = inspection;
  if (format === "github") await (await import("./annotate.ts")).annotate(findings, lang);
  else if (format === "json") process.stdout.write(formatJson(findings, lang));
  else if (format === "markdown")
    process.stdout.write((await import("../../report/markdown.ts")).formatMarkdown(findings, inspection));
  else if (format === "sarif") process.stdout.write((await import("./sarif.ts")).sarif(findings, inspection));
  else process.stdout.write(asText(inspection));
};

/** What could not be looked at, a line for each reason. It stands apart from findings, which programs read. */
const unseen = ({ lacks, lang }: Inspection): string =>
  lacks.map((lack) => `${messages[lang].report.unseen(explainLack[lack][lang])}\n`).join("");

const watchAnswers = async (folders: readonly string[], chosen: InspectOptions): Promise<void> => {
  const { watchAndReport } = await import("./watch.ts");
  // An owner who is not in CODEOWNERS mends that.
  const watched = [...folders, projectPath("schema"), projectPath(".github")];
  await watchAndReport(watched, (time) => {
    const inspection = inspect(readForm(), folders, chosen);
    return `${asText(inspection)}${unseen(inspection)}${messages[inspection.lang].report.watching(time)}\n`;
  });
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options, args: args() });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const folders = values.answers ?? ["answers"];
  const format = choiceOption("format", values.format, FORMATS);
  const chosen = { lang: langOption(values.lang), today: dayOption("today", values.today) };
  const maxWarnings = countOption("max-warnings", values["max-warnings"]);
  if (format !== "text" && (values.watch || values.explain !== undefined))
    throw new CommandError(
      `--format ${format}: --watch と --explain は text だけです / only text with --watch and --explain`,
    );
  if (values.fix && values.watch)
    throw new CommandError("--fix: --watch とは同時に使えません / not together with --watch");

  if (values.explain !== undefined) {
    const { explainOption } = await import("./explain.ts");
    process.stdout.write(explainOption(values.explain, folders[0], chosen.lang));
    return 0;
  }
  if (values.watch) {
    await watchAnswers(folders, chosen);
    return 0;
  }
  for (const folder of folders) tellBrokenOff(folder);
  const reading = readForm();
  // Only those who mend files pay for loading what mends them.
  if (values.fix && reading.form !== undefined) {
    const { form } = reading;
    const { fixFolder } = await import("./fix.ts");
    const fixed = folders.flatMap((folder) => fixFolder(form, folder));
    process.stderr.write(showable(fixed.map((path) => `${path}: 直しました / mended\n`).join("")));
  }
  const inspection = inspect(reading, folders, chosen);
  await write(format, inspection);
  process.stderr.write(unseen(inspection));
  return exitCode(inspection.findings, maxWarnings);
};

await run(main);
