/**
 * What is read at most. A sheet of 49 items takes some 50 KB and 100 rows: these leave room for a hundred times as much, and keep
 * what a hostile file can cost to seconds and a few hundred megabytes.
 */

/** The largest file. */
export const MAX_FILE_BYTES = 8 * 2 ** 20;

/** The most that the parts of a workbook may take once unpacked. */
export const MAX_UNPACKED_BYTES = 24 * 2 ** 20;

/** The most rows of one table. */
export const MAX_ROWS = 5_000;

/** The most rows of all tables of a file together. */
export const MAX_ROWS_OF_ALL = 50_000;

/** The most cells of a row. */
export const MAX_COLUMNS = 200;

/** The most worksheets of a workbook. */
export const MAX_SHEETS = 500;

/** The most tags of a page. */
export const MAX_TAGS = 200_000;

/** The most elements and texts that a page may come to: a parser repeats unclosed ones in each paragraph. */
export const MAX_NODES = 600_000;

/** How deep elements may stand in each other. Pages that people make stay below fifty, worksheets below ten. */
export const MAX_DEPTH = 300;

/** The most tags of the parts of a workbook together, closing ones too: a parser takes some three microseconds for each. */
export const MAX_XML_TAGS = 800_000;

/** The longest Markdown, in UTF-16 units. */
export const MAX_MARKDOWN = 2 ** 19;

/** The most cells of all tables of a Markdown text: its parser takes some ten kilobytes for each. */
export const MAX_PIPES = 40_000;
