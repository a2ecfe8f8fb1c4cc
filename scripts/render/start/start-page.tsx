import type { Lang, Localized } from "../../core/lang.ts";
import { renderDocument } from "../html/document.tsx";
import { beside } from "../html/links.ts";
import { startWords } from "./messages.ts";

/** A service as the start page names it. */
export interface StartEntry {
  /** Its id, which is the folder that its page stands in. */
  readonly id: string;
  readonly name: Localized;
  readonly provider: Localized;
  /** Titles of the checklists that it answers, each with the folder below the service's; none for the first. */
  readonly checklists: readonly { readonly title: Localized; readonly folder?: string }[];
}

// The page is a list of links: what a browser shows by itself is nearly all that it needs.
const STYLE = [
  ":root{color-scheme:light dark;font-family:system-ui,'Hiragino Sans','Yu Gothic UI','Noto Sans JP',sans-serif;line-height:1.7}",
  "body{max-width:48rem;margin:0 auto;padding:2rem 1rem}",
  "h1{font-size:1.5rem}h2{font-size:1.1rem;margin:0}",
  "li{margin:0 0 1.25rem}ul ul{margin-top:.25rem}ul ul li{margin:0}",
  "section>ul{list-style:none;padding:0}section>ul>li{border:1px solid;border-radius:.5rem;padding:1rem}",
].join("");

const Entry = ({ entry, lang }: { entry: StartEntry; lang: Lang }) => (
  <li>
    <h2>
      <a href={beside(`${entry.id}/index.html`)}>{entry.name[lang]}</a>
    </h2>
    {entry.provider[lang]}
    <ul>
      {entry.checklists.map(({ title, folder }) => (
        <li key={title.ja}>
          <a href={beside(`${entry.id}/${folder === undefined ? "" : `${folder}/`}index.html`)}>
            {title[lang]}
          </a>
        </li>
      ))}
    </ul>
  </li>
);

/** The page that leads to those of several services, in the given languages. It makes no request and runs no script. */
export const toStartPage = (
  entries: readonly StartEntry[],
  version: string,
  langs: readonly [Lang, ...Lang[]],
): string => {
  const [main] = langs;
  return renderDocument({
    lang: main,
    title: startWords[main].title,
    style: STYLE,
    early: [],
    scripts: [],
    head: null,
    body: (
      <main>
        {langs.map((lang) => (
          <section lang={lang} key={lang}>
            <h1>{startWords[lang].title}</h1>
            <p>{startWords[lang].intro(version)}</p>
            <ul>
              {entries.map((entry) => (
                <Entry entry={entry} lang={lang} key={entry.id} />
              ))}
            </ul>
          </section>
        ))}
      </main>
    ),
  });
};
