import { tellBrokenOff } from "./answers-folder.ts";
import { showable } from "../core/untrusted.ts";
import { parseArgs } from "node:util";
import { examine, readForm } from "./judge.ts";
import { choiceOption, langOption, wantsColour } from "./options.ts";
import { readRevision } from "./revisions.ts";
import { CommandError, run } from "./run.ts";
import { compare } from "../change/comparison.ts";
import { readHead } from "../change/tags.ts";
import { comparisonJson } from "../report/changes/json.ts";
import { comparisonMarkdown } from "../report/changes/markdown.ts";
import { comparisonText } from "../report/changes/text.ts";
import { revisionOf } from "../change/revision.ts";
import { nextVersion } from "../change/version.ts";
import { formatText } from "../report/text.ts";
import { relations } from "../kits/kits.ts";

const HELP = `npm run diff -- BASE [HEAD] [options]

  2つの版の間で、お客様への約束がどう変わったかを示します(弱くなった、強くなった、文言だけ、など)。
  Shows how commitments changed between two revisions: weaker, stronger, wording only, and so on.

  BASE, HEAD      コミット、タグ、ブランチ、または公開した JSON(HEAD の既定: いまの回答)
                  a commit, tag, branch, or a published JSON (default of HEAD: the answers as they are)
  --format F      text | json | markdown(既定: text)
  --answers DIR   回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --lang ja|en    表示の言語(既定: service.yaml の lang) / language (default: lang of service.yaml)
  --help

  例 / example: npm run diff -- v1.2.0
  終了コード / exit code: 0 示した(変更の有無によらない) / shown, whether or not anything changed, 1 いまの回答にエラー / errors of form in the answers as they are, 2 引数や道具の不具合 / wrong use or a fault
`;

const options = {
  format: { type: "string", default: "text" },
  answers: { type: "string", default: "answers" },
  lang: { type: "string" },
  help: { type: "boolean" },
} as const;

const FORMATS = ["text", "json", "markdown"] as const;

const tell = (line: string): void => {
  process.stderr.write(`${showable(line)}\n`);
};

const main = (): number => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [base, head, ...more] = positionals;
  if (base === undefined || base === "" || more.length > 0)
    throw new CommandError(`比べる版を1つか2つ指定してください / give one or two revisions\n\n${HELP}`);
  const format = choiceOption("format", values.format, FORMATS);
  const chosen = langOption(values.lang);

  tellBrokenOff(values.answers);
  const { form, findings: ofForm } = readForm();
  const examined = form === undefined ? undefined : examine(form, values.answers);
  const lang = chosen ?? examined?.lang ?? "ja";
  const before = form === undefined ? undefined : readRevision(base, values.answers, tell);
  const now = examined?.sheet && revisionOf(examined.sheet);
  const after = head === undefined ? now : readRevision(head, values.answers, tell);
  if (form === undefined || before === undefined || after === undefined) {
    const findings = [...ofForm, ...(examined?.findings ?? [])];
    const colour = wantsColour(process.stderr, process.env);
    process.stderr.write(
      formatText(findings, { lang, colour, answers: examined?.answers ?? 0, isFormOnly: true }),
    );
    return 1;
  }

  const { model } = form;
  const comparison = compare(model, relations, before, after);
  // What lies between two releases of the past makes no new version.
  const isNew = head === undefined && comparison.bump !== "none" && !base.endsWith(".json");
  const last = isNew ? readHead(values.answers)?.tag : undefined;
  const version =
    isNew && (last === undefined || base === `v${last}`)
      ? ([last, nextVersion(last, comparison.bump)] as const)
      : undefined;
  const colour = wantsColour(process.stdout, process.env);
  if (format === "json") process.stdout.write(comparisonJson(comparison));
  else if (format === "markdown") process.stdout.write(comparisonMarkdown(model, comparison, lang, version));
  else process.stdout.write(comparisonText(model, comparison, { lang, colour, ...(version && { version }) }));
  return 0;
};

await run(main);
