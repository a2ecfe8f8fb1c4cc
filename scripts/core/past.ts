import type { Localized } from "./lang.ts";
import { daysBefore } from "./day.ts";

/** How one commit changed one file. */
export interface PastChange {
  /** The commit's hash; none for what is not committed yet. */
  readonly commit?: string;
  /** The commit's day in Japan, YYYY-MM-DD. */
  readonly date: string;
  /** The file's text before; none where the file, or what git knows of it, begins. */
  readonly before?: string;
  /** The file's text after; none where the file was deleted. */
  readonly after?: string;
}

/** What git knows of each file of a folder, by file name: its changes, the newest first. Empty without git. */
export type Past = ReadonlyMap<string, readonly PastChange[]>;

export const NO_PAST: Past = new Map();

/** Why git knows nothing, or not all, of a folder. */
export type HistoryLack = "no-git" | "no-repository" | "not-trusted" | "no-commit" | "shallow";

/** Why a folder's history, or a part of it, cannot be read, and what to do about it. */
export const explainLack: Readonly<Record<HistoryLack, Localized>> = {
  "no-git": {
    ja: "git が見つからないため、履歴を読めません。git を入れてください",
    en: "git is not found, so there is no history to read; install git",
  },
  "no-repository": {
    ja: "git で clone したフォルダではないため、履歴を読めません。git clone したフォルダで実行してください",
    en: "this is no clone of a git repository, so there is no history to read; work in a clone",
  },
  "not-trusted": {
    ja: 'フォルダの持ち主が違うため、git が履歴を読みません。リポジトリのフォルダで git config --global --add safe.directory "$PWD" を実行するか、自分のフォルダに clone してください',
    en: 'git does not read the history of a folder that is somebody else\'s; run git config --global --add safe.directory "$PWD" in the repository, or clone into a folder of your own',
  },
  "no-commit": {
    ja: "git のコミットがまだありません。コミットしてください",
    en: "there is no git commit yet; make one",
  },
  shallow: {
    ja: "履歴の一部しか手元にありません。git fetch --unshallow --tags を実行してください",
    en: "only a part of the history is here; run git fetch --unshallow --tags",
  },
};

/** The same in both languages, for those whose language is not known. */
export const sayLack = (lack: HistoryLack): string => `${explainLack[lack].ja} / ${explainLack[lack].en}`;

/**
 * The days (YYYY-MM-DD) on which the commits of a line were made, from those that they claim, the newest first. Clocks can be
 * wrong: no commit is older than one that it builds on, nor made after `latest`. One that claims so counts as made together
 * with the next one whose claim can be right, or on `latest`, so that nothing it changed is overlooked. A clock that is slow
 * by a day is not taken for a wrong one.
 */
export const likelyDays = (claimed: readonly string[], latest: string): readonly string[] => {
  let known = "";
  const lower = [...claimed].reverse().map((day) => {
    if (day > latest || (known !== "" && day < daysBefore(known, 1))) return undefined;
    if (day > known) known = day;
    return known;
  });
  let next = latest;
  return lower.reverse().map((day) => (next = day ?? next));
};
