import type { Lang } from "../core/lang.ts";
import type { FactDefinition, Standing } from "../core/model.ts";
import { writtenValue } from "../core/facts.ts";
import type { FactValue } from "../core/sheet.ts";
import type { Claim, ClaimValue } from "./claim.ts";
import { renderings, renderLike } from "./render.ts";

/** The claim's words with the value put right: 「最大で1週間」 for P14D is 「最大で2週間」. Undefined where no wording is known. */
export const rightWords = (claim: Claim, value: ClaimValue, lang: Lang): string | undefined => {
  const { words, start, core } = claim;
  const own = words.slice(core.start - start, core.end - start);
  const isAlike = claim.value.kind === value.kind;
  const right = isAlike ? renderLike(own, value, lang) : renderings(value, lang)[0];
  if (right === undefined) return undefined;
  // A bound belongs to a quantity; beside 「公開しておりません」 there is none to keep.
  return isAlike ? words.slice(0, core.start - start) + right + words.slice(core.end - start) : right;
};

/** How YAML would state what a claim says, for a fact of this type; undefined where one claim is not all of it. */
export const rightValue = (
  claim: ClaimValue,
  definition: FactDefinition,
  stated?: FactValue | Standing,
): string | undefined => {
  switch (claim.kind) {
    case "duration":
      return claim.value;
    case "frequency":
      return claim.times === undefined || claim.times === 1 ? claim.every : undefined;
    case "percent":
    case "count":
      return String(claim.value);
    case "range":
      return rightValue(claim.to, definition, stated);
    case "working-days":
      return `[${String(claim.from)}, ${String(claim.to)}]`;
    case "always":
      return "24/7";
    case "standing":
      return claim.standing;
    case "tls":
      return writtenValue(
        claim.versions.map((version) => (claim.protocol === "SSL" ? `SSL ${version}` : version)),
      ); // versions as facts write them
    case "choice":
      return definition.type === "choices" ? `[${claim.name}]` : undefined;
    case "hours":
    case "weekdays":
    case "holidays":
    case "clock":
    case "negation":
      return undefined;
  }
};
