import type { Change } from "../../core/change.ts";
import type { Sheet } from "../../core/sheet.ts";
import { Each } from "./bilingual.tsx";
import { itemAnchor } from "./item.tsx";
import { sayChange } from "./say-change.ts";

/** An earlier release, and what has changed between it and the sheet that the page shows. */
export interface EarlierRelease {
  /** SemVer 2.0.0. */
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly changes: readonly Change[];
}

const ChangeLine = ({ change, sheet }: { change: Change; sheet: Sheet }) => (
  <li data-item={change.item} class={change.direction}>
    <Each>
      {({ lang, page }) => {
        const { label, direction, before, after } = sayChange(sheet.model, change, lang);
        return (
          <>
            <a href={itemAnchor(change.item)}>{page.item(change.item)}</a> {label}{" "}
            {before !== undefined && after !== undefined && (
              <>
                <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins>{" "}
              </>
            )}
            <b class="direction">{direction}</b>
          </>
        );
      }}
    </Each>
  </li>
);

/** What changed since each earlier release, the newest first. The script shows the same lines at the items concerned. */
export const Changes = ({ history, sheet }: { history: readonly EarlierRelease[]; sheet: Sheet }) => (
  <section class="changes intro" id="changes">
    <Each as="div">{({ page }) => <h2>{page.changes}</h2>}</Each>
    {history.map(({ version, date, changes }) => (
      <details key={version} data-since={version}>
        <summary>
          <Each>{({ page }) => page.changesSince(version, date, changes.length)}</Each>
        </summary>
        {changes.length === 0 ? (
          <Each as="p">{({ page }) => page.unchanged}</Each>
        ) : (
          <ul>
            {changes.map((change) => (
              <ChangeLine
                change={change}
                sheet={sheet}
                key={`${String(change.item)} ${change.fact ?? change.part ?? ""}`}
              />
            ))}
          </ul>
        )}
      </details>
    ))}
  </section>
);
