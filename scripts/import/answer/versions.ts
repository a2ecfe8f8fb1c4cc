import type { Claim } from "../../reading/claim.ts";
import { doubted, heard, isPlain, type Taker } from "./reading.ts";
import { isQuantity } from "./standings.ts";

/** The versions that claims name, as the fact states them. */
export const versionsOf = (claims: readonly Claim[]): readonly string[] =>
  [
    ...new Set(
      claims.flatMap(({ value }) =>
        value.kind === "tls"
          ? value.versions.map((version) => (value.protocol === "SSL" ? `SSL ${version}` : version))
          : [],
      ),
    ),
  ].sort();

/** The versions that a text names for communications with customers, those that it rules out left aside. */
export const takeVersions: Taker = (context, { statements }) => {
  const all = statements.filter(isQuantity).filter(({ claim }) => claim.value.kind === "tls");
  const named = all.filter(({ force, claim }) => force !== "denied" && claim.unsure !== "negated");
  if (named.length === 0) return undefined;
  if (named.some((each) => !isPlain(context, each))) return doubted("conditional", ...named);
  if (named.some(({ claim, sure }) => claim.unsure !== undefined || !sure))
    return doubted("inexact", ...named);
  if (named.some(({ bound }) => bound !== "exact" && bound !== "at-least"))
    return doubted("inexact", ...named);
  // A version that was named and that nothing says to be of this fact: of a database, of mail.
  const claims = context.words.claims.filter(
    ({ value, unsure }) => value.kind === "tls" && value.versions.length > 0 && unsure === undefined,
  );
  if (claims.some((claim) => !all.some((each) => each.claim === claim)))
    return doubted("several-values", ...named);
  const versions = versionsOf(named.map(({ claim }) => claim));
  return versions.length === 0 ? undefined : heard(versions, ...named);
};
