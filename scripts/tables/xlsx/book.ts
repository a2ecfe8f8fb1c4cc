import type { XmlElement } from "@rgrove/parse-xml";
import { MAX_SHEETS, MAX_XML_TAGS } from "../limits.ts";
import { TableError } from "../problem.ts";
import { listed, unpack } from "./archive.ts";
import { attribute, attributeNamed, element, elements, isTrue, type Part, parsePart } from "./xml.ts";

/** A tab of a workbook: a worksheet, or a chart that has no cells. */
export interface Tab {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its file in the archive; undefined for a chart or a dialogue, and where there is none. */
  readonly path: string | undefined;
}

/** A name for a range, of one worksheet or of the whole workbook. */
export interface DefinedName {
  readonly name: string;
  /** The worksheet's place in the order of the tabs; undefined for all. */
  readonly sheet: number | undefined;
  readonly formula: string;
}

/** A workbook with its parts, each parsed once and when it is asked for. */
export interface Book {
  /** The names of all its files, in their order, whether they were unpacked or not. */
  readonly files: readonly string[];
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** A part by its path; undefined where there is none. @throws TableError where it is broken */
  readonly part: (path: string) => Part | undefined;
  /** The part of a kind that the workbook names: its styles, the strings that its cells share. @throws as `part` */
  readonly related: (kind: "styles" | "sharedStrings") => Part | undefined;
  /** In their order, hidden ones and charts too. */
  readonly tabs: readonly Tab[];
  readonly names: readonly DefinedName[];
  /** Days are counted from 1904 (ECMA-376, part 1, 18.2.28). */
  readonly is1904: boolean;
}

/** The folder of a part, with its slash. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** Targets are relative to the folder of what names them, or begin at the root. */
const resolved = (folder: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
};

interface Relation {
  readonly type: string;
  readonly path: string;
}

type PartOf = Book["part"];

/** What a part names, by id. */
const relationsOf = (part: PartOf, path: string): ReadonlyMap<string, Relation> => {
  const folder = folderOf(path);
  const relations = part(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return new Map(
    elements(relations?.root, "Relationship").map((each) => [
      attribute(each, "Id") ?? "",
      { type: attribute(each, "Type") ?? "", path: resolved(folder, attribute(each, "Target") ?? "") },
    ]),
  );
};

const tabsOf = (workbook: XmlElement, relations: ReadonlyMap<string, Relation>): readonly Tab[] =>
  elements(element(workbook, "sheets"), "sheet").map((sheet): Tab => {
    const relation = relations.get(attributeNamed(sheet, "id") ?? "");
    const state = attribute(sheet, "state");
    return {
      name: attribute(sheet, "name") ?? "",
      isHidden: state === "hidden" || state === "veryHidden",
      path: relation?.type.endsWith("/worksheet") === true ? relation.path : undefined,
    };
  });

const namesIn = (workbook: XmlElement): readonly DefinedName[] =>
  elements(element(workbook, "definedNames"), "definedName").map((each) => {
    const sheet = attribute(each, "localSheetId");
    return {
      name: attribute(each, "name") ?? "",
      sheet: sheet === undefined ? undefined : Number(sheet),
      formula: each.text,
    };
  });

/** Finds the parts of an archive. Their names do not depend on capitals (ECMA-376, part 2, 6.2.2). */
const partsOf = (parts: Book["parts"]): PartOf => {
  const paths = new Map(Object.keys(parts).map((path) => [path.toLowerCase(), path]));
  const known = new Map<string, Part>();
  let left = MAX_XML_TAGS;
  return (path) => {
    const own = paths.get(path.toLowerCase());
    const bytes = own === undefined ? undefined : parts[own];
    if (own === undefined || bytes === undefined) return undefined;
    const before = known.get(own);
    if (before !== undefined) return before;
    const part = parsePart(bytes, own, left);
    left -= part.tags;
    known.set(own, part);
    return part;
  };
};

/** The path of the workbook's own part, which the package names. */
const workbookPath = (part: PartOf): string => {
  const named = [...relationsOf(part, "").values()].find(({ type }) => type.endsWith("/officeDocument"));
  return named?.path ?? "xl/workbook.xml";
};

/**
 * Opens an Excel workbook (.xlsx, .xlsm). Nothing is run, and no link is followed.
 * @param isWanted which of its files are unpacked
 * @throws TableError where it is broken, unpacks to too much, or has too many worksheets
 */
export const openBook = (archive: Uint8Array, isWanted: (name: string) => boolean): Book => {
  const parts = unpack(archive, isWanted);
  const part = partsOf(parts);
  const path = workbookPath(part);
  const workbook = part(path)?.root;
  if (workbook === undefined) throw new TableError((m) => m.brokenArchive);
  const relations = relationsOf(part, path);
  const tabs = tabsOf(workbook, relations);
  if (tabs.length > MAX_SHEETS) throw new TableError((m) => m.tooManySheets(MAX_SHEETS));
  return {
    files: [...listed(archive).keys()],
    parts,
    part,
    related: (kind) => {
      const named = [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`));
      return part(named?.path ?? `${folderOf(path)}${kind}.xml`);
    },
    tabs,
    names: namesIn(workbook),
    is1904: isTrue(attribute(element(workbook, "workbookPr"), "date1904")),
  };
};
