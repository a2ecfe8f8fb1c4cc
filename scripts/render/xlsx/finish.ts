import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Lang } from "../../core/lang.ts";

/** What the library that writes workbooks cannot say. */
export interface Finishing {
  readonly lang: Lang;
  /** What each table is, for screen readers, in the order of the tables. */
  readonly tables: readonly { readonly title: string; readonly about: string }[];
}

type Patch = (xml: string, path: string, finishing: Finishing) => string;

const attribute = (text: string): string =>
  text.replace(/[&<>"\n]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** A cell marked as text (see sheet.ts) stays text when somebody edits it, as if typed with an apostrophe. */
const keepText: Patch = (xml) =>
  xml.replace(/<xf ([^>]*)>(<alignment [^>]*\/>)<protection locked="1"\/>/g, '<xf quotePrefix="1" $1>$2');

/** The library takes a text such as "#N/A" for an error value; here no cell is a formula that could have one. */
const noErrors: Patch = (xml) => xml.replace(/(<c r="[A-Z]+\d+") t="e"/g, '$1 t="str"');

const language: Patch = (xml, _path, { lang }) =>
  xml.replace("</cp:coreProperties>", `<dc:language>${lang}</dc:language></cp:coreProperties>`);

/** Nothing is to be calculated, and a workbook that was would ask to be saved when it is closed. */
const noCalculation: Patch = (xml) => xml.replace(/<calcPr [^>]*\/>/, "");

/** The alternative text of a table, as Excel 2010 and later store it ([MS-XLSX] 2.6.59, CT_Table). */
const alternativeText: Patch = (xml, path, { tables }) => {
  const table = tables[Number(/\d+/.exec(path)?.[0]) - 1];
  if (table === undefined) return xml;
  const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  const text = `altText="${attribute(table.title)}" altTextSummary="${attribute(table.about)}"`;
  return xml.replace(
    "</table>",
    () =>
      `<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="${namespace}"><x14:table ${text}/></ext></extLst></table>`,
  );
};

const patches: readonly (readonly [RegExp, Patch])[] = [
  [/^xl\/styles\.xml$/, keepText],
  [/^xl\/worksheets\/sheet\d+\.xml$/, noErrors],
  [/^docProps\/core\.xml$/, language],
  [/^xl\/workbook\.xml$/, noCalculation],
  [/^xl\/tables\/table\d+\.xml$/, alternativeText],
];

/**
 * The workbook with what its library leaves out, packed anew: the library packs with the zlib of the running Node, whose
 * bytes differ between versions and processors, while fflate's are the same everywhere.
 */
export const finish = (workbook: Uint8Array, finishing: Finishing): Uint8Array => {
  const parts = Object.entries(unzipSync(workbook)).map(([path, bytes]): [string, Uint8Array] => {
    const found = patches.find(([pattern]) => pattern.test(path));
    return [path, found === undefined ? bytes : strToU8(found[1](strFromU8(bytes), path, finishing))];
  });
  // fflate stores local time, so that the day is given in local time, too.
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: new Date(2020, 0, 1) });
};
