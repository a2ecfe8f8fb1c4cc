import { strFromU8, unzipSync } from "fflate";

/** A reader of workbooks that shares nothing with the library that writes ours: it unzips, and reads the XML as it stands. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(#x?)?(\w*);?/g, (whole, numeric: string | undefined, name: string) => {
    if (!whole.endsWith(";")) throw new Error(`not well-formed: ${whole}`);
    if (numeric !== undefined) return String.fromCodePoint(parseInt(name, numeric === "#x" ? 16 : 10));
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`not well-formed: ${whole}`);
    return character;
  });

/** Reads XML. @throws Error where it is not well-formed or holds a character that XML 1.0 forbids. */
export const parseXml = (xml: string): Element => {
  if (/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(xml)) throw new Error("forbidden character");
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [, tag, text] of xml.replace(/^<\?xml[^>]*\?>/, "").matchAll(/<([^<>]*)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += unescaped(text.replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
    else if (tag?.startsWith("/") === true) {
      if (open.pop()?.name !== tag.slice(1)) throw new Error(`not well-formed: <${tag}>`);
    } else if (tag !== undefined) {
      const attributes = Array.from(tag.matchAll(/ ([\w:]+)="([^"]*)"/g), ([, key = "", value = ""]) => [
        key,
        unescaped(value),
      ]);
      const element: Open = {
        name: /^[\w:]+/.exec(tag)?.[0] ?? "",
        // Each entry is a pair of texts.
        attributes: Object.fromEntries(attributes) as Record<string, string>,
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (!tag.endsWith("/")) open.push(element);
    }
  }
  const [document] = root.children;
  if (open.length !== 1 || document === undefined) throw new Error("not well-formed: not closed");
  return document;
};

export const all = ({ children }: Element, name: string): readonly Element[] =>
  children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

export const first = (element: Element, name: string): Element => {
  const [found] = all(element, name);
  if (found === undefined) throw new Error(`no <${name}>`);
  return found;
};

const cellText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

export interface ReadCell {
  /** What the file says the value is: "s" and "str" are text, absent a number. */
  readonly type: string | undefined;
  readonly value: string;
  readonly style: Element;
  readonly isFormula: boolean;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: Element;
  /** Rows of cells by letter; empty cells are left out. */
  readonly rows: readonly Readonly<Record<string, ReadCell>>[];
  readonly heights: readonly number[];
  readonly merges: readonly string[];
}

export interface ReadWorkbook {
  readonly parts: Readonly<Record<string, Element>>;
  readonly sheets: readonly ReadSheet[];
  /** Defined names, followed by the index of the sheet that they belong to. */
  readonly names: Readonly<Record<string, string>>;
}

/** Reads a workbook. @throws Error where a part is missing or is not well-formed. */
export const readWorkbook = (bytes: Uint8Array): ReadWorkbook => {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, parseXml(strFromU8(part))]),
  );
  const part = (path: string): Element => {
    const found = parts[path];
    if (found === undefined) throw new Error(`no ${path}`);
    return found;
  };
  const strings = part("xl/sharedStrings.xml").children.map((entry) =>
    cellText(
      all(entry, "t")
        .map(({ text }) => text)
        .join(""),
    ),
  );
  const styles = first(part("xl/styles.xml"), "cellXfs").children;
  const readCell = (cell: Element): ReadCell => {
    const type = cell.attributes["t"];
    const value = first(cell, "v").text;
    const style = styles[Number(cell.attributes["s"] ?? 0)];
    if (style === undefined) throw new Error("no such style");
    return {
      type,
      value: type === "s" ? (strings[Number(value)] ?? "") : value,
      style,
      isFormula: all(cell, "f").length > 0,
    };
  };
  const sheets = all(part("xl/workbook.xml"), "sheet").map(({ attributes }, index): ReadSheet => {
    const xml = part(`xl/worksheets/sheet${String(index + 1)}.xml`);
    const rows = first(xml, "sheetData").children;
    return {
      name: attributes["name"] ?? "",
      xml,
      rows: rows.map(({ children }) =>
        Object.fromEntries(
          children
            .filter((cell) => cell.children.length > 0)
            .map((cell) => [cell.attributes["r"]?.replace(/\d+/, "") ?? "", readCell(cell)]),
        ),
      ),
      heights: rows.map((row) => Number(row.attributes["ht"])),
      merges: all(xml, "mergeCell").map((merge) => merge.attributes["ref"] ?? ""),
    };
  });
  const names = all(part("xl/workbook.xml"), "definedName").map(({ attributes, text }) => [
    `${attributes["name"] ?? ""} ${attributes["localSheetId"] ?? ""}`.trim(),
    text,
  ]);
  // Each entry is a pair of texts.
  return { parts, sheets, names: Object.fromEntries(names) as Record<string, string> };
};
