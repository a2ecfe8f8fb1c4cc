/** A part of a text, in UTF-16 units, and what takes its place. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The patches in the order of their places; of several at one place in the order in which they were given. */
export const inOrder = <P extends Patch>(patches: readonly P[]): readonly P[] =>
  [...patches].sort((a, b) => a.start - b.start);

/** A text with parts of it replaced. They do not overlap. */
export const patched = (text: string, patches: readonly Patch[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const patch of inOrder(patches)) {
    pieces.push(text.slice(at, patch.start), patch.text);
    at = patch.end;
  }
  return [...pieces, text.slice(at)].join("");
};
