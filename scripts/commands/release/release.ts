import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { toReleaseNotes } from "../../render/changelog/markdown.ts";
import { writeFile } from "../../io/write.ts";
import { releaseTags } from "../../change/tags.ts";
import { publishedReleases } from "./published.ts";
import { decideRelease } from "./decide-release.ts";
import { requireSheet } from "../require-sheet.ts";
import { CommandError, run } from "../run.ts";
import { historyLack } from "../../io/git.ts";
import { sayLack } from "../../core/past.ts";
import { readHead } from "../../change/tags.ts";
import { LANGS } from "../../core/lang.ts";

const HELP = `npm run release [-- options]

  最後に公開した版(v1.2.0)からの変更で、次の版の番号を決めて JSON で示します。タグの作成や公開はしません。
  Works out the next version from what changed since the last published release (v1.2.0), and prints it as JSON. It makes
  no tag and publishes nothing: the release workflow does.

  {"release": true, "version": "1.3.0", "tag": "v1.3.0", "last": "1.2.0", "bump": "minor", "commit": "…"}
  release は、公開する変更がなければ false。テンプレートの回答のままのときも false
  release is false where no answer has changed, and while the answers are still those of the template

  --releases FILE 公開した版の一覧(gh release list --json tagName,isDraft)。既定はghで尋ねる。一覧にないタグは数えない
                  the published releases; asked of the forge by gh where it is not given. A tag that is not listed does not count
  --notes FILE    変更の説明(日英)を書き出す / write the release notes, in both languages
  --output FILE   結果を「名前=値」の行で書き足す(GITHUB_OUTPUT 用) / append the result as name=value lines, for GITHUB_OUTPUT
  --answers DIR   回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --help

  終了コード / exit code: 0 示した / shown, 1 回答にエラー / errors in the answers, 2 引数や道具の不具合 / wrong use or a fault
`;

const options = {
  releases: { type: "string" },
  notes: { type: "string" },
  output: { type: "string" },
  answers: { type: "string", default: "answers" },
  help: { type: "boolean" },
} as const;

const main = (): number => {
  const { values } = parseArgs({ options });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const head = readHead(values.answers);
  if (head === undefined)
    throw new CommandError(`${values.answers}: ${sayLack(historyLack(values.answers) ?? "no-commit")}`);
  if (head.isModified)
    throw new CommandError(
      "コミットしていない変更があります / there are uncommitted changes; commit them first",
    );

  const checked = requireSheet(values.answers, { mayHaveErrors: false });
  if (checked === undefined) return 1;
  const { model, sheet } = checked;

  const published = publishedReleases(values.answers, values.releases);
  const uncounted = releaseTags(values.answers).filter(({ version }) => !published.versions.has(version));
  if (uncounted.length > 0)
    process.stderr.write(
      `公開した版がないため数えないタグ / tags without a release, which do not count: ${uncounted.map(({ version }) => `v${version}`).join(" ")}\n`,
    );
  const { decision, changes, foreign } = decideRelease(model, values.answers, head, sheet, published);
  if (values.notes !== undefined && changes !== undefined)
    writeFile(values.notes, toReleaseNotes(model, changes, LANGS));
  if (foreign.length > 0)
    process.stderr.write(
      `担当がこのリポジトリの持ち主のチームではないため、公開しません / not released, as the owners of answers are no teams of this repository's owner: ${foreign.map((name) => `@${name}`).join(" ")} (npm run doctor)\n`,
    );
  process.stdout.write(`${JSON.stringify(decision)}\n`);
  const { release, version, tag } = decision;
  // None of them holds text of an answer: no line end can slip in.
  if (values.output !== undefined)
    appendFileSync(values.output, `release=${String(release)}\nversion=${version}\ntag=${tag}\n`);
  return 0;
};

await run(main);
