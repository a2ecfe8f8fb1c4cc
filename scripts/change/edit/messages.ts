import { spoken } from "../../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** What `npm run set` and `npm run review` say besides the diff and the findings. In each language. */
export const editWords = spoken(ja, { en });
