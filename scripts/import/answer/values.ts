import type { Claim } from "../../reading/claim.ts";
import { isoOf } from "../../reading/duration.ts";
import type { FactDefinition } from "../../core/model.ts";

/** Weeks are written in days: the vocabulary's `P7D`. Compounds stay as they are. */
export const inDays = (iso: string): string =>
  iso.replace(/^P(\d+)W$/, (_, weeks: string) => `P${String(Number(weeks) * 7)}D`);

const UNITS = ["Y", "M", "W", "D", "TH", "TM"] as const;
const SMALLER = {
  Y: ["M", 12],
  M: ["D", Number.NaN],
  W: ["D", 7],
  D: ["TH", 24],
  TH: ["TM", 60],
  TM: ["TS", 60],
} as const;

/** Twice a year is every six months; what does not divide evenly is left. */
const pace = (every: string, times: number): string | undefined => {
  if (times === 1) return inDays(every);
  const unit = UNITS.find((each) => every === isoOf(1, each));
  if (unit === undefined) return undefined;
  const [smaller, many] = SMALLER[unit];
  const amount = many / times;
  return Number.isInteger(amount) ? inDays(isoOf(amount, smaller) ?? "") || undefined : undefined;
};

/** The value of a claim as a fact of this type states it; undefined where one claim does not say it. */
export const valueOf = ({ value }: Claim, definition: FactDefinition): unknown => {
  switch (value.kind) {
    case "duration":
      return inDays(value.value);
    case "frequency":
      return pace(value.every, value.times ?? 1);
    case "percent":
    case "count":
      return value.value;
    case "working-days":
      return definition.type === "range" ? [value.from, value.to] : undefined;
    case "range":
    case "clock":
    case "hours":
    case "weekdays":
    case "holidays":
    case "always":
    case "tls":
    case "standing":
    case "negation":
    case "choice":
      return undefined;
  }
};
