import { type CrosswalkProblem, type CrosswalkWords, crosswalkWords } from "../locales/crosswalk.ts";
import type { Finding, Words } from "../core/finding.ts";
import { errorAtPath, readData } from "./read-data.ts";
import { generalErrors, parseSchema, schemaCheck } from "./schema-check.ts";
import type { SourceFile } from "../core/source.ts";
import { identifiersOf, type Standard, STANDARDS } from "../core/identifiers.ts";
import type { Checklist } from "../core/model.ts";

/** The controls that an item is part of, by their identifiers, the nearest first. */
export interface CrosswalkItem extends Partial<Readonly<Record<Standard, readonly string[]>>> {
  readonly no: number;
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
  readonly say: (words: CrosswalkWords) => CrosswalkProblem;
}

const told = (say: Broken["say"]): Words => {
  const { ja, en } = { ja: say(crosswalkWords.ja), en: say(crosswalkWords.en) };
  return { message: { ja: ja.message, en: en.message }, fix: { ja: ja.fix, en: en.fix } };
};

const isAgain = <T>(value: T, index: number, all: readonly T[]): boolean => all.indexOf(value) !== index;

const brokenNumbers = ({ items }: CrosswalkTable, checklist: Checklist): readonly Broken[] => {
  const known = checklist.items.map(({ no }) => no);
  const broken = items.flatMap(({ no }, index, all): readonly Broken[] => {
    const path = ["items", index, "no"];
    if (!known.includes(no)) return [{ path, say: ({ problems }) => problems.unknownItem(no, known.length) }];
    const numbers = all.map((item) => item.no);
    return isAgain(no, index, numbers) ? [{ path, say: ({ problems }) => problems.itemTwice(no) }] : [];
  });
  const missing = known
    .filter((no) => items.every((item) => item.no !== no))
    .map((no): Broken => ({ path: ["items"], say: ({ problems }) => problems.itemMissing(no) }));
  return [...broken, ...missing];
};

const brokenIdentifiers = ({ items }: CrosswalkTable, standard: Standard): readonly Broken[] => {
  const known = new Set(identifiersOf(standard));
  return items.flatMap(({ no, [standard]: identifiers = [] }, index) =>
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
        ? [{ path, say: ({ problems }) => problems.identifierTwice(identifier, no) }]
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
    ...brokenNumbers(table, checklist),
    ...STANDARDS.flatMap((standard) => brokenIdentifiers(table, standard)),
  ].map(({ path, say }) =>
    errorAtPath(file, null, { rule: "model-reference", path, part: "value", words: told(say) }),
  );
  return broken.length > 0 ? { table: undefined, findings: broken } : { table, findings: [] };
};

/** The items by identifier: those to which it is nearest first, then by number. */
export const itemsByIdentifier = ({ items }: CrosswalkTable): ReadonlyMap<string, readonly number[]> => {
  const beside = items
    .flatMap((item) =>
      STANDARDS.flatMap((standard) =>
        (item[standard] ?? []).map((identifier, place) => ({ identifier, place, no: item.no })),
      ),
    )
    .sort((a, b) => a.place - b.place || a.no - b.no);
  const identifiers = new Set(beside.map(({ identifier }) => identifier));
  return new Map(
    [...identifiers].map((identifier) => [
      identifier,
      beside.filter((each) => each.identifier === identifier).map(({ no }) => no),
    ]),
  );
};
