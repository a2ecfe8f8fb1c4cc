import type { Localized } from "../core/lang.ts";
import type { Finding, Related } from "../core/finding.ts";
import type { Place, SourceFile } from "../core/source.ts";
import { catalogue } from "./catalogue/catalogue.ts";

/** Whether a file of the library is shown on request, or does not say that it is public. */
const isOnRequest = ({ text }: SourceFile): boolean => !/^show: *["']?public["']? *(?:#.*)?$/m.test(text);

const MESSAGE = (title: Localized): Localized => ({
  ja: `規則「${title.ja}」に合いません。申し込みに応じて見せる回答が関わるため、内容は示しません。`,
  en: `This breaks the rule “${title.en}”. It concerns an answer that is shown on request, so nothing of it is told here.`,
});

const FIX: Localized = {
  ja: "手元で npm run check -- --on-request を実行すると、内容と直し方を示します。",
  en: "Run npm run check -- --on-request on your own machine: it tells the words, and how to mend them.",
};

const OTHER_SIDE: Localized = { ja: "相手の回答", en: "the other side" };

const withoutExcerpt = (place: Place): Place => ({ ...place, excerpt: "" });

const hidden = (finding: Finding): Finding => {
  const known = catalogue.find(({ id }) => id === finding.rule);
  const title = known?.title ?? { ja: finding.rule, en: finding.rule };
  const { rule, severity, item, place, related } = finding;
  return {
    ...{ rule, severity, item, place: withoutExcerpt(place), message: MESSAGE(title), fix: FIX },
    ...(known === undefined ? {} : { why: known.why }),
    related: related.map((other): Related => ({
      ...other,
      message: OTHER_SIDE,
      place: withoutExcerpt(other.place),
    })),
  };
};

/**
 * Findings as they may stand in a log, a comment or a report that others see: of those that have to do with an answer that is shown on
 * request, rule and places alone.
 */
export const withhold = (
  findings: readonly Finding[],
  library: readonly SourceFile[],
): readonly Finding[] => {
  const files = new Set(library.filter(isOnRequest).map(({ path }) => path));
  if (files.size === 0) return findings;
  return findings.map((finding) =>
    [finding.place, ...finding.related.map(({ place }) => place)].some(({ file }) => files.has(file))
      ? hidden(finding)
      : finding,
  );
};
