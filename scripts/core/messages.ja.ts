import { isEntryId, type ItemNo } from "./model.ts";

/** What every room says. */
export const messages = {
  item: (no: ItemNo) => (isEntryId(no) ? `ライブラリの「${String(no)}」` : `項目${String(no)}`),
  mark: { 有: "【有】", 無: "【無】" },
};

export type Messages = typeof messages;
