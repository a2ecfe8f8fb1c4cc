import { renderWords } from "../messages.ts";
import type { ItemNo } from "../../core/model.ts";
import type { ComponentChildren } from "preact";
import type { Lang } from "../../core/lang.ts";
import type { Sheet } from "../../core/sheet.ts";
import type { Release } from "../edition.ts";
import { Each, type Tongue, Tongues } from "./bilingual.tsx";
import { Changes, type EarlierRelease } from "./changes.tsx";
import { type Download, Downloads } from "./downloads.tsx";
import { Filters } from "./filters.tsx";
import { Script } from "./document.tsx";
import { Item } from "./item.tsx";
import { Backups } from "./overview/backups.tsx";
import { Breakdown } from "./overview/breakdown.tsx";
import { Hours } from "./overview/hours.tsx";
import { Recovery } from "./overview/recovery.tsx";
import { type PageItem, pageItems } from "./page-item.ts";
import { TopBar } from "./topbar.tsx";

/** What the page shows. */
export interface PageInput {
  readonly sheet: Sheet;
  readonly release: Release;
  /** The languages of the page, in any order. */
  readonly langs: readonly Lang[];
  /** Earlier releases, the newest first. */
  readonly history?: readonly EarlierRelease[];
  /** The bundle's other files. */
  readonly downloads?: readonly Download[];
  /** The repository's address (https), for links that propose a change. */
  readonly repository?: string | undefined;
}

/** What a preview adds to the page. */
export interface Additions {
  readonly top?: ComponentChildren;
  readonly besideItem?: (no: ItemNo) => ComponentChildren;
}

const Facts = ({ edition, lang, page, oldest }: Tongue & { oldest: string }) => {
  const { version, commit, date } = edition.release;
  const words = renderWords[lang];
  return (
    <dl class="release">
      {[
        [words.provider, edition.provider],
        [words.version, version],
        [words.issued, date],
        [page.confirmed, oldest === edition.reviewed ? oldest : `${oldest} – ${edition.reviewed}`],
        ...(commit === undefined ? [] : [[words.commit, commit.slice(0, 12)]]),
        [words.checklist, edition.checklist],
        [words.source, edition.source],
        ...(edition.businessHours === undefined ? [] : [[words.businessHours, edition.businessHours]]),
      ].map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Overview = ({ sheet, items }: { sheet: Sheet; items: readonly PageItem[] }) => (
  <section class="overview intro" id="overview">
    <Each as="div">
      {(tongue) => (
        <>
          <h2>{tongue.page.overview}</h2>
          <div class="figures">
            <Breakdown {...tongue} items={items} />
            <Recovery {...tongue} sheet={sheet} />
            <Backups {...tongue} sheet={sheet} />
            <Hours {...tongue} sheet={sheet} />
          </div>
        </>
      )}
    </Each>
  </section>
);

const Contents = ({ hasHistory, hasDownloads }: { hasHistory: boolean; hasDownloads: boolean }) => (
  <Each as="div" class="contents">
    {({ page, edition }) => (
      <nav aria-label={page.contents}>
        <ul>
          {[
            ["overview", page.overview],
            ...(hasHistory ? [["changes", page.changes]] : []),
            ...edition.sections.map(({ id, title }) => [`section-${id}`, title]),
            ...(hasDownloads ? [["downloads", page.downloads]] : []),
          ].map(([id, title]) => (
            <li key={id}>
              <a href={`#${id ?? ""}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    )}
  </Each>
);

interface BodyProps {
  readonly input: PageInput;
  readonly tongues: readonly [Tongue, ...Tongue[]];
  /** The script that has to run before the page is painted. */
  readonly early: string;
  readonly additions?: Additions;
}

/** The page between the tags of `body`. */
export const Body = ({ input, tongues, early, additions = {} }: BodyProps) => {
  const { sheet, release, history = [], downloads = [], repository } = input;
  const { sections } = tongues[0].edition;
  const items = pageItems(sheet, release);
  const [oldest = ""] = items.map(({ reviewed }) => reviewed).sort();
  return (
    <Tongues.Provider value={tongues}>
      <TopBar />
      <Script code={early} />
      {additions.top}
      <div class="columns" id="top">
        <Contents hasHistory={history.length > 0} hasDownloads={downloads.length > 0} />
        <main>
          <div class="intro lead">
            <h1>
              <Each>{({ edition }) => edition.title}</Each>
            </h1>
            <Each as="div">
              {(tongue) => (
                <>
                  {tongue.edition.preface.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                  <Facts {...tongue} oldest={oldest} />
                </>
              )}
            </Each>
          </div>
          <Overview sheet={sheet} items={items} />
          {history.length > 0 && <Changes history={history} sheet={sheet} />}
          <section class="items" id="items" tabIndex={-1} data-version={release.version}>
            <div class="bar">
              <Each as="div">{({ page }) => <h2>{page.everyItem(items.length)}</h2>}</Each>
              <p class="scripted" role="status" id="found" />
              <button
                class="scripted"
                type="button"
                id="toggle"
                aria-expanded="false"
                aria-controls="filters"
              >
                <Each>{({ page }) => page.filter}</Each>
              </button>
              <button class="scripted" type="button" id="reset" hidden>
                <Each>{({ page }) => page.filters.reset}</Each>
              </button>
            </div>
            <Filters sections={sections.map(({ id }) => id)} history={history} />
            {sections.map(({ id }) => (
              <section class="section" id={`section-${id}`} data-section={id} key={id}>
                <Each as="div">
                  {({ edition }) => <h3>{edition.sections.find((section) => section.id === id)?.title}</h3>}
                </Each>
                {items
                  .filter((item) => item.section === id)
                  .map((item) => (
                    <Item item={item} issued={release.date} repository={repository} key={item.no}>
                      {additions.besideItem?.(item.no)}
                    </Item>
                  ))}
              </section>
            ))}
          </section>
          {downloads.length > 0 && <Downloads downloads={downloads} />}
        </main>
      </div>
      <footer>
        <Each as="p">{({ page }) => page.selfContained}</Each>
      </footer>
      <p class="unseen" role="status" id="said" />
    </Tongues.Provider>
  );
};
