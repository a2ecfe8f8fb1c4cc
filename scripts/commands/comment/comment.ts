import { command, CommandError, UsageError, flag } from "../command.ts";
import { readForm } from "../judge.ts";
import { publishComment, pullHead } from "./publish-comment.ts";
import { readStranger } from "./read-stranger.ts";
import { showable } from "../../core/untrusted.ts";
import { commentBody, hasChanges, type Left } from "../../report/changes/comment.ts";
import { LANGS } from "../../core/lang.ts";
import { formatText } from "../../report/text.ts";

/** `comment`: what a pull request changes for customers, as its comment. */
export const commentCommand = command({
  name: "comment",
  summary: {
    ja: "diff BASE --format json の結果から、プルリクエストのコメント(日英のMarkdown)を作ります",
    en: "makes the comment on a pull request (Markdown, in both languages) from the JSON of diff BASE --format json",
  },
  usage: ["[FILE]"],
  options: {
    github: flag({
      ja: "プルリクエストに書く、または前のコメントを置き換える(gh コマンドを使う)。どのプルリクエストかは環境変数\nHEAD_OWNER、HEAD_BRANCH、HEAD_SHA で決まる",
      en: "post it, or put it in the place of the last one, with gh; HEAD_OWNER, HEAD_BRANCH and HEAD_SHA in the\nenvironment say on which pull request",
    }),
  },
  notes: {
    ja: "FILE の中身は信用しません: 形が違えば受け取らず、コメントにそう書き、文字はすべて文字として示します。--github で FILE がなければ\n「比べられなかった」と書きます。",
    en: "FILE is not trusted: anything of another form is refused, the comment says so, and all its text is\nshown as text. With --github and without FILE the comment says that nothing could be compared.",
  },
  exits: { 0: { ja: "作った", en: "made" } },
  run: (values, [file, ...more], io) => {
    if (more.length > 0 || (file === undefined && !values.github))
      throw new UsageError(`ファイルを1つ指定してください / give one file`);
    const left: Left = file === undefined ? "nothing" : (readStranger(file) ?? "refused");
    const { form, findings } = readForm(io.project.file("answers"));
    if (form === undefined)
      throw new CommandError(formatText(findings, { lang: "ja", colour: false, answers: 0 }));
    if (values.github) {
      const head = pullHead(io.env);
      const body = commentBody(form.model, left, LANGS, head.sha);
      // What pretends to be a comparison leaves no older one standing, and is told where there was none.
      const isNeeded = left === "refused" || (left !== "nothing" && hasChanges(left));
      io.out(`${showable(publishComment(head, body, isNeeded))}\n`);
    } else io.out(commentBody(form.model, left, LANGS));
    if (left === "refused")
      throw new CommandError(
        `${file ?? ""}: npm run diff -- --format json の結果ではありません / is not what npm run diff -- --format json writes`,
      );
    return 0;
  },
});
