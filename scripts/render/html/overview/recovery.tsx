import type { FactKey } from "../../../core/facts.generated.ts";
import type { Sheet } from "../../../core/sheet.ts";
import type { Tongue } from "../bilingual.tsx";
import { Measure } from "./measures.tsx";
import { rowsOf } from "./stated.ts";
import { Strip } from "./strip.tsx";
import { longest, sayLike, share, timed, Timeline } from "./timeline.tsx";

const AVAILABILITY: readonly FactKey[] = [
  "availability",
  "availabilityBasis",
  "availabilityPeriod",
  "outages",
];

/** How available the service is, and how long after an outage it is back. METI items availability, mttr to outage-count. */
export const Recovery = ({ sheet, ...tongue }: Tongue & { sheet: Sheet }) => {
  const { edition, page } = tongue;
  const all = timed(sheet, ["rto", "rtoOutsideHours", "meanTimeToRecovery"]);
  const spans = all.filter(({ span }) => span !== undefined);
  const unsaid = all.filter(({ span }) => span === undefined).map(({ fact }) => fact);
  const whole = longest(spans.map(({ span }) => span));
  return (
    <Timeline
      title={page.recovery}
      whole={whole}
      from={page.outage}
      to={page.later(sayLike(tongue, spans, whole))}
      page={page}
    >
      <Measure facts={rowsOf(edition, [...AVAILABILITY, ...unsaid])} page={page} />
      {spans.map(({ fact, span }) => {
        const part = share(span, whole);
        return (
          <Measure facts={rowsOf(edition, [fact])} page={page} key={fact}>
            {part !== undefined && <Strip kind="loss" stretches={[{ from: 0, to: part }]} />}
          </Measure>
        );
      })}
    </Timeline>
  );
};
