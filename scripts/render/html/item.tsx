import { renderWords } from "../messages.ts";
import { coreWords } from "../../core/messages.ts";
import { isEntryId, type ItemNo } from "../../core/model.ts";
import type { ComponentChildren } from "preact";
import type { Evidence } from "../../core/sheet.ts";
import type { Row } from "../edition.ts";
import { Each, type Tongue } from "./bilingual.tsx";
import { editAddress, webAddress } from "./links.ts";
import type { PageItem } from "./page-item.ts";

/** The address of an item within the page. */
export const itemAnchor = (no: ItemNo): string => `#item-${String(no)}`;

const Asked = ({ row, page }: Pick<Tongue, "page"> & { row: Row }) => (
  <div class="asked">
    <h4>
      <a class="number" href={itemAnchor(row.no)}>
        <span class="unseen">{page.item(row.no)}</span>
        <span aria-hidden="true">{isEntryId(row.no) ? "#" : row.no}</span>
      </a>{" "}
      {row.title}
    </h4>
    {!(isEntryId(row.no) && row.requirement === row.title) && <p>{row.requirement}</p>}
    <p class="unit">
      <span class="label">{page.unit}:</span> {row.unit}
    </p>
  </div>
);

type AnsweredProps = Pick<Tongue, "lang"> & { row: Row; states: PageItem["states"] };

const Answered = ({ row, states, lang }: AnsweredProps) => {
  const { mark, text, lang: written } = row.answer;
  return (
    <div class="answer">
      <p class="text">
        {mark !== undefined && (
          <b class={mark === "有" ? "mark yes" : "mark no"}>{coreWords[lang].mark[mark]}</b>
        )}
        {written === lang ? (
          text.trimEnd()
        ) : (
          <>
            <small>{renderWords[lang].untranslated}</small>
            <span lang={written}>{text.trimEnd()}</span>
          </>
        )}
      </p>
      <dl class="facts">
        {row.facts.map(({ fact, label, value }) => (
          <div key={fact}>
            <dt>{label}</dt>
            <dd class={states[fact]}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

const EvidenceLink = ({
  evidence: { title, url, until },
  issued,
}: {
  evidence: Evidence;
  issued: string;
}) => {
  const address = webAddress(url);
  return (
    <li>
      {address === undefined ? (
        title
      ) : (
        <a href={address} rel="noopener noreferrer nofollow">
          {title}
        </a>
      )}
      {until !== undefined && (
        <>
          {" "}
          <Each class={until < issued ? "warn" : "quiet"}>
            {({ page }) => (until < issued ? page.expired(until) : page.until(until))}
          </Each>
        </>
      )}
    </li>
  );
};

const Evidences = ({ evidence, issued }: { evidence: readonly Evidence[]; issued: string }) =>
  evidence.length === 0 ? null : (
    <div class="evidence">
      <Each as="p" class="label">
        {({ page }) => page.evidence}
      </Each>
      <ul>
        {evidence.map((one) => (
          <EvidenceLink evidence={one} issued={issued} key={`${one.title} ${one.url ?? ""}`} />
        ))}
      </ul>
    </div>
  );

interface ItemProps {
  readonly item: PageItem;
  readonly issued: string;
  readonly repository?: string | undefined;
  /** What stands beside the item besides its answer. */
  readonly children?: ComponentChildren;
}

/** One item in every language: what it asks, the answer and its facts, and where all of that comes from. */
export const Item = ({ item, issued, repository, children }: ItemProps) => {
  const { no, mark, state, states, reviewed, isOverdue, evidence, file } = item;
  const edit = editAddress(repository, file);
  return (
    <article
      class="item"
      id={`item-${String(no)}`}
      data-mark={mark}
      data-state={state}
      data-reviewed={reviewed}
    >
      {children}
      <Each as="div">
        {(tongue) => {
          const row = tongue.edition.sections.flatMap(({ rows }) => rows).find((one) => one.no === no);
          return (
            row !== undefined && (
              <>
                <Asked row={row} page={tongue.page} />
                <Answered row={row} states={states} lang={tongue.lang} />
              </>
            )
          );
        }}
      </Each>
      <div class="meta">
        <Evidences evidence={evidence} issued={issued} />
        <p>
          <Each>{({ page }) => page.confirmed}</Each> <time dateTime={reviewed}>{reviewed}</time>{" "}
          {isOverdue && <Each class="warn">{({ page }) => page.overdue}</Each>}
        </p>
        <p class="tools">
          <button class="scripted copy" type="button">
            <Each>
              {({ page }) => (
                <>
                  {page.copy}
                  <span class="unseen"> {page.item(no)}</span>
                </>
              )}
            </Each>
          </button>
          {edit !== undefined && (
            <a href={edit} rel="noopener noreferrer nofollow">
              <Each>
                {({ page }) => (
                  <>
                    {page.propose}
                    <span class="unseen"> {page.item(no)}</span>
                  </>
                )}
              </Each>
            </a>
          )}
        </p>
      </div>
    </article>
  );
};
