import { ownerOf, readAddress } from "./address.ts";
import { readCodeowners } from "../../core/codeowners.ts";
import { guarded } from "./guarded-check.ts";
import type { Check, Missing } from "./surroundings.ts";
import { foreignOrganisations } from "./teams.ts";

const codeowners: Check = {
  id: "codeowners",
  title: { ja: "各回答の担当チームがCODEOWNERSにある", en: "CODEOWNERS names the owner of each answer" },
  look: ({ codeowners: file, sheet }): "unseen" | readonly Missing[] => {
    if (file === undefined)
      return [
        {
          message: {
            ja: "CODEOWNERS がありません。どの変更にも承認者がいません。",
            en: "There is no CODEOWNERS: nobody is asked to approve a change.",
          },
          remedy: {
            ja: "リポジトリの一番上に CODEOWNERS を作り、回答ごとに担当チームを書いてください。",
            en: "Create CODEOWNERS at the top of the repository and name the owner of each answer in it.",
          },
        },
      ];
    if (sheet === undefined) return "unseen";
    const { length } = sheet.errors.filter((rule) => rule === "owner-in-codeowners");
    if (length === 0) return [];
    return [
      {
        message: {
          ja: `担当チームと ${file.path} の食い違いが${String(length)}件あります。`,
          en: `The owners of answers and ${file.path} differ in ${String(length)} ${length === 1 ? "place" : "places"}.`,
        },
        remedy: {
          ja: "npm run check が、それぞれの場所と直し方を示します。",
          en: "npm run check says for each of them where it is and how to mend it.",
        },
      },
    ];
  },
};

const teams: Check = {
  id: "teams",
  title: {
    ja: "CODEOWNERSのチームが自社のものである",
    en: "The teams in CODEOWNERS are your organisation's",
  },
  look: ({ codeowners: file, git }): "unseen" | readonly Missing[] => {
    const address = git.origin === undefined ? undefined : readAddress(git.origin);
    const others =
      file === undefined
        ? undefined
        : foreignOrganisations(git.origin, readCodeowners(file.text, file.forge).named);
    if (file === undefined || address === undefined || others === undefined) return "unseen";
    const owner = ownerOf(address);
    if (others.length === 0) return [];
    const named = others.map((organisation) => `@${organisation}/…`);
    return [
      {
        message: {
          ja: `${file.path} に、${owner} のものではないチームがあります: ${named.join("、")}。GitHubはその行を無視します。`,
          en: `${file.path} names teams that are not ${owner}'s: ${named.join(", ")}. GitHub ignores such lines.`,
        },
        remedy: {
          ja: `@${owner}/チーム名 に置き換え、各回答の owner も同じにしてください。チームにはこのリポジトリへの書き込み権限が要ります。`,
          en: `Put @${owner}/team in their place, in the answers' owner, too. A team needs write access to the repository.`,
        },
      },
    ];
  },
};

const branch: Check = {
  id: "branch",
  title: { ja: "既定のブランチがmainである", en: "The default branch is main" },
  look: ({ git }): "unseen" | readonly Missing[] => {
    if (git.defaultBranch === undefined) return "unseen";
    if (git.defaultBranch === "main") return [];
    return [
      {
        message: {
          ja: `既定のブランチは ${git.defaultBranch} ですが、公開のワークフローは main への変更で動きます。`,
          en: `The default branch is ${git.defaultBranch}, but releases are made from main.`,
        },
        remedy: {
          ja: "GitHubの Settings → Branches(またはGeneral)で、既定のブランチの名前を main に変えてください。",
          en: "Rename the default branch to main in GitHub's settings.",
        },
      },
    ];
  },
};

const WORKFLOWS = ["check.yml", "comment.yml", "release.yml", "upkeep.yml"] as const;

const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    // Any object may be asked for its own keys.
    (found, key) =>
      typeof found === "object" && found !== null && Object.hasOwn(found, key)
        ? (found as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );

const REQUIRED = "required";

/** Whether the job that branch protection asks for still waits for all others, whatever becomes of them. */
const hasRequired = (check: unknown): boolean => {
  const jobs = at(check, "jobs");
  const needs = at(jobs, REQUIRED, "needs");
  const others = typeof jobs === "object" && jobs !== null ? Object.keys(jobs) : [];
  return (
    Array.isArray(needs) &&
    at(jobs, REQUIRED, "if") === "always()" &&
    others.every((job) => job === REQUIRED || needs.includes(job))
  );
};

const workflowMissing = (file: string): Missing => ({
  message: {
    ja: `.github/workflows/${file} がないか、YAMLとして読めません。`,
    en: `.github/workflows/${file} is missing, or is no YAML.`,
  },
  remedy: {
    ja: "npx checklist upgrade --overwrite で戻せます。",
    en: "npx checklist upgrade --overwrite brings it back.",
  },
});

const workflows: Check = {
  id: "workflows",
  title: { ja: "ワークフローがそろっている", en: "The workflows are in place" },
  look: ({ workflows: files }) => {
    const missing = WORKFLOWS.filter((file) => files.get(file) === undefined).map(workflowMissing);
    const check = files.get("check.yml");
    const isRequired = check === undefined || hasRequired(check);
    const listened = at(files.get("comment.yml"), "on", "workflow_run", "workflows");
    const name = at(check, "name");
    const isHeard =
      check === undefined || listened === undefined || (Array.isArray(listened) && listened.includes(name));
    return [
      ...missing,
      ...(isRequired
        ? []
        : [
            {
              message: {
                ja: "check.yml のジョブ required が、ほかのすべてのジョブの結果を待っていません。",
                en: "In check.yml the job required does not wait for all the others.",
              },
              remedy: {
                ja: "required に if: always() と、ほかのすべてのジョブの名前を並べた needs を書いてください。ブランチの保護はこのジョブだけを見ます。",
                en: "Give required if: always() and needs with the names of all other jobs: branch protection looks at this one alone.",
              },
            },
          ]),
      ...(isHeard
        ? []
        : [
            {
              message: {
                ja: `comment.yml は ${JSON.stringify(listened)} を待っていますが、check.yml の名前は ${JSON.stringify(name)} です。`,
                en: `comment.yml waits for ${JSON.stringify(listened)}, but check.yml is named ${JSON.stringify(name)}.`,
              },
              remedy: {
                ja: "comment.yml の workflows を check.yml の name に合わせてください。",
                en: "Write the name of check.yml into workflows in comment.yml.",
              },
            },
          ]),
    ];
  },
};

/** About what GitHub makes of the repository. */
export const githubChecks: readonly Check[] = [codeowners, guarded, teams, branch, workflows];
