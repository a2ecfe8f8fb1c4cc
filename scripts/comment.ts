import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { readForm } from "./command/judge.ts";
import { CommandError, run } from "./command/run.ts";
import { commentBody } from "./history/report/comment.ts";
import { readComparison } from "./history/report/read-comparison.ts";
import { LANGS } from "./locales/lang.ts";

const HELP = `npm run comment -- FILE

  npm run diff -- BASE --format json の結果から、プルリクエストのコメント(日英のMarkdown)を作ります。
  Makes the comment on a pull request (Markdown, in both languages) from the JSON of npm run diff.

  FILE の中身は信用しません: 形が違えば受け取らず、文字はすべて文字として示します。
  FILE is not trusted: anything of another form is refused, and all its text is shown as text.

  終了コード / exit code: 0 作った / made, 2 引数やファイルの不具合 / wrong use, or not such a file
`;

const MAX_MIB = 8;

const main = (): number => {
  const { values, positionals } = parseArgs({
    options: { help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new CommandError(`ファイルを1つ指定してください / give one file\n\n${HELP}`);
  const { size } = statSync(file);
  const comparison = size > MAX_MIB * 2 ** 20 ? undefined : readComparison(readFileSync(file, "utf8"));
  const { form } = readForm();
  if (comparison === undefined || form === undefined)
    throw new CommandError(
      `${file}: npm run diff -- --format json の結果ではありません / is not what npm run diff -- --format json writes`,
    );
  process.stdout.write(commentBody(form.model, comparison, LANGS));
  return 0;
};

await run(main);
