import { reportWords } from "../../report/messages.ts";
import { tellBrokenOff } from "../answers-folder.ts";
import { explainLack } from "../../core/past.ts";
import { showable } from "../../core/untrusted.ts";
import type { Io } from "../../io/io.ts";
import {
  choice,
  command,
  CommandError,
  count,
  day,
  flag,
  lang as langOption,
  type Option,
  texts,
  wantsColour,
} from "../command.ts";
import { inspect, type Inspection, type InspectOptions } from "./inspect.ts";
import { readForms } from "../judge.ts";
import { chosenServices, serviceOption } from "../services.ts";
import { formatJson } from "../../report/json.ts";
import { exitCode } from "../../report/outcome.ts";
import { formatText } from "../../report/text.ts";
import { engineFile } from "../../io/engine.ts";

const FORMATS = ["text", "json", "github", "markdown", "sarif"] as const;

type Format = (typeof FORMATS)[number];

const asText = (inspection: Inspection, io: Io): string =>
  formatText(inspection.findings, { ...inspection, colour: wantsColour(io) });

// What most runs do not need is loaded where it is asked for: Markdown alone would take a tenth of every other run.
const write = async (format: Format, inspection: Inspection, io: Io): Promise<void> => {
  const { findings, lang } = inspection;
  if (format === "github") io.out((await import("../../report/github.ts")).formatGithub(findings, lang));
  else if (format === "json") io.out(formatJson(findings, lang));
  else if (format === "markdown")
    io.out((await import("../../report/markdown.ts")).formatMarkdown(findings, inspection));
  else if (format === "sarif") io.out((await import("./sarif.ts")).sarif(findings, inspection));
  else io.out(asText(inspection, io));
};

/** What could not be looked at, a line for each reason. It stands apart from findings, which programs read. */
const unseen = ({ lacks, lang }: Inspection): string =>
  lacks.map((lack) => `${reportWords[lang].unseen(explainLack[lack][lang])}\n`).join("");

const watchAnswers = async (
  folders: readonly string[],
  services: readonly string[],
  chosen: InspectOptions,
  io: Io,
): Promise<void> => {
  const { watchAndReport } = await import("./watch.ts");
  // An owner who is not in CODEOWNERS mends that.
  const watched = [
    ...new Set([...folders, ...services]),
    engineFile("schema"),
    io.project.root,
    io.project.file("own"),
    io.project.file("library"),
    io.project.file(".github"),
  ];
  await watchAndReport(watched, io, (time) => {
    const inspection = inspect(readForms(), folders, chosen);
    return `${asText(inspection, io)}${unseen(inspection)}${reportWords[inspection.lang].watching(time)}\n`;
  });
};

/** `--explain` without a rule asks for the list. */
const explainOf: Option<string | undefined> = {
  type: "string",
  placeholder: "RULE",
  help: {
    ja: "規則の説明: 理由、エラーになる例、問題のない例、外し方。RULE なし、または list ですべての規則の一覧",
    en: "explain a rule: why, an example that fails, one that passes, how to make an exception; without RULE, or list:\nall rules",
  },
  bare: "list",
  read: ([value]) => value,
};

/** `check`: whether the answers hold. */
export const checkCommand = command({
  name: "check",
  summary: {
    ja: "回答を検査し、矛盾・裏付けのない記述・形式の誤りをすべて報告します",
    en: "checks the answers and reports every contradiction and every error of form",
  },
  options: {
    answers: texts("DIR", {
      ja: "回答のフォルダ(既定: answers)。複数指定可",
      en: "folder of answers (default: answers); may be given several times",
    }),
    format: choice("FORMAT", FORMATS, {
      ja: "text | json | github | markdown | sarif(既定: text)",
      en: "text | json | github | markdown | sarif (default: text)",
    }),
    service: serviceOption(),
    lang: langOption({
      ja: "報告の言語(既定: service.yaml の lang)",
      en: "language of the report (default: lang of service.yaml)",
    }),
    "max-warnings": count({
      ja: "警告がNを超えたら失敗にする",
      en: "fail when there are more than N warnings",
    }),
    fix: flag({
      ja: "先に回答を標準の書き方に直す(キーの順、引用符、改行、全角数字)。内容は変えない",
      en: "first bring the answers into normal form; what they say does not change",
    }),
    today: day({
      ja: "この日付で検査する(例: 2027-03-31、既定: 日本の今日)",
      en: "check as of this day (default: today in Japan), to see what will be stale by then",
    }),
    watch: flag({
      ja: "ファイルが変わるたびに検査し直す。Ctrl-C で終了",
      en: "check again after every change of a file, until Ctrl-C",
    }),
    "on-request": flag({
      ja: "申し込みに応じて見せる回答(library の show: on-request)に関わる指摘も、内容とともに示す。手元だけで使う",
      en: "also tell the words of findings about what is shown on request (show: on-request in library/); for your own eyes only",
    }),
    explain: explainOf,
  },
  exits: { 0: { ja: "問題なし", en: "fine" }, 1: { ja: "エラーあり", en: "errors" } },
  run: async (values, _, io) => {
    const folders = values.answers.length === 0 ? ["answers"] : values.answers;
    const { format, "max-warnings": maxWarnings } = values;
    const isOpen = values["on-request"];
    const chosen = { lang: values.lang, today: values.today, service: values.service, isOpen };
    const services = (): readonly string[] =>
      folders.flatMap((folder) => chosenServices(folder, values.service).all.map((each) => each.folder));
    if (format !== "text" && isOpen)
      throw new CommandError(
        `--format ${format}: --on-request は text だけです / only text with --on-request`,
      );
    if (format !== "text" && (values.watch || values.explain !== undefined))
      throw new CommandError(
        `--format ${format}: --watch と --explain は text だけです / only text with --watch and --explain`,
      );
    if (values.fix && values.watch)
      throw new CommandError("--fix: --watch とは同時に使えません / not together with --watch");

    if (values.explain !== undefined) {
      const { explainOption } = await import("./explain.ts");
      io.out(explainOption(values.explain, services()[0], chosen.lang));
      return 0;
    }
    if (values.watch) {
      await watchAnswers(folders, services(), chosen, io);
      return 0;
    }
    for (const folder of services()) tellBrokenOff(folder, io);
    const forms = readForms();
    // Only those who mend files pay for loading what mends them.
    if (values.fix) {
      const { fixFolder } = await import("./fix.ts");
      const fixed = services().flatMap((folder) => {
        const { form } = forms(folder);
        return form === undefined ? [] : fixFolder(form, folder);
      });
      io.err(showable(fixed.map((path) => `${path}: 直しました / mended\n`).join("")));
    }
    const inspection = inspect(forms, folders, chosen);
    await write(format, inspection, io);
    io.err(unseen(inspection));
    return exitCode(inspection.findings, maxWarnings);
  },
});
