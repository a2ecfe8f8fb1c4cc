import { parseArgs } from "node:util";
import { readForm } from "../judge.ts";
import { publishComment, pullHead } from "./publish-comment.ts";
import { readStranger } from "./read-stranger.ts";
import { CommandError, run } from "../run.ts";
import { commentBody } from "../../report/changes/comment.ts";
import { LANGS } from "../../core/lang.ts";
import { formatText } from "../../report/text.ts";

const HELP = `npm run comment -- [FILE] [--github]

  npm run diff -- BASE --format json の結果から、プルリクエストのコメント(日英のMarkdown)を作ります。
  Makes the comment on a pull request (Markdown, in both languages) from the JSON of npm run diff.

  FILE の中身は信用しません: 形が違えば受け取らず、文字はすべて文字として示します。--github で FILE がなければ「比べられなかった」と書きます。
  FILE is not trusted: anything of another form is refused, and all its text is shown as text. With --github and
  without FILE the comment says that nothing could be compared.

  --github   プルリクエストに書く、または前のコメントを置き換える(gh コマンドを使う)。どのプルリクエストかは環境変数
             HEAD_OWNER、HEAD_BRANCH、HEAD_SHA で決まる
             post it, or put it in the place of the last one, with gh; HEAD_OWNER, HEAD_BRANCH and HEAD_SHA in the
             environment say on which pull request
  --help

  終了コード / exit code: 0 作った / made, 2 引数やファイルの不具合 / wrong use, or not such a file
`;

const main = (): number => {
  const { values, positionals } = parseArgs({
    options: { github: { type: "boolean" }, help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (more.length > 0 || (file === undefined && values.github !== true))
    throw new CommandError(`ファイルを1つ指定してください / give one file\n\n${HELP}`);
  const comparison = file === undefined ? undefined : readStranger(file);
  const { form, findings } = readForm();
  if (form === undefined)
    throw new CommandError(formatText(findings, { lang: "ja", colour: false, answers: 0 }));
  if (values.github === true) {
    const head = pullHead(process.env);
    const body = commentBody(form.model, comparison, LANGS, head.sha);
    process.stdout.write(`${publishComment(head, body, (comparison?.changes.length ?? 0) > 0)}\n`);
  }
  // On GitHub the comment has said so by now: what pretends to be a comparison leaves no older one standing.
  if (file !== undefined && comparison === undefined)
    throw new CommandError(
      `${file}: npm run diff -- --format json の結果ではありません / is not what npm run diff -- --format json writes`,
    );
  if (values.github !== true) process.stdout.write(commentBody(form.model, comparison, LANGS));
  return 0;
};

await run(main);
