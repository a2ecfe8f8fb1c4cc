import type { HistoryLack } from "../io/git.ts";

/** Why a folder's history, or a part of it, cannot be read, and what to do about it. */
export const explainLack: Readonly<Record<HistoryLack, string>> = {
  "no-git":
    "git が見つからないため、履歴を読めません。git を入れてください / git is not found, so there is no history to read; install git",
  "no-repository":
    "git で clone したフォルダではないため、履歴を読めません。git clone したフォルダで実行してください / this is no clone of a git repository, so there is no history to read; work in a clone",
  "not-trusted":
    'フォルダの持ち主が違うため、git が履歴を読みません。リポジトリのフォルダで git config --global --add safe.directory "$PWD" を実行するか、自分のフォルダに clone してください / git does not read the history of a folder that is somebody else\'s; run git config --global --add safe.directory "$PWD" in the repository, or clone into a folder of your own',
  "no-commit": "git のコミットがまだありません / there is no git commit yet",
  shallow:
    "履歴の一部しか手元にありません。git fetch --unshallow --tags を実行してください / only a part of the history is here; run git fetch --unshallow --tags",
};
