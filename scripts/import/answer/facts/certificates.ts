import type { Claim } from "../../../reading/claim.ts";
import { readDay } from "../../layout/day.ts";
import { doubted, type FactReader, heard, type Hearing, marked } from "../reading.ts";
import { saidOf, sentenceAt, textAt, type Words } from "../words.ts";

/** Certificates of those whose services are used are not the company's own. */
export const OTHERS =
  /AWS|Azure|GCP|Google|データセンター|クラウド(?:基盤|事業者)|委託先|グループ会社|親会社|子会社|関連会社|パートナー|インフラ|IDC|data ?cent(?:er|re)|cloud provider|subcontract/i;

const isCertificate = ({ value }: Claim): boolean => value.kind === "choice" && value.of === "certificate";

const UNTIL =
  /(?:有効期限|有効期間|期限)[^\d平令]{0,8}(?:[^()\n]{0,24}?[~-]\s*)?(?<day>(?:\d{4}|令和\s?(?:\d{1,2}|元)|平成\s?\d{1,2})\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}日?)|(?:valid until|expires? on)\s+(?<date>[A-Za-z]{3,9} \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})/iu;

/** The day until which a certificate holds: said behind it and before the next one. */
const untilOf = ({ text }: Words, certificate: Claim, next: Claim | undefined): string | undefined => {
  const found = UNTIL.exec(
    text.slice(certificate.end, Math.min(next?.start ?? text.length, certificate.end + 80)),
  );
  return readDay(found?.groups?.["day"] ?? found?.groups?.["date"] ?? "");
};

const names = (words: Words, claims: readonly Claim[]): readonly unknown[] => {
  const named = claims.flatMap((claim) =>
    claim.value.kind === "choice" ? [{ claim, name: claim.value.name }] : [],
  );
  const first = named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index);
  return first.map(({ claim, name }) => {
    // 「ISMS認証(ISO/IEC 27001)」 names one certificate twice: the day may stand behind either.
    const last = named.filter((other) => other.name === name).at(-1)?.claim ?? claim;
    const next = named.find((other) => other.claim.start > last.start && other.name !== name)?.claim;
    const until = untilOf(words, last, next);
    return until === undefined ? name : { name, until };
  });
};

/** The certificates that a company says it holds, with their ends where it says them. METI item certifications. */
export const certifications: FactReader = (context): Hearing | undefined => {
  const { words, mark } = context;
  const claims = words.claims.filter(isCertificate);
  const own = claims.filter((claim) => !OTHERS.test(textAt(words, sentenceAt(words, claim.start))));
  const held = own.filter(({ unsure }) => unsure === undefined);
  if (own.length < claims.length) return doubted("not-own", ...claims);
  if (mark === "無")
    return held.length > 0 && !deniesAll(words, held)
      ? doubted("mark-against-words", ...held)
      : marked("none");
  if (held.length > 0) {
    if (held.some((claim) => saidOf(words, exactly(textAt(words, claim)))?.says === "unclear"))
      return doubted("conditional", ...held);
    return deniesAll(words, held) ? heard("none", ...held) : heard(names(words, held), ...held);
  }
  if (claims.length > 0) return doubted("conditional", ...claims);
  // The grammar reads 「取得していません」 as none: here that is what it is.
  const none = words.claims.find(
    ({ value, unsure }) => value.kind === "standing" && value.standing === "none" && unsure === undefined,
  );
  if (none !== undefined && mark === undefined) return heard("none", none);
  return undefined;
};

const exactly = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), "g");

const deniesAll = (words: Words, claims: readonly Claim[]): boolean =>
  claims.every((claim) => saidOf(words, exactly(textAt(words, claim)))?.says === "no");
