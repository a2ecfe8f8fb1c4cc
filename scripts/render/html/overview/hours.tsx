import type { FactKey } from "../../../core/facts.generated.ts";
import type { Sheet } from "../../../core/sheet.ts";
import type { Tongue } from "../bilingual.tsx";
import { Measure } from "./measures.tsx";
import { rowsOf, valueOf } from "./stated.ts";
import { DAY, type Open, type Week, weekOf } from "./week.ts";

const SCHEDULES = ["serviceHours", "monitoringHours", "incidentSupportHours", "supportHours"] as const;

/** What takes away from hours belongs beside them. */
const LIMITS: Readonly<Partial<Record<FactKey, readonly FactKey[]>>> = {
  serviceHours: ["plannedMaintenanceExcluded"],
};

/** How wide a day is drawn, and how far its neighbours stand apart. */
const [WIDTH, GAP] = [120, 8] as const;

const HEIGHT = 10;

const Day = ({ open, at }: { open: readonly Open[]; at: number }) => (
  <>
    <rect class="ground" x={at} width={WIDTH} height={HEIGHT} />
    {open.map(({ from, to }) => (
      <rect
        key={from}
        x={(at + (from / DAY) * WIDTH).toFixed(1)}
        width={(((to - from) / DAY) * WIDTH).toFixed(1)}
        height={HEIGHT}
      />
    ))}
  </>
);

const WeekStrip = ({ week: { days, holidays = [] } }: { week: Week }) => (
  <svg
    class="strip week"
    viewBox={`0 0 ${String(8 * (WIDTH + GAP) - GAP)} ${String(HEIGHT)}`}
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    {[...days, holidays].map((open, index) => (
      <Day open={open} at={index * (WIDTH + GAP)} key={index} />
    ))}
  </svg>
);

/** The hours of service, monitoring and support over a week and on public holidays. METI items service-hours, monitoring-criteria, outage-support-hours, support-hours. */
export const Hours = ({ sheet, edition, page }: Tongue & { sheet: Sheet }) => {
  const rows = SCHEDULES.map((fact) => {
    const schedule = valueOf(sheet, fact);
    return { fact, week: schedule === undefined ? undefined : weekOf(schedule) };
  });
  const weeks = rows.flatMap(({ week }) => week ?? []);
  return (
    <figure>
      <figcaption>{page.hours}</figcaption>
      <ul class="measures">
        {rows.map(({ fact, week }) => (
          <Measure facts={rowsOf(edition, [fact, ...(LIMITS[fact] ?? [])])} page={page} key={fact}>
            {week !== undefined && <WeekStrip week={week} />}
          </Measure>
        ))}
      </ul>
      {weeks.length > 0 && (
        <p class="axis days" aria-hidden="true">
          {page.days.map((day) => (
            <span key={day}>{day}</span>
          ))}
        </p>
      )}
      {weeks.some(({ holidays }) => holidays === undefined) && <p class="note">{page.holidaysNotDrawn}</p>}
    </figure>
  );
};
