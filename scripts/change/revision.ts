import type { ItemNo } from "../core/model.ts";
import { entrySlug, publicSheet } from "../core/library.ts";
import type { Mark, Sheet } from "../core/sheet.ts";
import type { Json } from "../core/change.ts";

/** What one answer said at some time: the facts may be of another vocabulary than today's. */
export interface RevisedAnswer {
  /** As its checklist prints it. */
  readonly no: ItemNo;
  /** The item's, which it keeps where numbers move. */
  readonly slug: string;
  readonly mark?: string;
  readonly text: { readonly ja: string; readonly en?: string };
  readonly facts: Readonly<Record<string, Json>>;
  readonly owner: string;
  readonly reviewed: string;
}

/** The answers at some time, by their items' slugs: what stands in the working tree, a commit or a released JSON. */
export type Revision = ReadonlyMap<string, RevisedAnswer>;

/** The revision that a sheet is, as far as it is public. */
export const revisionOf = (sheet: Sheet): Revision =>
  new Map(
    publicSheet(sheet).answers.map(({ answer: { no, slug, mark, text, facts, owner, reviewed } }) => [
      slug,
      // Facts are plain data, read from YAML.
      {
        no,
        slug,
        ...(mark === undefined ? {} : { mark }),
        text,
        facts: facts as unknown as RevisedAnswer["facts"],
        owner,
        reviewed,
      },
    ]),
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isMark = (value: unknown): value is Mark => value === "有" || value === "無";

/**
 * An answer of another revision, from the data of its file, whose name says the item's slug, or of a released JSON, which says it
 * itself; undefined where it is none. What such an answer leaves out is taken for empty: an older revision need not keep today's
 * form.
 */
export const revisedAnswer = (value: unknown, name?: string): RevisedAnswer | undefined => {
  if (!isRecord(value)) return undefined;
  const { no } = value;
  const slug = name === undefined ? value["slug"] : /(?:^|\/)[^/-]*-([^/]+)\.yaml$/.exec(name)?.[1];
  // A whole number is never text.
  if (typeof no !== "number" && (typeof no !== "string" || /^\d*$/.test(no))) return undefined;
  const text = isRecord(value["text"]) ? value["text"] : {};
  const string = (key: string): string => (typeof value[key] === "string" ? value[key] : "");
  return {
    no,
    slug: typeof slug === "string" ? slug : String(no),
    ...(isMark(value["mark"]) ? { mark: value["mark"] } : {}),
    text: {
      ja: typeof text["ja"] === "string" ? text["ja"] : "",
      ...(typeof text["en"] === "string" ? { en: text["en"] } : {}),
    },
    // Plain data of YAML or JSON.
    facts: isRecord(value["facts"]) ? (value["facts"] as Readonly<Record<string, Json>>) : {},
    owner: string("owner"),
    reviewed: string("reviewed"),
  };
};

/**
 * An entry of the library of another revision; undefined where it is none, and where it was not public: what is on request is no part
 * of what customers were told.
 */
export const revisedEntry = (value: unknown): RevisedAnswer | undefined =>
  isRecord(value) && value["show"] === "public" && typeof value["id"] === "string"
    ? revisedAnswer({ ...value, no: value["id"], slug: entrySlug(value["id"]) })
    : undefined;

/** A revision from answers that were read one by one. */
export const revisionFrom = (answers: readonly (RevisedAnswer | undefined)[]): Revision =>
  new Map(answers.filter((answer) => answer !== undefined).map((answer) => [answer.slug, answer] as const));
