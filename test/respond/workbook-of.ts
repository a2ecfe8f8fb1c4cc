import { strToU8, zipSync } from "fflate";

/** A cell of a workbook for a test: a text, a number, a formula, or a style alone. */
export type CellOf =
  string | number | null | { readonly f?: string; readonly v?: string; readonly s?: number };

/** A worksheet for a test, as far as the test needs it. */
export interface SheetOf {
  readonly name: string;
  readonly rows: readonly (readonly CellOf[])[];
  readonly merges?: readonly string[];
  /** Drop-downs: their cells, and the formula of their entries. */
  readonly lists?: readonly (readonly [cells: string, formula: string])[];
  /** Other validations, as XML. */
  readonly validations?: string;
  /** What stands before the cells and behind the validations, as XML. */
  readonly before?: string;
  readonly after?: string;
  readonly isHidden?: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const letter = (column: number): string => String.fromCharCode(65 + column);

const cellXml = (cell: CellOf, reference: string): string => {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${String(cell)}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const style = cell.s === undefined ? "" : ` s="${String(cell.s)}"`;
  if (cell.f === undefined) return `<c r="${reference}"${style}/>`;
  return `<c r="${reference}"${style} t="str"><f>${escaped(cell.f)}</f><v>${escaped(cell.v ?? "")}</v></c>`;
};

/** The XML of a worksheet. */
export const sheetXml = ({
  rows,
  merges = [],
  lists = [],
  validations = "",
  before = "",
  after = "",
}: SheetOf): string => {
  const cells = rows.map((row, index) => {
    const inner = row.map((cell, column) => cellXml(cell, `${letter(column)}${String(index + 1)}`)).join("");
    return `<row r="${String(index + 1)}">${inner}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const listed = lists.map(
    ([range, formula]) =>
      `<dataValidation type="list" sqref="${range}"><formula1>${escaped(formula)}</formula1></dataValidation>`,
  );
  const all = listed.join("") + validations;
  return [
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${cells.join("")}</sheetData>`,
    merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`,
    all === "" ? "" : `<dataValidations>${all}</dataValidations>`,
    `${after}</worksheet>`,
  ].join("");
};

/** A workbook of worksheets' XML. */
export const workbookOfXml = (
  sheets: readonly { readonly name: string; readonly xml: string; readonly isHidden?: boolean }[],
  {
    names = "",
    styles = "",
    more = {},
  }: { names?: string; styles?: string; more?: Record<string, string> } = {},
): Uint8Array => {
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}" ${isHidden === true ? 'state="hidden" ' : ""}r:id="rId${String(index + 1)}"/>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join("")}</sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      sheets
        .map((_, index) =>
          relation(`rId${String(index + 1)}`, "worksheet", `worksheets/sheet${String(index + 1)}.xml`),
        )
        .join("") + (styles === "" ? "" : relation("rIdStyles", "styles", "styles.xml")),
    ),
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, xml]),
    ),
    ...(styles === "" ? {} : { "xl/styles.xml": styles }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};

/** A workbook of worksheets. */
export const workbookOf = (
  sheets: readonly SheetOf[],
  options: Parameters<typeof workbookOfXml>[1] = {},
): Uint8Array =>
  workbookOfXml(
    sheets.map((sheet) => ({
      name: sheet.name,
      xml: sheetXml(sheet),
      ...(sheet.isHidden === undefined ? {} : { isHidden: sheet.isHidden }),
    })),
    options,
  );
