import { crc32, inflateRawSync } from "node:zlib";
import type { Localized } from "../../core/lang.ts";

/** An entry as both its headers say it; nothing is unpacked. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes in the archive, and unpacked. */
  readonly size: number;
  readonly originalSize: number;
  readonly crc: number;
  readonly method: number;
  /** Where its bytes begin. */
  readonly start: number;
}

export type Outcome<T> =
  | { readonly value: T; readonly problem: undefined }
  | { readonly value: undefined; readonly problem: Localized };

const done = <T>(value: T): Outcome<T> => ({ value, problem: undefined });

const refused = (problem: Localized): Outcome<never> => ({ value: undefined, problem });

const NO_ZIP: Localized = {
  ja: "ZIPファイルとして読めません。もう一度ダウンロードしてください。",
  en: "It cannot be read as a ZIP file. Download it again.",
};

const FOREIGN: Localized = {
  ja: "このツールが書かないデータがZIPに入っています(末尾、ファイルの間、または拡張部分)。展開しないでください。",
  en: "The ZIP holds data that this tool does not write (at its end, between files, or in extensions). Do not unpack it.",
};

const shown = (name: string): string => JSON.stringify(name.slice(0, 250));

const twoNames = (name: string): Localized => ({
  ja: `${shown(name)} は、目次と本体とで名前や大きさが違います。読む道具によって別のファイルになります。展開しないでください。`,
  en: `${shown(name)} has one name or size in the directory and another at its data, so that tools unpack different files. Do not unpack it.`,
});

const noFile = (name: string): Localized => ({
  ja: `${shown(name)} は、通常のファイルではありません(リンクなど)。展開しないでください。`,
  en: `${shown(name)} is no regular file, but a link or the like. Do not unpack it.`,
});

const damaged = (name: string): Localized => ({
  ja: `${shown(name)} の中身が、ZIPの検査値(CRC-32)や大きさと一致しません。壊れているか、書き換えられています。`,
  en: `What ${shown(name)} holds does not match the ZIP's checksum (CRC-32) and size: it is damaged, or was altered.`,
});

// APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16.
const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const END = { signature: 0x06054b50, length: 22 } as const;
const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8; any other flag (encryption, sizes that come later) is none of this tool's. */
const UTF8_NAMES = 0x0800;
/** A file's kind among the bits of its Unix mode, and the mark of an ordinary file. */
const [KIND, REGULAR] = [0o170000, 0o100000];
const DOS_FOLDER = 0x10;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const isPlainFile = (attributes: number): boolean => {
  const kind = (attributes >>> 16) & KIND;
  return (kind === 0 || kind === REGULAR) && (attributes & DOS_FOLDER) === 0;
};

/** The fields that both headers of an entry hold, from the flags on. */
const common = (view: DataView, at: number): readonly number[] => [
  view.getUint16(at, true),
  view.getUint16(at + 2, true),
  ...[8, 12, 16].map((offset) => view.getUint32(at + offset, true)),
];

/**
 * Lists an archive of the plain form that this tool writes, where each byte belongs to an entry or the directory: both headers of an
 * entry say the same, entries follow one another without a gap, all are ordinary files, and nothing follows the directory. Of
 * entries beyond `most` the first is listed, too.
 */
export const listZip = (bytes: Uint8Array, most: number): Outcome<readonly ZipEntry[]> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END.length;
  if (end < 0) return refused(NO_ZIP);
  if (view.getUint32(end, true) !== END.signature) {
    const marked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return refused(marked.includes("PK\u0005\u0006") ? FOREIGN : NO_ZIP);
  }
  const disks = view.getUint32(end + 4, true);
  const [count, total] = [view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
  const [length, directory] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const comment = view.getUint16(end + 20, true);
  if (disks !== 0 || comment !== 0 || count !== total || directory + length !== end) return refused(FOREIGN);

  const entries: ZipEntry[] = [];
  let [at, next] = [directory, 0];
  for (let index = 0; index < count && entries.length <= most; index += 1) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature) return refused(NO_ZIP);
    const [flags = 0, method = 0, crc = 0, size = 0, originalSize = 0] = common(view, at + 8);
    const nameLength = view.getUint16(at + 28, true);
    const name = text(bytes.subarray(at + CENTRAL.length, at + CENTRAL.length + nameLength));
    // Extensions, a comment, the disk.
    if ([30, 32, 34].some((offset) => view.getUint16(at + offset, true) !== 0)) return refused(FOREIGN);
    if (flags !== 0 && flags !== UTF8_NAMES) return refused(FOREIGN);
    if (!isPlainFile(view.getUint32(at + 38, true))) return refused(noFile(name));
    const header = view.getUint32(at + 42, true);
    if (header !== next || header + LOCAL.length > directory) return refused(FOREIGN);
    if (view.getUint32(header, true) !== LOCAL.signature) return refused(NO_ZIP);
    const start = header + LOCAL.length + nameLength;
    const isSame =
      view.getUint16(header + 26, true) === nameLength &&
      text(bytes.subarray(header + LOCAL.length, start)) === name &&
      common(view, header + 6).join() === common(view, at + 8).join();
    if (!isSame) return refused(twoNames(name));
    if (view.getUint16(header + 28, true) !== 0 || start + size > directory) return refused(FOREIGN);
    entries.push({ name, size, originalSize, crc, method, start });
    [at, next] = [at + CENTRAL.length + nameLength, start + size];
  }
  const isWhole = entries.length > most || (at === end && next === directory);
  return isWhole ? done(entries) : refused(FOREIGN);
};

/** The bytes of an entry; undefined where they are not just what its headers say. */
const unpack = (bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined => {
  const { start, size, originalSize, method } = entry;
  const packed = bytes.subarray(start, start + size);
  if (method === STORED) return size === originalSize ? packed : undefined;
  if (method !== DEFLATED) return undefined;
  try {
    // What is beyond the stated size is never unpacked.
    const limits = { maxOutputLength: Math.max(originalSize, 1), info: true } as const;
    // With `info` zlib also gives its engine (Node's docs, "Class: Options"), which the types leave out.
    const { buffer, engine } = inflateRawSync(packed, limits) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    return engine.bytesWritten === size && buffer.length === originalSize ? buffer : undefined;
  } catch {
    return undefined;
  }
};

/** Unpacks the entries, and holds each against its size and checksum. */
export const unpackZip = (
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Outcome<ReadonlyMap<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = unpack(bytes, entry);
    if (content === undefined || crc32(content) !== entry.crc) return refused(damaged(entry.name));
    files.set(entry.name, content);
  }
  return done(files);
};
