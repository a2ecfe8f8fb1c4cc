import type { HistoryLack } from "../../core/past.ts";
import type { Check, Missing } from "./surroundings.ts";

const numbers = (version: string): readonly number[] => (version.match(/\d+/g) ?? []).map(Number);

/** Whether a version is the given one or a later one. */
const isAtLeast = (version: string, least: string): boolean => {
  const [have, want] = [numbers(version), numbers(least)];
  const at = [0, 1, 2].find((part) => (have[part] ?? 0) !== (want[part] ?? 0));
  return at === undefined || (have[at] ?? 0) > (want[at] ?? 0);
};

const node: Check = {
  id: "node",
  title: { ja: "Node.jsの版が合っている", en: "Node.js is new enough" },
  look: ({ node: version, engines }) =>
    isAtLeast(version, engines)
      ? []
      : [
          {
            message: {
              ja: `Node.js ${version} は古すぎます(必要: ${engines})。`,
              en: `Node.js ${version} is too old (needed: ${engines}).`,
            },
            remedy: {
              ja: "https://nodejs.org から新しいLTSを入れてください。",
              en: "Install the current LTS from https://nodejs.org.",
            },
          },
        ],
};

const answers: Check = {
  id: "answers",
  title: { ja: "回答にエラーがない", en: "The answers have no error" },
  look: ({ sheet }): readonly Missing[] => {
    const remedy = {
      ja: "npm run check を実行し、表示された直し方に従ってください。",
      en: "Run npm run check and follow what it says.",
    };
    if (sheet === undefined)
      return [
        {
          message: { ja: "回答の形式に誤りがあります。", en: "The form of the answers is broken." },
          remedy,
        },
      ];
    const { length } = sheet.errors;
    if (length === 0) return [];
    const message = {
      ja: `回答にエラーが${String(length)}件あります。`,
      en: `The answers have ${String(length)} ${length === 1 ? "error" : "errors"}.`,
    };
    return [{ message, remedy }];
  },
};

const generated: Check = {
  id: "generated",
  title: { ja: "生成したファイルが最新である", en: "The generated files are up to date" },
  look: ({ stale }) =>
    stale.length === 0
      ? []
      : [
          {
            message: {
              ja: `古くなったファイルがあります: ${stale.join("、")}`,
              en: `These files are out of date: ${stale.join(", ")}`,
            },
            remedy: {
              ja: "npm run generate を実行してください。",
              en: "Run npm run generate.",
            },
          },
        ],
};

const LACKS: Readonly<Record<HistoryLack, Missing>> = {
  "no-git": {
    message: {
      ja: "git が見つかりません。変更の履歴も版の番号も分かりません。",
      en: "git is not found: neither the past of an answer nor a version can be known.",
    },
    remedy: {
      ja: "https://git-scm.com から git を入れてください。",
      en: "Install git from https://git-scm.com.",
    },
  },
  "no-repository": {
    message: {
      ja: "gitのリポジトリではありません。変更の履歴も版の番号も分かりません。",
      en: "This is no git repository: neither the past of an answer nor a version can be known.",
    },
    remedy: {
      ja: "git init を実行するか、リポジトリを git clone してください。",
      en: "Run git init, or clone the repository.",
    },
  },
  "not-trusted": {
    message: {
      ja: "リポジトリのフォルダの持ち主が違うため、git が履歴を読みません。",
      en: "The repository's folder belongs to somebody else, so git does not read its history.",
    },
    remedy: {
      ja: 'リポジトリのフォルダで git config --global --add safe.directory "$PWD" を実行するか、自分のフォルダに git clone してください。',
      en: 'Run git config --global --add safe.directory "$PWD" in the repository, or clone it into a folder of your own.',
    },
  },
  "no-commit": {
    message: {
      ja: "コミットがまだありません。変更の履歴も版の番号も分かりません。",
      en: "There is no commit yet: neither the past of an answer nor a version can be known.",
    },
    remedy: { ja: "回答をコミットしてください。", en: "Commit the answers." },
  },
  shallow: {
    message: {
      ja: "履歴の一部しかありません。前の版と、前回の確認より後の変更が分かりません。",
      en: "Only a part of the history is here: earlier releases and changes since a review are not seen.",
    },
    remedy: {
      ja: "git fetch --unshallow --tags を実行してください。",
      en: "Run git fetch --unshallow --tags.",
    },
  },
};

const history: Check = {
  id: "history",
  title: { ja: "gitの履歴がすべてある", en: "The whole history is here" },
  look: ({ git: { lack } }): readonly Missing[] => (lack === undefined ? [] : [LACKS[lack]]),
};

/** About this machine and this clone. */
export const machineChecks: readonly Check[] = [node, answers, generated, history];
