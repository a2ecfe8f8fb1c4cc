import type { Messages } from "./messages.ts";
import { pageWords } from "./messages.ts";
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Lang } from "../../core/lang.ts";
import type { Sheet } from "../../core/sheet.ts";
import { type Edition, edition, type Release } from "../edition.ts";

/** One language's words and edition of the sheet. */
export interface Tongue {
  readonly lang: Lang;
  readonly edition: Edition;
  readonly page: Messages;
}

/**
 * The languages of the page, that of the service first: it is what a reader without scripts sees first.
 * @throws RangeError where no language is asked for.
 */
export const tonguesOf = (
  sheet: Sheet,
  langs: readonly Lang[],
  release: Release,
): readonly [Tongue, ...Tongue[]] => {
  const own = sheet.service.lang;
  const ordered = [...langs.filter((lang) => lang === own), ...langs.filter((lang) => lang !== own)];
  const [first, ...others] = ordered.map((lang): Tongue => ({
    lang,
    edition: edition(sheet, lang, release),
    page: pageWords[lang],
  }));
  if (first === undefined) throw new RangeError("a page needs a language");
  return [first, ...others];
};

/** The languages of the page that is rendered. */
export const Tongues = createContext<readonly Tongue[]>([]);

interface EachProps {
  readonly as?: "span" | "div" | "p";
  readonly class?: string;
  readonly children: (tongue: Tongue) => ComponentChildren;
}

/** The same in each language of the page, of which the style shows the chosen one and hides the others from everybody. */
export const Each = ({ as: Tag = "span", class: name, children }: EachProps) => (
  <>
    {useContext(Tongues).map((tongue) => (
      <Tag
        class={name === undefined ? tongue.lang : `${tongue.lang} ${name}`}
        lang={tongue.lang}
        key={tongue.lang}
      >
        {children(tongue)}
      </Tag>
    ))}
  </>
);
