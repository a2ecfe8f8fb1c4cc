import { readCodeowners } from "../../core/codeowners.ts";
import type { Check, Missing } from "./surroundings.ts";

/** A file of each place that decides what is checked, and what is published in whose name. */
const GUARDED = [
  "CODEOWNERS",
  // GitHub reads it before the one above, where somebody adds it.
  ".github/CODEOWNERS",
  ".github/workflows/release.yml",
  ".github/actions/setup/action.yml",
  "answers/service.yaml",
  "package.json",
  "package-lock.json",
  "schema/facts.yaml",
  "scripts/commands/check/check.ts",
] as const;

/** Whether nobody can change the tool itself without an approval: the review of code owners asks only for what has one. */
export const guarded: Check = {
  id: "guarded",
  title: {
    ja: "仕組みのファイルにも承認者がいる",
    en: "The tool's own files have an owner, too",
  },
  look: ({ codeowners: file }): "unseen" | readonly Missing[] => {
    // That it is missing is told elsewhere.
    if (file === undefined) return "unseen";
    const { ownersOf } = readCodeowners(file.text, file.forge);
    const unguarded = GUARDED.filter((path) => ownersOf(path).length === 0);
    if (unguarded.length === 0) return [];
    return [
      {
        message: {
          ja: `${file.path} に承認者のいないファイルがあります: ${unguarded.join("、")}。検査や公開のしかたを、担当の承認なしに変えられます。`,
          en: `${file.path} names nobody for ${unguarded.join(", ")}: what is checked and published can be changed without an owner's approval.`,
        },
        remedy: {
          ja: "この仕組みに責任を持つチームを、先頭の「* @会社/security」のような行に書いてください。",
          en: "Name the team that answers for the tool in a first line such as * @company/security.",
        },
      },
    ];
  },
};
