import { spoken } from "../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** What reports say besides the findings, and the pages about the rules besides the rules' own words. In each language. */
export const reportWords = spoken(ja, { en });
