import type { ClaimValue } from "./claim.ts";
import { fixed, type Pattern } from "./pattern.ts";

/** A named choice and the words for it: `words` are written by us, `match` is what else is read as it. */
export interface Name {
  readonly of: "channel" | "certificate";
  readonly name: string;
  readonly words: readonly string[];
  readonly match: string;
  /** Words without one of which `match` finds nothing: for those that take long. */
  readonly needs?: readonly string[];
}

/** One row per name. */
export function nameRows(names: readonly Name[]): readonly Pattern[] {
  return names.map(({ of, name, match, needs }) => ({
    ...fixed(`${of}-${name.toLowerCase().replaceAll(/[ /]+/g, "-")}`, match, choice({ of, name })),
    ...(needs && { needs }),
  }));
}

export function choice({ of, name }: Pick<Name, "of" | "name">): ClaimValue {
  return { kind: "choice", of, name };
}

/** Certificates are called the same in both languages, but for those that have a Japanese name. */
export const CERTIFICATES: readonly Name[] = [
  iso("27001", "|ISMS(?!クラウド)(?:認証|認定|certifi\\w{1,8})?"),
  iso("27017", "|ISMSクラウド(?:セキュリティ)?(?:認証)?|ISMS Cloud Security"),
  iso("27018", ""),
  iso("27701", ""),
  certificate("ISMAP", "(?<![a-z])ISMAP(?!-LIU)(?![a-z])"),
  certificate("ISMAP-LIU", "(?<![a-z])ISMAP-LIU"),
  certificate("PCI DSS", "(?<![a-z])PCI[ -]?DSS(?:[ ]?v?\\d(?:\\.\\d){0,2})?"),
  soc("1"),
  soc("2"),
  soc("3"),
];

function certificate(name: string, match: string): Name {
  return { of: "certificate", name, words: [name], match };
}

function iso(number: string, also: string): Name {
  return {
    ...certificate(
      `ISO/IEC ${number}`,
      `(?<![a-z])(?:(?:ISO(?:/IEC)?|JIS ?Q)[ -]?${number}(?:[:-]\\d{4})?${also})`,
    ),
    words: [`ISO/IEC ${number}`, `ISO${number}`, `ISO ${number}`],
  };
}

/** SOC 2 is a report, so that "SOC 2" never reads as two of anything. */
function soc(number: string): Name {
  return {
    ...certificate(
      `SOC ${number}`,
      `(?<![a-z])SOC[ -]?${number}(?!\\d)(?:[ -]?Type[ -]?(?:[12]|I{1,2})(?![a-z\\d]))?`,
    ),
    words: [`SOC ${number}`, `SOC${number}`],
  };
}
