import {
  ccmIdentifier,
  identifiersOf,
  isCategoryOf2013,
  isKeptInCcm41,
  type Standard,
} from "../../core/identifiers.ts";
import {
  type CloudNumber,
  type Code,
  type ControlNumber,
  isDomainOfV3,
  type Name,
} from "./control-tokens.ts";

/** A control of a standard, as a text quotes it. */
export interface Control {
  readonly standard: Standard;
  /** As its standard writes it: `A.8.13`; one of another edition with the name of that: `ISO/IEC 27001:2013 A.12.3.1`. */
  readonly identifier: string;
  /** Of the crosswalk's edition; of another one, by whose number no item is found; or of no edition that we know. */
  readonly reading: "current" | "other-edition" | "unknown";
  /**
   * Whether the text names the standard, and the edition where the number alone could be of two; otherwise it may be the
   * customer's own number, or another control.
   */
  readonly isCertain: boolean;
}

/** The identifiers of each standard, in the crosswalk's edition. */
export type Known = Readonly<Record<Standard, ReadonlySet<string>>>;

export const knownControls = (): Known => ({
  iso27001: new Set(identifiersOf("iso27001")),
  iso27017: new Set(identifiersOf("iso27017")),
  ccm: new Set(identifiersOf("ccm")),
});

/** What is known of a token from the words around it. */
export interface Surroundings {
  /** The standard by which it goes: one of its family that is linked to it, else the nearest. */
  readonly name: Name | undefined;
  readonly isLinked: boolean;
  readonly isInAnnex: boolean;
}

// ISO/IEC 27001 itself has clauses with such numbers.
const CLAUSE_OF_27001 = /^(?:4\.[1-4]|5\.[1-3]|6\.[1-3]|7\.[1-5]|8\.[1-3]|9\.[1-3]|10\.[12])(?:\.\d)?$/;

const readNumber = (
  { no, hasA, isOwnSpelling }: ControlNumber,
  { name, isLinked, isInAnnex }: Surroundings,
  known: Known,
): Control | undefined => {
  const isCertain = name !== undefined;
  const isOfAnnex = hasA || isInAnnex;
  const as = (reading: Control["reading"], identifier: string, standard: Standard): Control => ({
    standard,
    identifier,
    reading,
    isCertain,
  });
  const isOf2013 = known.iso27017.has(no) || isCategoryOf2013(no);
  const earlier = as(isOf2013 ? "other-edition" : "unknown", `ISO/IEC 27001:2013 A.${no}`, "iso27001");
  if (name?.standard === "other" || !(isOwnSpelling || isLinked || isInAnnex)) return undefined;
  if (!isOfAnnex && name?.hasClauses === true && CLAUSE_OF_27001.test(no)) return undefined;
  if (no.split(".").length === 3) {
    if (name?.standard !== "iso27017") return isOf2013 ? earlier : undefined;
    return as(isOf2013 ? "current" : "unknown", no, "iso27017");
  }
  // ISO/IEC 27017:2015 has no controls of two levels; who quotes one with an A means ISO/IEC 27001.
  if (name?.standard === "iso27017" && !isOfAnnex) return undefined;
  if (name?.edition === "earlier") return earlier;
  const identifier = `A.${no}`;
  if (known.iso27001.has(identifier)) return as("current", identifier, "iso27001");
  if (isOfAnnex && isOf2013) return earlier;
  return isOfAnnex && isLinked ? as("unknown", identifier, "iso27001") : undefined;
};

const readCloud = ({ no }: CloudNumber, known: Known): Control => {
  const identifier = `CLD.${no}`;
  const reading = known.iso27017.has(identifier) ? "current" : "unknown";
  return { standard: "iso27017", identifier, reading, isCertain: true };
};

const readCode = (
  { domain, no, isOwnSpelling }: Code,
  { name }: Surroundings,
  known: Known,
): Control | undefined => {
  if (name?.standard === "other" || (name === undefined && (!isOwnSpelling || isDomainOfV3(domain))))
    return undefined;
  const identifier = ccmIdentifier(domain, no);
  const isKept = isKeptInCcm41(domain, no);
  const as = (reading: Control["reading"], edition = "", isUnmistakable = true): Control => ({
    standard: "ccm",
    identifier: `${edition}${identifier}`,
    reading,
    isCertain: name !== undefined && isUnmistakable,
  });
  if (name?.edition === "earlier" || isDomainOfV3(domain)) return as("other-edition", "CCM v3 ");
  if (name?.edition === "later" && !isKept) return as("other-edition", "CCM v4.1 ");
  if (known.ccm.has(identifier)) return as("current", "", isKept || name?.edition === "same");
  return name === undefined ? undefined : as("unknown");
};

/** The control that a token is; undefined where it is none, such as a version number or the customer's own numbering. */
export const readControl = (
  token: ControlNumber | CloudNumber | Code,
  around: Surroundings,
  known: Known,
): Control | undefined => {
  switch (token.kind) {
    case "number":
      return readNumber(token, around, known);
    case "cloud":
      return readCloud(token, known);
    case "code":
      return readCode(token, around, known);
  }
};
