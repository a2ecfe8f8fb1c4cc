import { spoken } from "./spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** What every room says. In each language. */
export const coreWords = spoken(ja, { en });
