import type { DefinedName } from "./options.ts";
import { attribute, element, elements, localName, parsePart, partText } from "./xml.ts";

type Parts = Readonly<Record<string, Uint8Array>>;

/** A worksheet as its workbook lists it. */
export interface SheetPart {
  readonly name: string;
  /** Its file in the archive. */
  readonly path: string;
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** Names of files in a package do not depend on capitals (ECMA-376, part 2, 6.2.2). */
const partNamed = (parts: Parts, path: string): Uint8Array => {
  const found = Object.keys(parts).find((name) => name.toLowerCase() === path.toLowerCase());
  const bytes = found === undefined ? undefined : parts[found];
  if (bytes === undefined) throw new SyntaxError(`no ${path}`);
  return bytes;
};

/** Targets are relative to the workbook's folder, or begin at the root. */
const pathOf = (target: string): string =>
  target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;

/**
 * The worksheets in the order of their tabs, hidden ones and charts too.
 * @throws SyntaxError, XmlError, TypeError where the workbook is broken
 */
export const sheetParts = (parts: Parts): readonly SheetPart[] => {
  const relations = elements(parsePart(partText(partNamed(parts, RELATIONS))), "Relationship");
  const targets = new Map(relations.map((each) => [attribute(each, "Id"), attribute(each, "Target") ?? ""]));
  const workbook = parsePart(partText(partNamed(parts, WORKBOOK)));
  return elements(element(workbook, "sheets"), "sheet").map((sheet) => {
    // The prefix of r:id is the program's own choice.
    const id = Object.entries(sheet.attributes).find(
      ([name]) => name.includes(":") && localName(name) === "id",
    );
    return { name: attribute(sheet, "name") ?? "", path: pathOf(targets.get(id?.[1]) ?? "") };
  });
};

/** The names that a workbook gives to ranges. */
export const definedNames = (parts: Parts): readonly DefinedName[] => {
  const workbook = parsePart(partText(partNamed(parts, WORKBOOK)));
  return elements(element(workbook, "definedNames"), "definedName").map((each) => {
    const sheet = attribute(each, "localSheetId");
    return {
      name: attribute(each, "name") ?? "",
      sheet: sheet === undefined ? undefined : Number(sheet),
      formula: each.text,
    };
  });
};

/** The styles of cells, by number, that leave a cell open where its worksheet is locked. */
export const openStyles = (parts: Parts): ReadonlySet<number> => {
  const name = Object.keys(parts).find((each) => /^xl\/styles\.xml$/i.test(each));
  const bytes = name === undefined ? undefined : parts[name];
  if (bytes === undefined) return new Set();
  const formats = elements(element(parsePart(partText(bytes)), "cellXfs"), "xf");
  return new Set(
    formats.flatMap((format, index) => {
      const locked = attribute(element(format, "protection"), "locked");
      return locked === "0" || locked === "false" ? [index] : [];
    }),
  );
};

/** The bytes of a worksheet. @throws SyntaxError where there are none */
export const sheetBytes = (parts: Parts, { path }: SheetPart): Uint8Array => partNamed(parts, path);
