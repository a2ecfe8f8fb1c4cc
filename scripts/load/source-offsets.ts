const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

/**
 * For each UTF-16 unit of a YAML scalar's value, its offset in the scalar's source: quotes, block headers, indentation
 * and folded line ends lie between. Undefined where the source writes a character otherwise, as with `\u3042`.
 */
export const sourceOffsets = (source: string, value: string): readonly number[] | undefined => {
  const header = /^(?:[|>][^\n]*\n|["'])?/.exec(source)?.[0].length ?? 0;
  const offsets: number[] = [];
  let at = header;
  for (let index = 0; index < value.length; index += 1) {
    // White space may be folded or indented: any run of it stands for any other.
    if (isSpace(value[index])) {
      offsets.push(at);
      const isRunOver = !isSpace(value[index + 1]);
      if (isRunOver) while (isSpace(source[at])) at += 1;
      continue;
    }
    while (index === 0 && isSpace(source[at])) at += 1;
    if (source[at] !== value[index]) {
      // A single quote is doubled within single quotes, and some characters follow a backslash.
      if (source[at + 1] !== value[index] || !["\\", "'"].includes(source[at] ?? "")) return undefined;
      at += 1;
    } else if (source[at] === "'" && source.startsWith("'") && source[at + 1] === "'") at += 1;
    offsets.push(at);
    at += 1;
  }
  return offsets;
};
