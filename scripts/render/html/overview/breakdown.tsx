import { MARKS, STATES } from "../states.ts";
import type { Tongue } from "../bilingual.tsx";
import type { PageItem } from "../page-item.ts";
import { References } from "./measures.tsx";

const WIDTH = 1000;

/** How many items are answered with values, and which ones leave something open; how many have which mark. */
export const Breakdown = ({ items, page }: Tongue & { items: readonly PageItem[] }) => {
  const groups = STATES.map((state) => ({
    state,
    numbers: items.filter((item) => item.state === state).map(({ no }) => no),
  }));
  const widths = groups.map(({ numbers }) => (numbers.length / items.length) * WIDTH);
  return (
    <figure>
      <figcaption>{page.answersBy(items.length)}</figcaption>
      <svg
        class="strip states"
        viewBox={`0 0 ${String(WIDTH)} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {groups.map(({ state }, index) => (
          <rect
            key={state}
            class={state}
            x={widths
              .slice(0, index)
              .reduce((sum, width) => sum + width, 0)
              .toFixed(1)}
            width={(widths[index] ?? 0).toFixed(1)}
            height="10"
          />
        ))}
      </svg>
      <ul class="legend">
        {groups.map(({ state, numbers }) => (
          <li class={state} key={state}>
            <span>{page.state[state]}</span> <b>{numbers.length}</b>
            {state !== "value" && numbers.length > 0 && <References items={numbers} page={page} />}
          </li>
        ))}
      </ul>
      <p class="note">{page.countedLower}</p>
      <p class="marks">
        {MARKS.map((mark) => (
          <span key={mark}>
            {page.mark[mark]} <b>{items.filter((item) => item.mark === mark).length}</b>
          </span>
        ))}
      </p>
    </figure>
  );
};
