import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { releaseOf } from "./bundle/release.ts";
import { bundle, SUMS } from "./bundle/bundle.ts";
import { isReplaceable, writeFolder } from "./bundle/write.ts";
import { examine, readForm } from "./command/judge.ts";
import { langsOption, wantsColour } from "./command/options.ts";
import { CommandError, run } from "./command/run.ts";
import { count, exitCode } from "./report/outcome.ts";
import { formatText } from "./report/text.ts";
import { readHead } from "./history/git.ts";
import { loadProjectFile } from "./sheet/load.ts";

const HELP = `npm run build [-- options]

  回答を検査し、エラーがなければ公開するファイル一式を書き出します。
  Checks the answers and, where there is no error, writes the bundle that is published.

  --answers DIR   回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --out DIR       書き出すフォルダ(既定: dist)。全部書けたときだけ置き換わる
                  folder to write (default: dist); it is replaced only once everything is written
  --lang LIST     ja,en のうち作る版(既定: すべて) / editions to make (default: all)
  --help

  終了コード / exit code: 0 書き出した / written, 1 回答にエラー / errors in the answers, 2 引数や道具の不具合 / wrong use or a fault
`;

const options = {
  answers: { type: "string", default: "answers" },
  out: { type: "string", default: "dist" },
  lang: { type: "string" },
  help: { type: "boolean" },
} as const;

const main = (): number => {
  const { values } = parseArgs({ options });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const langs = langsOption(values.lang);
  const out = resolve(values.out);
  if (!isReplaceable(out, SUMS))
    throw new CommandError(
      `--out ${values.out}: このコマンドが作ったものではないファイルがあるため、置き換えません / holds files that this command did not write, so it is not replaced`,
    );

  const { form, findings: ofForm } = readForm();
  const examined = form === undefined ? undefined : examine(form, values.answers);
  const findings = [...ofForm, ...(examined?.findings ?? [])];
  const sheet = examined?.sheet;
  if (sheet === undefined || exitCode(findings) !== 0) {
    const colour = wantsColour(process.stderr, process.env);
    const isFormOnly = sheet === undefined;
    const report = { lang: examined?.lang ?? "ja", answers: examined?.answers ?? 0, isFormOnly, colour };
    process.stderr.write(formatText(findings, report));
    return 1;
  }

  const files = bundle(sheet, langs, releaseOf(readHead(values.answers), sheet), {
    style: loadProjectFile("scripts/bundle/html/style.css").text,
    sheetSchema: loadProjectFile("schema/sheet.schema.json").text,
  });
  writeFolder(out, files);
  for (const { path, content } of files)
    process.stdout.write(`${String(Buffer.byteLength(content)).padStart(9)}  ${values.out}/${path}\n`);
  const { warnings } = count(findings);
  if (warnings > 0) process.stderr.write(`警告 / warnings: ${String(warnings)} (npm run check)\n`);
  return 0;
};

await run(main);
