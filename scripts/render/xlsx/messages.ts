import { spoken } from "../../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** The words of the workbook that no other format needs. In each language. */
export const workbookWords = spoken(ja, { en });
