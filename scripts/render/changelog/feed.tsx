import { renderWords } from "../messages.ts";
import { coreWords } from "../../core/messages.ts";
import { changesWords } from "../../report/changes/messages.ts";
import { Feed } from "feed";
import { renderToStaticMarkup } from "preact-render-to-string";
import { isReleaseVersion, type ReleasedChanges } from "../../change/releases.ts";
import { type SaidChange, saidByDirection } from "../../change/said-change.ts";
import type { Lang } from "../../core/lang.ts";
import { showable } from "../../core/untrusted.ts";
import type { Sheet } from "../../core/sheet.ts";
import { identifier, identityOf } from "../oscal/document.ts";

// The library puts HTML into a CDATA section, which ends at the first of these.
const safe = (html: string): string => showable(html).replaceAll("]]>", "]]&gt;");

const escaped = (text: string): string => safe(renderToStaticMarkup(<>{text}</>));

const ChangeItem = ({ change, lang }: { change: SaidChange; lang: Lang }) => (
  <li>
    {coreWords[lang].item(change.item)} {change.title}
    {" – "}
    {change.label}: <del>{change.before}</del> → <ins>{change.after}</ins>
  </li>
);

const Changes = ({ sheet, release, lang }: { sheet: Sheet; release: ReleasedChanges; lang: Lang }) => {
  const words = changesWords[lang];
  if (release.isFirst) return <p>{words.firstRelease}</p>;
  const own = release.changes.filter(
    ({ part }) => part === undefined || part === "mark" || part === `text.${lang}`,
  );
  return (
    <>
      {saidByDirection(sheet.model, own, lang).map(([direction, said]) => (
        <section key={direction}>
          <h2>{words.groups[direction]}</h2>
          <ul>
            {said.map((change) => (
              <ChangeItem change={change} lang={lang} key={`${String(change.item)} ${change.label}`} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

/**
 * The releases as an Atom feed (RFC 4287), for customers to subscribe to, the newest first. `site` is the address of the
 * published page: a feed's links have to be whole.
 */
export const toFeed = (
  sheet: Sheet,
  site: string,
  releases: readonly ReleasedChanges[],
  lang: Lang,
): string => {
  const { name, provider } = sheet.service;
  const identity = ["feed", ...identityOf(sheet.service), lang];
  // The day that a release is dated by is a day in Japan.
  const time = (date: string): Date => new Date(`${date}T00:00:00+09:00`);
  const newest = releases[0]?.date;
  const feed = new Feed({
    id: `urn:uuid:${identifier(...identity)}`,
    title: escaped(renderWords[lang].changelog(name[lang])),
    link: `${site}/`,
    language: lang,
    author: { name: showable(provider[lang]) },
    generator: false,
    feedLinks: { atom: `${site}/${lang}/feed.xml` },
    ...(newest === undefined ? {} : { updated: time(newest) }),
  });
  for (const release of releases)
    feed.addItem({
      id: `urn:uuid:${identifier(...identity, release.version)}`,
      title: escaped(renderWords[lang].entry(name[lang], release.version)),
      // Where the release stays, whatever comes after it; what is built between two stays nowhere.
      link: isReleaseVersion(release.version) ? `${site}/v${release.version}/` : `${site}/`,
      date: time(release.date),
      content: safe(renderToStaticMarkup(<Changes sheet={sheet} release={release} lang={lang} />)),
    });
  return `${feed.atom1().trimEnd()}\n`;
};
