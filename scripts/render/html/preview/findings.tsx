import { coreWords } from "../../../core/messages.ts";
import { reportWords } from "../../../report/messages.ts";
import { pageWords } from "../messages.ts";
import type { ItemNo } from "../../../core/model.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Finding } from "../../../core/finding.ts";
import { count } from "../../../report/outcome.ts";
import type { Place } from "../../../core/source.ts";
import { itemAnchor } from "../item.tsx";

const Excerpt = ({ place: { excerpt, column, endColumn, line, endLine } }: { place: Place }) => {
  const end = line === endLine ? endColumn - 1 : excerpt.length;
  return excerpt.trim() === "" ? null : (
    <pre>
      {excerpt.slice(0, column - 1)}
      <mark>{excerpt.slice(column - 1, end)}</mark>
      {excerpt.slice(end)}
    </pre>
  );
};

const where = ({ file, line, column }: Place): string => `${file}:${String(line)}:${String(column)}`;

/** What the check found, as the owner of the answer reads it: what, where, against what, why, and how to mend it. */
export const FindingNote = ({ finding, lang }: { finding: Finding; lang: Lang }) => {
  const { severity, message, why, fix, place, related, rule } = finding;
  const m = reportWords[lang];
  return (
    <div class={`finding ${severity}`}>
      <p>
        <b>{m.severity[severity]}</b> {message[lang]}
      </p>
      <Excerpt place={place} />
      {related.map((other) => (
        <p key={where(other.place)}>
          {m.related}:{" "}
          {other.item !== null && <a href={itemAnchor(other.item)}>{coreWords[lang].item(other.item)}</a>}{" "}
          {other.message[lang]} <code>{where(other.place)}</code>
        </p>
      ))}
      {why !== undefined && (
        <p>
          {m.why}: {why[lang]}
        </p>
      )}
      {fix !== undefined && (
        <p>
          {m.fix}: {fix[lang]}
        </p>
      )}
      <p class="quiet">
        <code>{where(place)}</code> {rule}
      </p>
    </div>
  );
};

/** What the check says of the whole sheet: how much it found and where; in full what concerns no item that is shown. */
export const FindingsSummary = ({
  findings,
  answers,
  shown,
  isStale,
  lang,
}: {
  findings: readonly Finding[];
  answers: number;
  /** The items that the page shows, beside which their findings stand. */
  shown: ReadonlySet<ItemNo>;
  /** Whether the page is older than the files, as their form is broken. */
  isStale: boolean;
  lang: Lang;
}) => {
  const m = reportWords[lang];
  const { preview } = pageWords[lang];
  const { errors, warnings } = count(findings);
  const hasPlace = ({ item }: Finding): boolean => item !== null && shown.has(item);
  const items = [...shown].filter((no) => findings.some(({ item }) => item === no));
  const isWrong = (no: ItemNo): boolean =>
    findings.some(({ item, severity }) => item === no && severity === "error");
  return (
    <>
      <p>
        <b>{preview.title}</b> {m.summary(errors, warnings, answers)} {isStale && preview.stale}
      </p>
      {items.length > 0 && (
        <p class="concerned">
          {items.map((no) => (
            <a href={itemAnchor(no)} class={isWrong(no) ? "error" : undefined} key={no}>
              {isWrong(no) && `${m.severity.error}: `}
              {coreWords[lang].item(no)}
            </a>
          ))}
        </p>
      )}
      {findings
        .filter((finding) => !hasPlace(finding))
        .map((finding) => (
          <FindingNote finding={finding} lang={lang} key={`${finding.rule} ${where(finding.place)}`} />
        ))}
    </>
  );
};
