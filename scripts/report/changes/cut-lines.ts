/** A text of at most `max` characters: whole lines of it, and where some are left out, a closing paragraph that says so. */
export const cutLines = (text: string, max: number, closing: string): string => {
  if (text.length <= max) return text;
  const end = `\n${closing}\n`;
  const last = text.lastIndexOf("\n", max - end.length - 1);
  return `${text.slice(0, last + 1)}${end}`;
};
