import { isEntryId } from "./model.ts";
import type { Lagging } from "./spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
  item: (no) => (isEntryId(no) ? `Library “${String(no)}”` : `Item ${String(no)}`),
  mark: { 有: "[Yes] ", 無: "[No] " },
};
