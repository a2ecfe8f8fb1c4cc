import { renderToStaticMarkup } from "preact-render-to-string";
import { createHash } from "node:crypto";
import { messages } from "../../locales/messages.ts";
import type { Edition, PrintedAnswer, Row, Section } from "../edition.ts";
import type { Lang } from "../../locales/lang.ts";

/** The page's own files, put into it at build time. */
export interface Assets {
  readonly style: string;
}

const Answer = ({ answer, lang }: { answer: PrintedAnswer; lang: Lang }) => {
  const m = messages[lang];
  return (
    <>
      {answer.mark !== undefined && (
        <span class={answer.mark === "有" ? "mark yes" : "mark no"}>{m.mark[answer.mark]}</span>
      )}
      {answer.lang === lang ? (
        answer.text.trimEnd()
      ) : (
        <>
          <small>{m.bundle.untranslated}</small>
          <span lang={answer.lang}>{answer.text.trimEnd()}</span>
        </>
      )}
    </>
  );
};

const ItemRow = ({ row, lang }: { row: Row; lang: Lang }) => {
  const { columns, linkToItem } = messages[lang].bundle;
  return (
    <tr id={`item-${String(row.no)}`}>
      <td class="no">
        <a href={`#item-${String(row.no)}`} aria-label={linkToItem(row.no)}>
          {row.no}
        </a>
      </td>
      <td class="category">{row.category}</td>
      <th scope="row">{row.title}</th>
      <td class="requirement">{row.requirement}</td>
      <td class="unit" data-label={columns.unit}>
        {row.unit}
      </td>
      <td class="answer">
        <Answer answer={row.answer} lang={lang} />
      </td>
      <td class="reviewed" data-label={columns.reviewed}>
        <time dateTime={row.reviewed}>{row.reviewed}</time>
      </td>
    </tr>
  );
};

const SectionTable = ({ section, lang }: { section: Section; lang: Lang }) => {
  const { columns } = messages[lang].bundle;
  return (
    <section aria-labelledby={section.id}>
      <h2 id={section.id}>{section.title}</h2>
      <table>
        <thead>
          <tr>
            {(["no", "category", "title", "requirement", "unit", "answer", "reviewed"] as const).map(
              (column) => (
                <th scope="col" class={column} key={column}>
                  {columns[column]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {section.rows.map((row) => (
            <ItemRow row={row} lang={lang} key={row.no} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Page = ({ edition, assets }: { edition: Edition; assets: Assets }) => {
  const { bundle } = messages[edition.lang];
  const hash = createHash("sha256").update(assets.style).digest("base64");
  return (
    <html lang={edition.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content={`default-src 'none'; style-src 'sha256-${hash}'`}
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={edition.preface[0]} />
        <title>{edition.title}</title>
        {/* The style is a file of this project, held to the policy above by its hash. */}
        <style dangerouslySetInnerHTML={{ __html: assets.style }} />
      </head>
      <body>
        <header>
          <h1>{edition.title}</h1>
          {edition.preface.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <dl>
            <div>
              <dt>{bundle.provider}</dt>
              <dd>{edition.provider}</dd>
            </div>
            <div>
              <dt>{bundle.checklist}</dt>
              <dd>{edition.checklist}</dd>
            </div>
            <div>
              <dt>{bundle.latestReview}</dt>
              <dd>
                <time dateTime={edition.reviewed}>{edition.reviewed}</time>
              </dd>
            </div>
          </dl>
          <nav aria-label={bundle.contents}>
            <ul>
              {edition.sections.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main>
          {edition.sections.map((section) => (
            <SectionTable section={section} lang={edition.lang} key={section.id} />
          ))}
        </main>
      </body>
    </html>
  );
};

/** The sheet as one self-contained HTML page: no script, no request, and a policy that allows none. */
export const toHtml = (edition: Edition, assets: Assets): string =>
  `<!doctype html>\n${renderToStaticMarkup(<Page edition={edition} assets={assets} />)}\n`;
