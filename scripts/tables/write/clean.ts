const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

// What XML 1.0 (2.2) has no way to write, and what no spreadsheet shows.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** A text as every format can hold it: one kind of line end, no control characters, U+FFFD for half a character. */
export const clean = (text: string): string =>
  text
    .replace(LINE_ENDS, "\n")
    .replace(CONTROL, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
