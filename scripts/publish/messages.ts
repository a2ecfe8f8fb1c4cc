import { spoken } from "../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** The issue that reminds a team. In each language. */
export const upkeepWords = spoken(ja, { en });
