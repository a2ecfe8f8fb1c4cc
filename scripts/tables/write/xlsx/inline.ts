/** The most characters that a cell of Excel holds, in UTF-16 units. */
export const MAX_TEXT = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

// What looks like the escape of a character (ECMA-376, part 1, 22.9.2.19: ST_Xstring) would be read as that character.
const LIKE_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

const escaped = (text: string): string =>
  text.replace(LIKE_ESCAPE, "_x005F_").replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);

/** Numbers as spreadsheets write them themselves; 「007」 and 「1.0」 are texts. */
const isNumber = (text: string): boolean => /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,9}[1-9])?$/.test(text);

/** How a value stands in a cell of a worksheet's XML. */
export interface CellXml {
  /** The cell's `t`; undefined for numbers, and for nothing at all. */
  readonly type: string | undefined;
  readonly content: string;
}

/**
 * A text as the content of a cell: a string of its own, so that the table of strings that cells share stays as it is. An entry of a
 * drop-down that is a number stays one, as a spreadsheet compares it with the list.
 * @param prefix the namespace's, with its colon; "" where there is none
 */
export const cellXml = (text: string, prefix: string, options: readonly string[] | undefined): CellXml => {
  if (text === "") return { type: undefined, content: "" };
  if (options?.includes(text) === true && isNumber(text))
    return { type: undefined, content: `<${prefix}v>${text}</${prefix}v>` };
  return {
    type: "inlineStr",
    content: `<${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is>`,
  };
};
