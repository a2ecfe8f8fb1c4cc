import type { Lang } from "../core/lang.ts";
import { englishClauses } from "./en/clauses.ts";
import { japaneseClauses } from "./ja/clauses.ts";
import type { Language } from "./language.ts";

/** The reader of each language: the compiler asks for one when a language is added. */
export const LANGUAGES: Readonly<Record<Lang, Language>> = { ja: japaneseClauses, en: englishClauses };
