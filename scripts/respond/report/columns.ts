import { eastAsianWidth } from "get-east-asian-width";

const columnsOf = (character: string): number => eastAsianWidth(character.codePointAt(0) ?? 0);

/** How many columns of a terminal a line takes: a Japanese character takes two. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + columnsOf(character), 0);

/** The beginning of a line that takes at most so many columns, with an ellipsis where something is left out. */
export const cut = (text: string, columns: number): string => {
  if (widthOf(text) <= columns) return text;
  let left = columns - 1;
  const characters = Array.from(text);
  const end = characters.findIndex((character) => (left -= columnsOf(character)) < 0);
  return `${characters.slice(0, end).join("")}…`;
};

/** The line, cut or filled up with blanks to just so many columns. */
export const fitted = (text: string, columns: number): string => {
  const line = cut(text, columns);
  return line + " ".repeat(columns - widthOf(line));
};
