const controlPicture = (control: string): string => {
  const code = control.charCodeAt(0);
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
};

/**
 * Text as a cell can hold it: XML 1.0 (section 2.2) forbids most control characters, which become visible pictures (␛),
 * and lone surrogates and U+FFFE, U+FFFF, which become U+FFFD. Ends of lines of every kind become LF, the line break of a cell.
 */
export const holdable = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, controlPicture)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd");

/**
 * Escapes what a reader of the file would take for an escape: in the strings of a workbook `_x0041_` stands for "A"
 * (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
export const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/**
 * Whether Excel would take the text for a formula once somebody edits the cell; as stored it is text in any case. Excel in
 * Japan takes full-width signs for formulas, too.
 */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\uff1d\uff0b\uff0d\uff20]/.test(text);
