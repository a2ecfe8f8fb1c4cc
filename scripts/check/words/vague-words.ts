import type { Lang } from "../../core/lang.ts";
import type { Claim, Extent } from "../../reading/claim.ts";
import { findClaims } from "../../reading/find.ts";

/** 「一定期間」, "promptly", 「数日」: no fixed value. 「無期限」 is none of them, although the grammar is as unsure of it. */
const isVague = ({ value, unsure }: Claim): boolean =>
  unsure === "vague" && value.kind === "standing" && value.standing === "unspecified";

const isNo = (claim: Claim | undefined): claim is Claim => claim?.value.kind === "negation";

/** Whether two claims stand in one clause. */
const together = (text: string, first: Claim, second: Claim): boolean =>
  !/[、。,.;:\n]/.test(text.slice(first.end, second.start));

/**
 * Those claims of a text that stand in place of a time or an interval and name none. What is denied is promised to nobody
 * and left out: 「定期的な検査は行っておりません」, "is not done regularly".
 */
export const vagueClaims = (text: string, claims: readonly Claim[], lang: Lang): readonly Claim[] =>
  claims.filter((claim, index) => {
    if (!isVague(claim)) return false;
    const [before, after] = [claims[index - 1], claims[index + 1]];
    if (isNo(after) && together(text, claim, after)) return false;
    // In Japanese a negation ends its clause, so that one before belongs to something else.
    return lang === "ja" || !isNo(before) || !together(text, before, claim);
  });

/**
 * The words of a text that stand in place of a time or an interval and name none, 「できるだけ早く」, "periodically", as
 * UTF-16 offsets into it, in the order of the text. Never throws.
 */
export const vagueWords = (text: string, lang: Lang): readonly Extent[] =>
  vagueClaims(text, findClaims(text, lang), lang).map(({ start, end }) => ({ start, end }));
