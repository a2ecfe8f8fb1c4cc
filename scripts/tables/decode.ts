import { utf16 } from "./kind.ts";
import { TableError } from "./problem.ts";

export interface Decoded {
  readonly text: string;
  /** A WHATWG encoding label. */
  readonly encoding: string;
}

/** Encodings without a mark of their own, in the order in which they are tried: each refuses most texts of the others. */
const CANDIDATES = ["utf-8", "shift_jis", "euc-jp"] as const;

const attempt = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Characters that Japanese business text is made of, as against what a wrong decoding gives. */
const USUAL = /[\s!-~\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/g;

const unusualness = (text: string): number => {
  const head = text.slice(0, 20_000);
  // Half-width katakana is what EUC-JP looks like when it is read as Shift_JIS.
  return 1 - (head.match(USUAL)?.length ?? 0) / Math.max(1, head.length);
};

/** What a page says of its own encoding (HTML, 4.2.5.4); the decoding decides whether it is true. */
const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]{1,200}charset\s{0,4}=\s{0,4}["']?(?<label>[\w-]{2,20})/i
    .exec(head)
    ?.groups?.["label"]?.toLowerCase();
};

const labelled = (bytes: Uint8Array): Decoded | undefined => {
  const label = declared(bytes);
  try {
    const text = label === undefined ? undefined : attempt(bytes, label);
    return label === undefined || text === undefined ? undefined : { text, encoding: label };
  } catch {
    return undefined;
  }
};

/**
 * The text of a file: UTF-8, UTF-16, Shift_JIS (as Excel in Japan saves CSV) or EUC-JP, without a byte order mark.
 * @throws TableError where it is valid in none of them
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const wide = utf16(bytes);
  const known = wide === undefined ? attempt(bytes, "utf-8") : attempt(bytes, wide);
  if (known !== undefined) return { text: known, encoding: wide ?? "utf-8" };
  const byLabel = labelled(bytes);
  if (byLabel !== undefined) return byLabel;
  const [best] = CANDIDATES.slice(1)
    .flatMap((encoding) => {
      const text = attempt(bytes, encoding);
      return text === undefined ? [] : [{ text, encoding }];
    })
    .sort((a, b) => unusualness(a.text) - unusualness(b.text));
  if (best === undefined) throw new TableError((m) => m.encoding);
  return best;
};
