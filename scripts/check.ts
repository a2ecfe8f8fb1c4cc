import { parseArgs } from "node:util";
import { annotate } from "./command/annotate.ts";
import { judge, readForm } from "./command/judge.ts";
import { choiceOption, countOption, langOption, wantsColour } from "./command/options.ts";
import { run } from "./command/run.ts";
import type { Finding } from "./report/finding.ts";
import { formatJson } from "./report/json.ts";
import { exitCode } from "./report/outcome.ts";
import { formatText } from "./report/text.ts";

const HELP = `npm run check [-- options]

  回答を検査し、矛盾・裏付けのない記述・形式の誤りをすべて報告します。
  Checks the answers and reports every contradiction and every error of form.

  --answers DIR       回答のフォルダ(既定: answers)。複数指定可
                      folder of answers (default: answers); may be given several times
  --format FORMAT     text | json | github | markdown(既定: text)
  --lang ja|en        報告の言語(既定: service.yaml の lang)
                      language of the report (default: lang of service.yaml)
  --max-warnings N    警告がNを超えたら失敗にする
                      fail when there are more than N warnings
  --fix               先に回答を標準の書き方に直す(キーの順、引用符、改行、全角数字)。内容は変えない
                      first bring the answers into normal form; what they say does not change
  --help

  終了コード / exit code: 0 問題なし / fine, 1 エラーあり / errors, 2 引数や道具の不具合 / wrong use or a fault
`;

const FORMATS = ["text", "json", "github", "markdown"] as const;

const options = {
  answers: { type: "string", multiple: true },
  format: { type: "string", default: "text" },
  lang: { type: "string" },
  "max-warnings": { type: "string" },
  fix: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const format = choiceOption("format", values.format, FORMATS);
  const chosen = langOption(values.lang);
  const maxWarnings = countOption("max-warnings", values["max-warnings"]);

  const { form, findings: ofForm } = readForm();
  // Only those who mend files pay for loading what mends them.
  if (values.fix === true && form !== undefined) {
    const { fixFolder } = await import("./command/fix.ts");
    const fixed = (values.answers ?? ["answers"]).flatMap((folder) => fixFolder(form, folder));
    process.stderr.write(fixed.map((path) => `${path}: 直しました / mended\n`).join(""));
  }
  const judgements =
    form === undefined ? [] : (values.answers ?? ["answers"]).map((folder) => judge(form, folder));
  const findings: readonly Finding[] = [...ofForm, ...judgements.flatMap((judgement) => judgement.findings)];
  const answers = judgements.reduce((sum, judgement) => sum + judgement.answers, 0);
  const isFormOnly = judgements.length === 0 || judgements.some(({ isComplete }) => !isComplete);
  const lang = chosen ?? judgements.find((judgement) => judgement.lang !== undefined)?.lang ?? "ja";

  const summary = { lang, answers, isFormOnly };
  const colour = wantsColour(process.stdout, process.env);
  // Markdown is loaded where it is asked for: it would take a tenth of every other run.
  if (format === "json") process.stdout.write(formatJson(findings, lang));
  else if (format === "markdown")
    process.stdout.write((await import("./report/markdown.ts")).formatMarkdown(findings, summary));
  else if (format === "github") await annotate(findings, lang);
  else process.stdout.write(formatText(findings, { ...summary, colour }));
  return exitCode(findings, maxWarnings);
};

await run(main);
