import { pageWords } from "../messages.ts";
import type { ItemNo } from "../../../core/model.ts";
import { LANGS } from "../../../core/lang.ts";
import type { Finding } from "../../../core/finding.ts";
import { Each, tonguesOf } from "../bilingual.tsx";
import { Body, type PageInput } from "../body.tsx";
import { renderDocument } from "../document.tsx";
import type { PageAssets } from "../to-page.tsx";
import { FindingNote, FindingsSummary } from "./findings.tsx";

/** What a preview shows besides the page. */
export interface PreviewState {
  readonly findings: readonly Finding[];
  /** How many answer files were looked at. */
  readonly answers: number;
  /** Whether the page is older than the files, as their form is broken. */
  readonly isStale: boolean;
  /** Names this state: a browser that shows another one loads the page anew. */
  readonly build: string;
}

const Build = ({ build }: { build: string }) => <meta name="build" content={build} />;

export interface PreviewAssets extends PageAssets {
  /** Follows the preview. */
  readonly reload: string;
}

/** The page with what the check says of the answers, which is nothing to publish: its script connects to the preview. */
export const toPreview = (input: PageInput, state: PreviewState, assets: PreviewAssets): string => {
  const tongues = tonguesOf(input.sheet, input.langs, input.release);
  const [{ lang, edition }] = tongues;
  const shown = new Set(input.sheet.answers.map(({ answer }) => answer.no));
  const besideItem = (no: ItemNo) => {
    const own = state.findings.filter(({ item }) => item === no);
    return own.length === 0 ? null : (
      <div class="beside">
        <Each as="div">
          {(tongue) =>
            own.map((finding, index) => <FindingNote finding={finding} lang={tongue.lang} key={index} />)
          }
        </Each>
      </div>
    );
  };
  const top = (
    <aside class="preview">
      <Each as="div">{(tongue) => <FindingsSummary {...state} shown={shown} lang={tongue.lang} />}</Each>
    </aside>
  );
  return renderDocument({
    lang,
    title: `${pageWords[lang].preview.title}: ${edition.title}`,
    style: assets.style,
    early: [assets.early],
    scripts: [assets.script, assets.reload],
    connect: "'self'",
    head: <Build build={state.build} />,
    body: <Body input={input} tongues={tongues} early={assets.early} additions={{ top, besideItem }} />,
  });
};

/** What there is to see before any sheet could be read: the findings, in every language. */
export const toFindingsPage = (state: PreviewState, { style, reload }: PreviewAssets): string =>
  renderDocument({
    lang: "ja",
    title: LANGS.map((lang) => pageWords[lang].preview.title).join(" / "),
    style,
    early: [],
    scripts: [reload],
    connect: "'self'",
    head: <Build build={state.build} />,
    body: (
      <main class="preview">
        {LANGS.map((lang) => (
          <div lang={lang} key={lang}>
            <FindingsSummary {...state} isStale={false} shown={new Set<ItemNo>()} lang={lang} />
          </div>
        ))}
      </main>
    ),
  });
