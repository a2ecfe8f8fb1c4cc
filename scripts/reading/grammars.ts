import type { Lang } from "../core/lang.ts";
import { english } from "./en/grammar.ts";
import { japanese } from "./ja/grammar.ts";
import type { Grammar } from "./pattern.ts";

/** The grammar of each language: the compiler asks for one when a language is added. */
export const GRAMMARS: Readonly<Record<Lang, Grammar>> = { ja: japanese, en: english };
