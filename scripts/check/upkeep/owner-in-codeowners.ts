import { defineSheetRule, type Report } from "../rule.ts";

const notNamed = (item: number, owner: string, named: readonly string[]): Report => ({
  item,
  path: ["owner"],
  words: {
    message: {
      ja: `担当は ${owner} ですが、CODEOWNERS でこのファイルの承認者は${named.length === 0 ? "決まっていません" : ` ${named.join("、")} です`}。`,
      en: `The owner is ${owner}, but for this file CODEOWNERS names ${named.length === 0 ? "nobody" : named.join(", ")}.`,
    },
    fix: {
      ja: `.github/CODEOWNERS のこのファイルの行に ${owner} を書くか、owner を直してください。`,
      en: `Name ${owner} in this file's line of .github/CODEOWNERS, or correct the owner.`,
    },
  },
});

const noCodeowners: Report = {
  item: 1,
  path: ["owner"],
  words: {
    message: {
      ja: "CODEOWNERS がないため、どの回答にも承認者がいません。",
      en: "There is no CODEOWNERS file, so no answer has anyone to approve it.",
    },
    fix: {
      ja: ".github/CODEOWNERS を作り、回答ごとに担当チームを書いてください。",
      en: "Create .github/CODEOWNERS and name the owner of each answer there.",
    },
  },
};

/** The owner of an answer is asked to approve changes to it: GitHub takes that from CODEOWNERS. */
export const ownerInCodeowners = defineSheetRule({
  id: "owner-in-codeowners",
  severity: "error",
  title: { ja: "担当チームはCODEOWNERSに記載", en: "The owner is in CODEOWNERS" },
  source: "GitHub, CODEOWNERS",
  why: {
    ja: "CODEOWNERSにないチームには、回答の変更の承認が求められません。",
    en: "A team that CODEOWNERS does not name is not asked to approve changes to its answers.",
  },
  check: ({ answers, owners }) => {
    if (owners === undefined) return [noCodeowners];
    return answers.flatMap(({ answer, file }) => {
      const named = owners(file);
      // GitHub's names of users and teams know no case.
      const isNamed = named.some((owner) => owner.toLowerCase() === answer.owner.toLowerCase());
      return isNamed ? [] : [notNamed(answer.no, answer.owner, named)];
    });
  },
  fails: { 30: { owner: "@xtra/nobody" } },
  passes: { 30: { owner: "@xtra/operations" } },
});
