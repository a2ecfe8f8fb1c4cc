import type { Localized } from "../../core/lang.ts";
import { githubChecks } from "./github-checks.ts";
import { machineChecks } from "./machine-checks.ts";
import { serviceChecks } from "./service-checks.ts";
import type { Check, Seen, Surroundings, Verdict } from "./surroundings.ts";

/** All that is looked at, in the order in which it is best mended. */
export const checks: readonly Check[] = [...machineChecks, ...serviceChecks, ...githubChecks];

/** Looks at everything. */
export const lookAt = (surroundings: Surroundings): readonly Seen[] =>
  checks.map((check) => ({ check, verdict: check.look(surroundings) }));

const inService = (text: Localized, id: string): Localized => ({
  ja: `${id}: ${text.ja.replaceAll("answers/service.yaml", `answers/${id}/service.yaml`)}`,
  en: `${id}: ${text.en.replaceAll("answers/service.yaml", `answers/${id}/service.yaml`)}`,
});

/** What a check says of several services: once what it says of all alike, else what each of them lacks. */
const togetherOf = (services: readonly { readonly id: string; readonly verdict: Verdict }[]): Verdict => {
  const [first, ...others] = services.map(({ verdict }) => verdict);
  const said = JSON.stringify(first);
  const isAlike = others.every((other) => JSON.stringify(other) === said);
  // What is said of service.yaml is said of one of several.
  if (first === undefined || (isAlike && (others.length === 0 || !said.includes("service.yaml"))))
    return first ?? "unseen";
  const missing = services.flatMap(({ id, verdict }) =>
    verdict === "unseen"
      ? []
      : verdict.map(({ message, remedy }) => ({
          message: inService(message, id),
          remedy: inService(remedy, id),
        })),
  );
  return missing.length === 0 && services.some(({ verdict }) => verdict === "unseen") ? "unseen" : missing;
};

/** Looks at everything around several services of one repository. */
export const lookAtAll = (
  services: readonly { readonly id: string; readonly seen: Surroundings }[],
): readonly Seen[] =>
  checks.map((check) => ({
    check,
    verdict: togetherOf(services.map(({ id, seen }) => ({ id, verdict: check.look(seen) }))),
  }));

/** What no clone shows. Each stands in docs/setup.md. */
export const BY_HAND: readonly Localized[] = [
  {
    ja: "mainのルールセット: プルリクエスト、コードオーナーの承認、ジョブ required の成功を必須にし、例外を置かない",
    en: "Ruleset for main: pull request, code owner review and the job required, with no bypass",
  },
  {
    ja: "タグ v* のルールセット: 更新と削除を禁じる。リリースの不変化(Release immutability)を有効にする",
    en: "Ruleset for tags v*: no update, no deletion; release immutability switched on",
  },
  {
    ja: "Actions: 既定の権限は読み取りだけ。外部からの最初のワークフローは承認してから動かす",
    en: "Actions: read-only by default; approval before the first workflows of outside contributors",
  },
  {
    ja: "Pages: 公開元は GitHub Actions。環境 github-pages は main からだけ",
    en: "Pages: source is GitHub Actions; the environment github-pages accepts main only",
  },
  {
    ja: "CODEOWNERSの各チームに、リポジトリへの書き込み権限がある",
    en: "Each team in CODEOWNERS has write access to the repository",
  },
];
