import { spoken } from "../../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** What is said of the changes between two revisions: by `npm run diff`, release notes and comments. In each language. */
export const changesWords = spoken(ja, { en });
