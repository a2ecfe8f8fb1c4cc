/** A column's letters in a spreadsheet: A for 0. */
export const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);

/** The column that letters stand for, from 0; undefined where they are none. */
export const columnOf = (letters: string): number | undefined =>
  /^[A-Z]{1,3}$/i.test(letters)
    ? Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : undefined;
