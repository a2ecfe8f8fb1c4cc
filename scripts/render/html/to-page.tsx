import { tonguesOf } from "./bilingual.tsx";
import { Body, type PageInput } from "./body.tsx";
import { renderDocument } from "./document.tsx";
import { Head, type Surroundings } from "./head.tsx";

/** The page's own style and scripts, ready for a browser; `npm run build` makes them from `style/` and `client/`. */
export interface PageAssets {
  readonly style: string;
  /** Chooses the language before the page is painted. */
  readonly early: string;
  readonly script: string;
}

/**
 * The sheet as one self-contained HTML page in all languages: search, filters, pictures, every item. It works without its
 * scripts, makes no request, and its policy allows none.
 * @throws RangeError where no language is asked for.
 */
export const toPage = (
  input: PageInput,
  { style, early, script }: PageAssets,
  surroundings: Surroundings = {},
): string => {
  const tongues = tonguesOf(input.sheet, input.langs, input.release);
  const [{ lang, edition }] = tongues;
  return renderDocument({
    lang,
    title: edition.title,
    style,
    early: [early],
    scripts: [script],
    head: <Head input={input} tongues={tongues} surroundings={surroundings} />,
    body: <Body input={input} tongues={tongues} early={early} />,
  });
};
