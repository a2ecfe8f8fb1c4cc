/** A stretch of a strip: fractions of its length, 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const WIDTH = 1000;

const units = (fraction: number): number =>
  Math.round(Math.min(1, Math.max(0, fraction)) * WIDTH * 100) / 100;

/**
 * A line on which stretches are filled. Its text stands beside it in the page, so it is not read out a second time. It is as
 * wide as its place, and only its shapes are stretched.
 */
export const Strip = ({ kind, stretches }: { kind: string; stretches: readonly Stretch[] }) => (
  <svg
    class={`strip ${kind}`}
    viewBox={`0 0 ${String(WIDTH)} 10`}
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="ground" width={WIDTH} height="10" />
    {stretches.map(({ from, to }) => (
      <rect key={from} x={units(from)} width={Math.max(2, units(to) - units(from))} height="10" />
    ))}
  </svg>
);
