import { answersFolder, command, CommandError, text } from "../command.ts";
import { appendFileSync } from "node:fs";
import { LANGS } from "../../core/lang.ts";
import { toReleaseNotes, toServicesNotes } from "../../render/changelog/markdown.ts";
import { writeFile } from "../../io/write.ts";
import { releaseTags } from "../../change/tags.ts";
import { publishedReleases } from "./published.ts";
import { decideRelease, type ServiceChanges } from "./decide-release.ts";
import { requireServices } from "../require-sheet.ts";
import { historyLack } from "../../io/git.ts";
import { sayLack } from "../../core/past.ts";
import { readHead } from "../../change/tags.ts";

/** The notes of a release; where services stand side by side, those of each under its name. */
const notesOf = (changes: readonly ServiceChanges[], areSeveral: boolean): string => {
  const [only] = changes;
  if (!areSeveral)
    return only === undefined
      ? ""
      : toReleaseNotes(only.sheet.model, only.changes, only.sheet.service.editions);
  return toServicesNotes(
    changes.map(({ sheet, changes: own }) => ({
      model: sheet.model,
      name: sheet.service.name,
      release: own,
    })),
    LANGS.filter((lang) => changes.some(({ sheet }) => sheet.service.editions.includes(lang))),
  );
};

/** `release`: the next version, from what changed. */
export const releaseCommand = command({
  name: "release",
  summary: {
    ja: "最後に公開した版(v1.2.0)からの変更で、次の版の番号を決めて JSON で示します。タグの作成や公開はしません",
    en: "works out the next version from what changed since the last published release (v1.2.0), and prints it as JSON; it makes no tag and publishes nothing: the release workflow does",
  },
  options: {
    releases: text("FILE", {
      ja: "公開した版の一覧(gh release list --json tagName,isDraft)。既定はghで尋ねる。一覧にないタグは数えない",
      en: "the published releases; asked of the forge by gh where it is not given. A tag that is not listed does not count",
    }),
    notes: text("FILE", {
      ja: "変更の説明(日英)を書き出す",
      en: "write the release notes, in both languages",
    }),
    output: text("FILE", {
      ja: "結果を「名前=値」の行で書き足す(GITHUB_OUTPUT 用)",
      en: "append the result as name=value lines, for GITHUB_OUTPUT",
    }),
    answers: answersFolder(),
  },
  notes: {
    ja: '{"release": true, "version": "1.3.0", "tag": "v1.3.0", "last": "1.2.0", "bump": "minor", "commit": "…"}\nrelease は、公開する変更がなければ false。前の会社の回答のままのときも false',
    en: "release is false where no answer has changed, and while the answers are still another company's",
  },
  exits: { 0: { ja: "示した", en: "shown" }, 1: { ja: "回答にエラー", en: "errors in the answers" } },
  run: (values, _, io) => {
    const head = readHead(values.answers);
    if (head === undefined)
      throw new CommandError(`${values.answers}: ${sayLack(historyLack(values.answers) ?? "no-commit")}`);
    if (head.isModified)
      throw new CommandError(
        "コミットしていない変更があります / there are uncommitted changes; commit them first",
      );

    const checked = requireServices(values.answers, io, { mayHaveErrors: false });
    if (checked === undefined) return 1;
    const { services, areSeveral } = checked;
    const [first] = services;
    if (first === undefined) throw new Error("a folder of answers without a service was checked");
    const { model } = first;
    const sheets = services.map(({ sheet }) => sheet);

    const published = publishedReleases(values.answers, values.releases);
    const uncounted = releaseTags(values.answers).filter(({ version }) => !published.versions.has(version));
    if (uncounted.length > 0)
      io.err(
        `公開した版がないため数えないタグ / tags without a release, which do not count: ${uncounted.map(({ version }) => `v${version}`).join(" ")}\n`,
      );
    const { decision, changes, foreign } = decideRelease(
      values.answers,
      head,
      { model, sheets, isAlone: !areSeveral },
      published,
    );
    if (values.notes !== undefined) writeFile(values.notes, notesOf(changes, areSeveral));
    if (foreign.length > 0)
      io.err(
        `担当がこのリポジトリの持ち主のチームではないため、公開しません / not released, as the owners of answers are no teams of this repository's owner: ${foreign.map((name) => `@${name}`).join(" ")} (npm run doctor)\n`,
      );
    io.out(`${JSON.stringify(decision)}\n`);
    const { release, version, tag } = decision;
    // None of them holds text of an answer: no line end can slip in.
    if (values.output !== undefined)
      appendFileSync(values.output, `release=${String(release)}\nversion=${version}\ntag=${tag}\n`);
    return 0;
  },
});
