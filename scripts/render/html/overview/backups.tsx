import { repeated, type Span } from "../../../core/duration.ts";
import type { Sheet } from "../../../core/sheet.ts";
import type { Tongue } from "../bilingual.tsx";
import { Measure } from "./measures.tsx";
import { rowsOf, valueOf } from "./stated.ts";
import { Strip, type Stretch } from "./strip.tsx";
import { drawn, longest, sayLike, share, timed, Timeline } from "./timeline.tsx";

// More marks than this cannot be told apart, and are drawn as one stretch.
const MOST_MARKS = 60;

const MARK_WIDTH = 0.008;

/** A mark per backup, the oldest first, the newest as old as the interval lets it become. */
export const backupMarks = (interval: Span, generations: number, whole: Span): readonly Stretch[] => {
  const step = share(interval, whole) ?? 0;
  if (step === 0) return [];
  if (generations > MOST_MARKS) return [{ from: 1 - generations * step, to: 1 }];
  return Array.from({ length: generations }, (_, index) => {
    const at = 1 - (generations - index) * step;
    const from = Math.min(1 - MARK_WIDTH, Math.max(0, at - MARK_WIDTH / 2));
    return { from, to: from + MARK_WIDTH };
  });
};

/** How far back the backups reach from an outage, and how much of the newest data it may take. METI items disaster-recovery, backup-method to backup-retention, backup-generations. */
export const Backups = ({ sheet, ...tongue }: Tongue & { sheet: Sheet }) => {
  const { edition, page } = tongue;
  const spans = timed(sheet, ["backupRetention", "restoreWindow", "rpo"]);
  const [{ span: interval } = { span: undefined }] = timed(sheet, ["backupInterval"]);
  const generations = valueOf(sheet, "backupGenerations");
  const isTold = interval !== undefined && generations !== undefined;
  const reach = isTold ? repeated(interval, generations) : undefined;
  const whole = longest([reach, ...spans.map(({ span }) => span)]);
  return (
    <Timeline
      title={page.backups}
      whole={whole}
      from={page.ago(sayLike(tongue, spans, whole))}
      to={page.outage}
      page={page}
    >
      <Measure facts={rowsOf(edition, ["backupInterval", "backupGenerations"])} page={page}>
        {isTold && drawn(whole) > 0 && (
          <Strip kind="marks" stretches={backupMarks(interval, generations, whole)} />
        )}
      </Measure>
      {spans.map(({ fact, span }) => {
        const part = share(span, whole);
        return (
          <Measure facts={rowsOf(edition, [fact])} page={page} key={fact}>
            {part !== undefined && (
              <Strip kind={fact === "rpo" ? "loss" : "reach"} stretches={[{ from: 1 - part, to: 1 }]} />
            )}
          </Measure>
        );
      })}
    </Timeline>
  );
};
