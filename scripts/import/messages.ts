import { spoken } from "../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { ImportCounts, Messages } from "./messages.ja.ts";

/** The words of `npm run import`: why a file could not be read and what to do about it, and what was read. In each language. */
export const importWords = spoken(ja, { en });
