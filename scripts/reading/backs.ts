import { parseSchedule } from "../core/schedule.ts";
import type { Schedule } from "../core/values.ts";
import type { Claim, ClaimValue } from "./claim.ts";
import { sameClaimValue } from "./equal.ts";

/** Names differ in spaces, hyphens and case: "ISO/IEC 27001" and "ISO 27001" are one. */
const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/iso\/iec/, "iso")
    .replace(/[\s-]/g, "");

const sameValue = (claim: ClaimValue, expected: ClaimValue): boolean => {
  if (claim.kind === "choice" && expected.kind === "choice")
    return claim.of === expected.of && plainName(expected.name).startsWith(plainName(claim.name));
  // 「間隔は24時間」 says of an interval what 「毎日」 does.
  if (claim.kind === "duration" && expected.kind === "frequency")
    return sameClaimValue({ kind: "frequency", every: claim.value }, expected);
  // Either end of 「5~10分おき」 keeps to the fact.
  if (claim.kind === "range") return sameValue(claim.from, expected) || sameValue(claim.to, expected);
  return sameClaimValue(claim, expected);
};

const isNewer = (version: string, than: string): boolean =>
  version.localeCompare(than, "en", { numeric: true }) > 0;

/** Whether a claim says what the expectation asks for. 「TLS 1.2以上」 says 1.2 and every newer version. */
export const says = (claim: Claim, expected: ClaimValue): boolean => {
  if (claim.value.kind === "tls" && expected.kind === "tls") {
    const { protocol, versions } = claim.value;
    const [version = ""] = expected.versions;
    if (protocol !== expected.protocol) return false;
    const allowsNewer = claim.bound === "at-least" || claim.bound === "more-than";
    return versions.some((said) => said === version || (allowsNewer && isNewer(version, said)));
  }
  return sameValue(claim.value, expected);
};

/**
 * Whether a schedule bears out what is said of holidays, which it need not have said: off on public holidays only with
 * `PH off`. Days off at the turn of the year are no part of a schedule, and nothing to hold against it.
 */
export const agreesOnHolidays = (
  claim: ClaimValue & { readonly kind: "holidays" },
  schedule: Schedule,
): boolean => {
  if (!claim.days.includes("public")) return true;
  const rule = parseSchedule(schedule).rules.find(({ holidays }) => holidays);
  return claim.off === (rule?.hours.length === 0);
};
