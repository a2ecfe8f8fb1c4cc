/** The standards of the crosswalk; which editions these are, their words say. */
export const STANDARDS = ["iso27001", "iso27017", "ccm"] as const;

export type Standard = (typeof STANDARDS)[number];

type Counts = Readonly<Record<string, number>>;

/** ISO/IEC 27001:2022, Annex A: 93 controls by their theme. */
const ANNEX_A: Counts = { "A.5": 37, "A.6": 8, "A.7": 14, "A.8": 34 };

/** ISO/IEC 27017:2015, Annex A: the controls that it adds. */
const CLD = ["6.3.1", "8.1.5", "9.5.1", "9.5.2", "12.1.5", "12.4.5", "13.1.4"].map((no) => `CLD.${no}`);

/** ISO/IEC 27002:2013, which ISO/IEC 27017:2015 follows clause by clause: 114 controls by their category. */
// prettier-ignore
const CLAUSES: Counts = {
  "5.1": 2, "6.1": 5, "6.2": 2, "7.1": 2, "7.2": 3, "7.3": 1, "8.1": 4, "8.2": 3, "8.3": 3, "9.1": 2, "9.2": 6, "9.3": 1,
  "9.4": 5, "10.1": 2, "11.1": 6, "11.2": 9, "12.1": 4, "12.2": 1, "12.3": 1, "12.4": 4, "12.5": 1, "12.6": 2, "12.7": 1,
  "13.1": 3, "13.2": 4, "14.1": 3, "14.2": 9, "14.3": 1, "15.1": 3, "15.2": 2, "16.1": 7, "17.1": 3, "17.2": 1, "18.1": 5,
  "18.2": 3,
};

/** CSA CCM v4.0: 197 controls by their domain. */
// prettier-ignore
const CCM: Counts = {
  "A&A": 6, AIS: 7, BCR: 11, CCC: 9, CEK: 21, DCS: 15, DSP: 19, GRC: 8, HRS: 13, IAM: 16, IPY: 4, IVS: 9, LOG: 13, SEF: 8,
  STA: 14, TVM: 10, UEM: 14,
};

/** Up to which number CCM v4.1 kept the controls of v4.0, in the domains that it renumbered. */
const KEPT: Counts = { DCS: 0, IAM: 11, LOG: 7, SEF: 6, STA: 0, TVM: 2 };

const counted = (counts: Counts, name: (group: string, no: number) => string): readonly string[] =>
  Object.entries(counts).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, index) => name(group, index + 1)),
  );

/** How CCM writes an identifier: `BCR-08`. */
export const ccmIdentifier = (domain: string, no: number): string =>
  `${domain}-${String(no).padStart(2, "0")}`;

const identifiers: Readonly<Record<Standard, () => readonly string[]>> = {
  iso27001: () => counted(ANNEX_A, (theme, no) => `${theme}.${no}`),
  iso27017: () => [...CLD, ...counted(CLAUSES, (category, no) => `${category}.${no}`)],
  ccm: () => counted(CCM, ccmIdentifier),
};

/** All identifiers of a standard, in its own order: `A.5.1`; `CLD.6.3.1`, then `5.1.1`; `A&A-01`. */
export const identifiersOf = (standard: Standard): readonly string[] => identifiers[standard]();

/** The domains of CCM v4.0, as they stand in its identifiers. */
export const CCM_DOMAINS: readonly string[] = Object.keys(CCM);

/** Whether a number of two levels is a category of ISO/IEC 27002:2013, and so of Annex A of ISO/IEC 27001:2013: `12.3`. */
export const isCategoryOf2013 = (no: string): boolean => Object.hasOwn(CLAUSES, no);

/** Whether a control of CCM v4.0 has the same identifier in v4.1, which inserted eleven controls and took one away. */
export const isKeptInCcm41 = (domain: string, no: number): boolean =>
  no <= (KEPT[domain] ?? CCM[domain] ?? 0);
