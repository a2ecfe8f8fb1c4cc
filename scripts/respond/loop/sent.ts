import { stringify } from "yaml";
import type { Json } from "../../core/change.ts";
import type { ItemNo } from "../../core/model.ts";
import { plain } from "../../core/plain.ts";
import type { Remembered } from "../memory/map.ts";
import type { Published } from "../reply/said.ts";
import { type FilledRow, isPutOff, settled } from "./filled.ts";

/** One question of a file that went out, and the words that it was answered with. */
export interface SentRow {
  /** The worksheet and the row: "Sheet1!12". */
  readonly place: string;
  readonly question: string;
  readonly under?: string;
  /** The words as sent. */
  readonly answer: string;
  readonly remark?: string;
  /** What the words rest on; no items where a person wrote them. */
  readonly items: readonly ItemNo[];
  readonly facts?: Readonly<Record<string, Json>>;
  readonly release?: string;
  /** Items whose text stands among the words, to the letter. */
  readonly verbatim?: readonly ItemNo[];
}

/** `questionnaires/<to>/sent/<day>-<sum>.yaml`: what went out. It is written once. */
export interface SentRecord {
  readonly to: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Who let it go: a role, such as 情報システム部長. */
  readonly approvedBy: string;
  /** The id of the service whose answers it was filled in from. */
  readonly service: string;
  /** The service, plan or version that it is about. */
  readonly scope: string;
  /** The name of the file that was sent, and its SHA-256. */
  readonly file: string;
  readonly sha256: string;
  /** The SHA-256 of the record before it, as its file holds it: a record that is changed or gone is noticed. */
  readonly previous: string | null;
  readonly rows: readonly SentRow[];
}

const textsOf = (published: Published, item: ItemNo): readonly string[] =>
  Object.values(published.answer(item)?.text ?? {})
    .map((text) => settled(text))
    .filter((text) => text !== "");

/** Whether one of an item's texts stands among some words. */
export const isVerbatim = (published: Published, item: ItemNo, words: string): boolean =>
  textsOf(published, item).some((text) => settled(words).includes(text));

/** The rows of a file as they were sent; those that say nothing are left out. */
export const sentRows = (
  published: Published,
  rows: readonly FilledRow[],
  known: readonly Remembered[],
  putOff?: string,
): readonly SentRow[] =>
  rows.flatMap(({ reported, answer, remark }): readonly SentRow[] => {
    const words = [answer, remark].filter((text) => text !== "" && !isPutOff(text, putOff)).join("\n");
    if (words === "") return [];
    const { table, row, question, headings } = reported;
    const under = headings.join(" / ");
    const isOurs = answer === settled(reported.answer) && reported.status === "answered";
    const confirmed = known.find(
      (each) =>
        each.confirmed !== undefined &&
        plain(each.question) === plain(question) &&
        plain(each.under ?? "") === plain(under),
    );
    const rests = isOurs ? reported.rests : confirmed;
    const { items = [], facts, release } = rests ?? {};
    const verbatim = items.filter((item) => isVerbatim(published, item, words));
    return [
      {
        place: table === "" ? String(row) : `${table}!${String(row)}`,
        question,
        ...(under !== "" && { under }),
        answer,
        ...(remark !== "" && { remark }),
        items,
        ...(facts !== undefined && { facts }),
        ...(release !== undefined && { release }),
        ...(verbatim.length > 0 && { verbatim }),
      },
    ];
  });

/** A record as its file holds it. */
export const sentText = (record: SentRecord): string =>
  `# yaml-language-server: $schema=../../../schema/sent.schema.json
#
# 送った回答の記録。書き換えない / What was sent. It is not changed.
${stringify(record, { version: "1.1", lineWidth: 0, flowCollectionPadding: true })}`;
