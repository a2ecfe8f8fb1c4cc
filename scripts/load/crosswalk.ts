import { type Messages, words } from "./messages.ts";
import type { Finding, Said } from "../core/finding.ts";
import { errorAtPath, readData } from "./read-data.ts";
import { generalErrors, parseSchema, schemaCheck } from "./schema-check.ts";
import type { SourceFile } from "../core/source.ts";
import { identifiersOf, type Standard, STANDARDS } from "../core/identifiers.ts";
import type { Checklist, ItemNo } from "../core/model.ts";

/** The controls that an item is part of, by their identifiers, the nearest first. */
export interface CrosswalkItem extends Partial<Readonly<Record<Standard, readonly string[]>>> {
  /** The item's slug. */
  readonly item: string;
}

/** What `schema/crosswalk.yaml` says: an entry for every item of the checklist. */
export interface CrosswalkTable {
  readonly items: readonly CrosswalkItem[];
}

export type CrosswalkReading =
  | { readonly table: CrosswalkTable; readonly findings: readonly [] }
  | { readonly table: undefined; readonly findings: readonly Finding[] };

/** Something wrong at a path of the file. */
interface Broken {
  readonly path: readonly (string | number)[];
  readonly say: (said: Messages["crosswalk"]) => Said;
}

const isAgain = <T>(value: T, index: number, all: readonly T[]): boolean => all.indexOf(value) !== index;

const brokenItems = ({ items }: CrosswalkTable, checklist: Checklist): readonly Broken[] => {
  const known = checklist.items.map(({ slug }) => slug);
  // What a project adds to the checklist is in no table of ours.
  const asked = checklist.items.filter(({ isOwn }) => isOwn !== true).map(({ slug }) => slug);
  const named = items.map(({ item }) => item);
  const broken = named.flatMap((item, index): readonly Broken[] => {
    const path = ["items", index, "item"];
    if (!known.includes(item)) return [{ path, say: ({ problems }) => problems.unknownItem(item) }];
    return isAgain(item, index, named) ? [{ path, say: ({ problems }) => problems.itemTwice(item) }] : [];
  });
  const missing = asked
    .filter((slug) => !named.includes(slug))
    .map((slug): Broken => ({ path: ["items"], say: ({ problems }) => problems.itemMissing(slug) }));
  return [...broken, ...missing];
};

const brokenIdentifiers = ({ items }: CrosswalkTable, standard: Standard): readonly Broken[] => {
  const known = new Set(identifiersOf(standard));
  return items.flatMap(({ item, [standard]: identifiers = [] }, index) =>
    identifiers.flatMap((identifier, place): readonly Broken[] => {
      const path = ["items", index, standard, place];
      if (!known.has(identifier))
        return [
          {
            path,
            say: ({ problems, standards }) => problems.unknownIdentifier(identifier, standards[standard]),
          },
        ];
      return isAgain(identifier, place, identifiers)
        ? [{ path, say: ({ problems }) => problems.identifierTwice(identifier, item) }]
        : [];
    }),
  );
};

/**
 * Reads the crosswalk; findings where the file is broken, lacks an item or has one twice, or names an item that the
 * checklist or an identifier that the standard does not have.
 */
export const readCrosswalk = (
  file: SourceFile,
  schema: SourceFile,
  checklist: Checklist,
): CrosswalkReading => {
  const { value, findings } = readData(file, null);
  if (findings.length > 0) return { table: undefined, findings };
  const malformed = generalErrors(schemaCheck(parseSchema(schema)), value);
  if (malformed.length > 0)
    return { table: undefined, findings: malformed.map((error) => errorAtPath(file, null, error)) };
  const table = value as CrosswalkTable; // it holds to its schema, which says what this type says
  const broken = [
    ...brokenItems(table, checklist),
    ...STANDARDS.flatMap((standard) => brokenIdentifiers(table, standard)),
  ].map(({ path, say }) =>
    errorAtPath(file, null, {
      rule: "model-reference",
      path,
      part: "value",
      words: words((m) => say(m.crosswalk)),
    }),
  );
  return broken.length > 0 ? { table: undefined, findings: broken } : { table, findings: [] };
};

/** The items by identifier, by what the checklist prints: those to which it is nearest first, then in its order. */
export const itemsByIdentifier = (
  { items }: CrosswalkTable,
  checklist: Checklist,
): ReadonlyMap<string, readonly ItemNo[]> => {
  const beside = checklist.items
    .flatMap(({ no, slug }) => items.filter(({ item }) => item === slug).map((item) => ({ ...item, no })))
    .flatMap((item) =>
      STANDARDS.flatMap((standard) =>
        (item[standard] ?? []).map((identifier, place) => ({ identifier, place, no: item.no })),
      ),
    )
    .sort((a, b) => a.place - b.place);
  const identifiers = new Set(beside.map(({ identifier }) => identifier));
  return new Map(
    [...identifiers].map((identifier) => [
      identifier,
      beside.filter((each) => each.identifier === identifier).map(({ no }) => no),
    ]),
  );
};
