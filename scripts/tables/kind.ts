/** What a file is by its first bytes, whatever its name says. */
export type Kind =
  | "zip"
  | "text"
  | "empty"
  /** Workbooks before Excel 2007, and encrypted ones, are OLE2 compound files. */
  | "ole"
  | "pdf"
  | "image"
  | "archive"
  | "binary";

const SIGNATURES: readonly (readonly [Kind, readonly number[], number?])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x52, 0x49, 0x46, 0x46]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  // HEIC and AVIF, as phones take them: "ftyp" behind the length of the box.
  ["image", [0x66, 0x74, 0x79, 0x70], 4],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x28, 0xb5, 0x2f, 0xfd]],
];

/** How much of a file is looked at for bytes that no text holds. */
const LOOKED_AT = 65_536;

/** More than one NUL or control character in a hundred bytes is no text. */
const isBinary = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, LOOKED_AT);
  const controls = head.reduce(
    (sum, byte) =>
      sum + (byte < 0x09 || (byte > 0x0d && byte < 0x1b) || (byte > 0x1b && byte < 0x20) ? 1 : 0),
    0,
  );
  return controls * 100 > head.length;
};

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset: number): boolean =>
  signature.every((byte, index) => bytes[offset + index] === byte);

/** Whether a text is in UTF-16: by its byte order mark, or by the zeros that ASCII has in it. */
export const utf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Line ends, digits and commas have a zero on one side only.
  if (odd > head.length / 50 && even === 0) return "utf-16le";
  return even > head.length / 50 && odd === 0 ? "utf-16be" : undefined;
};

/** What a file is by its first bytes. */
export const kindOf = (bytes: Uint8Array): Kind => {
  if (bytes.length === 0) return "empty";
  const known = SIGNATURES.find(([, signature, offset = 0]) => startsWith(bytes, signature, offset));
  if (known !== undefined) return known[0];
  if (utf16(bytes) !== undefined) return "text";
  return isBinary(bytes) ? "binary" : "text";
};
