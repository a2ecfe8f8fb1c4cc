import type { Localized } from "../../core/lang.ts";
import type { Words } from "../../core/finding.ts";
import { CODEOWNERS_PATHS, type SkippedLine, type SkipReason } from "../../core/codeowners.ts";
import type { Ownership, StatedAnswer } from "../../core/sheet.ts";
import { placeAt } from "../../core/source.ts";
import { defineSheetRule, type Report } from "../rule.ts";

const FORGE = { github: "GitHub", gitlab: "GitLab" } as const;

const notNamed = ({ answer, file }: StatedAnswer, ownership: Ownership): Report => {
  const { slug: item, owner } = answer;
  const path = ownership.pathOf(file);
  const named = ownership.ownersOf(path);
  const isOptional = isAmong(owner, ownership.optionalOf(path));
  const optional: Localized = isOptional
    ? {
        ja: `${owner} は任意のセクション(^[…])にあるだけなので、承認は必要とされません。`,
        en: ` ${owner} stands in an optional section (^[…]) only, whose approval is not needed.`,
      }
    : { ja: "", en: "" };
  return {
    item,
    path: ["owner"],
    words: {
      message: {
        ja: `担当は ${owner} ですが、CODEOWNERS でこのファイルの承認者は${named.length === 0 ? "決まっていません" : ` ${named.join("、")} です`}。${optional.ja}`,
        en: `The owner is ${owner}, but for this file CODEOWNERS names ${named.length === 0 ? "nobody" : named.join(", ")}.${optional.en}`,
      },
      fix: {
        ja: `${ownership.file.path} で、/${path} に当てはまる最後の行に ${owner} を書くか、owner を直してください。大文字と小文字は区別されます。`,
        en: `Name ${owner} in the last line of ${ownership.file.path} that fits /${path}, or correct the owner. Upper and lower case of paths differ.`,
      },
    },
  };
};

const noCodeowners = (item: string): Report => ({
  item,
  path: ["owner"],
  words: {
    message: {
      ja: "CODEOWNERS がないため、どの回答にも承認者がいません。",
      en: "There is no CODEOWNERS file, so no answer has anyone to approve it.",
    },
    fix: {
      ja: "リポジトリの一番上に CODEOWNERS を作り、回答ごとに担当チームを書いてください。",
      en: "Create CODEOWNERS at the top of the repository and name the owner of each answer there.",
    },
  },
});

/** Names of users and teams know no case. */
const isAmong = (owner: string, named: readonly string[]): boolean =>
  named.some((each) => each.toLowerCase() === owner.toLowerCase());

const REASONS: Readonly<Record<Exclude<SkipReason["kind"], "owner">, Localized>> = {
  negation: { ja: "! による除外", en: "negation with !" },
  range: { ja: "[ ] による文字の範囲", en: "a character range, [ ]" },
  hash: { ja: "\\# で始まるパス", en: "a path that begins with \\#" },
  stars: { ja: "***", en: "***" },
};

const skippedWords = ({ line, reason }: SkippedLine, { file }: Ownership, answers: string): Words => {
  const why: Localized =
    reason.kind === "owner"
      ? {
          ja: `${reason.owner} は担当者(@名前、@組織/チーム、メールアドレス)として読めません`,
          en: `${reason.owner} can be no owner (@name, @org/team, or an address of mail)`,
        }
      : {
          ja: `CODEOWNERS では ${REASONS[reason.kind].ja} は使えません`,
          en: `CODEOWNERS knows no ${REASONS[reason.kind].en}`,
        };
  return {
    message: {
      ja: `${file.path} の${String(line)}行目を、GitHubは読み飛ばします。${why.ja}。この行のつもりだった回答: ${answers}`,
      en: `GitHub skips line ${String(line)} of ${file.path}: ${why.en}. Answers that it was meant for: ${answers}`,
    },
    why: {
      ja: "読み飛ばされた行の担当には承認が求められず、前の行のチームだけで変更できます。",
      en: "Nobody whom a skipped line names is asked: the team of an earlier line approves alone.",
    },
    fix: {
      ja: "ファイルごとに1行ずつ、パスと担当だけを書いてください。空白を含むパスは「\\ 」と書きます。",
      en: "Write a line for each file, with its path and its owners alone. A blank in a path is written “\\ ”.",
    },
  };
};

/** Lines that GitHub skips, where they may have been meant for an answer. */
const skippedLines = (ownership: Ownership, answers: readonly StatedAnswer[]): readonly Report[] =>
  ownership.skipped.flatMap((skipped) => {
    const meant = answers.filter(({ file }) => skipped.meant(ownership.pathOf(file)));
    const [first] = meant;
    if (first === undefined) return [];
    const shown = meant.slice(0, 3).map(({ file }) => file.name);
    const more = meant.length > shown.length ? " …" : "";
    return [
      {
        item: first.answer.slug,
        path: ["owner"],
        at: placeAt(ownership.file, skipped.start, skipped.end),
        words: skippedWords(skipped, ownership, `${shown.join(", ")}${more}`),
      },
    ];
  });

/** The forge reads one CODEOWNERS. Another one is a trap: who mends it, mends nothing. */
const unreadFiles = (item: string, { file, unread, forge }: Ownership): readonly Report[] =>
  unread.map((other) => ({
    item,
    path: ["owner"],
    at: placeAt(other),
    severity: "warning",
    words: {
      message: {
        ja: `${FORGE[forge]}が読むのは ${file.path} だけで、${other.path} は読まれません。`,
        en: `${FORGE[forge]} reads ${file.path} alone, and not ${other.path}.`,
      },
      why: {
        ja: `${FORGE[forge]}は ${CODEOWNERS_PATHS[forge].join("、")} の順に探し、最初に見つけた1つだけを使います。`,
        en: `${FORGE[forge]} looks for ${CODEOWNERS_PATHS[forge].join(", ")} in this order, and uses the first.`,
      },
      fix: {
        ja: `中身を ${file.path} にまとめ、${other.path} を消してください。`,
        en: `Bring what it holds into ${file.path}, and remove ${other.path}.`,
      },
    },
  }));

const PROBLEMS: Readonly<Record<NonNullable<Ownership["file"]["problem"]>, Localized>> = {
  "not-utf8": { ja: "UTF-8ではない文字があります", en: "it is not UTF-8" },
  "too-large": { ja: "3 MB以上あります", en: "it has 3 MB or more" },
  "not-a-file": { ja: "通常のファイルではありません", en: "it is no regular file" },
  unreadable: { ja: "開けません", en: "it cannot be opened" },
};

const unreadable = (item: string, { file }: Ownership, problem: Localized): Report => ({
  item,
  path: ["owner"],
  at: placeAt({ ...file, text: "" }),
  words: {
    message: {
      ja: `${file.path} は読まれません: ${problem.ja}。どの回答にも承認者がいません。`,
      en: `${file.path} is not read: ${problem.en}. No answer has anyone to approve it.`,
    },
    fix: {
      ja: "3 MBより小さい、UTF-8の通常のファイルにしてください。",
      en: "Make it a regular file of UTF-8, and of less than 3 MB.",
    },
  },
});

/** The owner of an answer is asked to approve changes to it: the forge takes that from CODEOWNERS. */
export const ownerInCodeowners = defineSheetRule({
  id: "owner-in-codeowners",
  severity: "error",
  title: { ja: "担当チームはCODEOWNERSに記載", en: "The owner is in CODEOWNERS" },
  source: "GitHub, CODEOWNERS",
  why: {
    ja: "CODEOWNERSにないチームには、回答の変更の承認が求められません。",
    en: "A team that CODEOWNERS does not name is not asked to approve changes to its answers.",
  },
  check: ({ answers, ownership }) => {
    const slug = answers[0]?.answer.slug;
    if (slug === undefined) return [];
    if (ownership === undefined) return [noCodeowners(slug)];
    const { problem } = ownership.file;
    const unread = unreadFiles(slug, ownership);
    if (problem !== undefined) return [unreadable(slug, ownership, PROBLEMS[problem]), ...unread];
    const unnamed = answers.filter(
      ({ answer, file }) => !isAmong(answer.owner, ownership.ownersOf(ownership.pathOf(file))),
    );
    return [
      ...unnamed.map((answer) => notNamed(answer, ownership)),
      ...skippedLines(ownership, answers),
      ...unread,
    ];
  },
  fails: { "backup-retention": { owner: "@xtra/nobody" } },
  passes: { "backup-retention": { owner: "@xtra/operations" } },
});
