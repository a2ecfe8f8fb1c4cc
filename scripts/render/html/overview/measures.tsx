import type { ItemNo } from "../../../core/model.ts";
import type { ComponentChildren } from "preact";
import type { FactRow } from "../../edition.ts";
import type { Tongue } from "../bilingual.tsx";
import { itemAnchor } from "../item.tsx";

/** Links to items by their numbers. */
export const References = ({ items, page }: Pick<Tongue, "page"> & { items: readonly ItemNo[] }) => (
  <span class="references">
    {items.map((no) => (
      <a href={itemAnchor(no)} key={no}>
        <span class="unseen">{page.item(no)}</span>
        <span aria-hidden="true">{no}</span>
      </a>
    ))}
  </span>
);

/** Facts by name and value, with the items that state them, and a drawing of them; nothing where none is stated. */
export const Measure = ({
  facts,
  page,
  children,
}: Pick<Tongue, "page"> & { facts: readonly FactRow[]; children?: ComponentChildren }) =>
  facts.length === 0 ? null : (
    <li>
      {facts.map(({ fact, label, value, items }) => (
        <p class="measure" key={fact}>
          <span>
            {label} <References items={items} page={page} />
          </span>{" "}
          <b>{value}</b>
        </p>
      ))}
      {children}
    </li>
  );
