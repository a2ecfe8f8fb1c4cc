const CMAP = 0x636d6170; // "cmap"
const SEGMENTED_COVERAGE = 12;

const upTo = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/**
 * The code points that a font has glyphs for, from its character map of format 12, which every font with characters beyond
 * U+FFFF has (OpenType 1.9, table `cmap`).
 *
 * @throws Error where the file is no such font
 */
export const codePoints = (font: Uint8Array): ReadonlySet<number> => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = upTo(view.getUint16(4)).map((index) => 12 + 16 * index);
  const table = tables.find((at) => view.getUint32(at) === CMAP);
  if (table === undefined) throw new Error("This font has no character map");
  const cmap = view.getUint32(table + 8);
  const map = upTo(view.getUint16(cmap + 2))
    .map((index) => cmap + view.getUint32(cmap + 4 + 8 * index + 4))
    .find((at) => view.getUint16(at) === SEGMENTED_COVERAGE);
  if (map === undefined) throw new Error("This font has no character map of format 12");
  const covered = new Set<number>();
  for (const index of upTo(view.getUint32(map + 12))) {
    const group = map + 16 + 12 * index;
    const last = view.getUint32(group + 4);
    for (let point = view.getUint32(group); point <= last; point += 1) covered.add(point);
  }
  return covered;
};
