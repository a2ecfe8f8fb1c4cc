import { initialising as en } from "../setup/init/messages.en.ts";
import { initialising as ja } from "../setup/init/messages.ja.ts";
import type { Lang } from "../core/lang.ts";

/** The words of `npm run init`. */
export interface InitWords {
  /** What is asked, in the order of the questions. */
  readonly questions: Readonly<
    Record<"id" | "service" | "serviceEn" | "provider" | "providerEn" | "org", string>
  >;
  readonly team: (role: string) => string;
  readonly roles: Readonly<Record<"operations" | "legal" | "support" | "security", string>>;
  readonly done: (removed: number, written: readonly string[]) => string;
  /** Files that git does not hold, and the folder that they are kept in. */
  readonly kept: (count: number, folder: string) => string;
  readonly next: readonly string[];
}

export const initWords: Readonly<Record<Lang, InitWords>> = { ja, en };
