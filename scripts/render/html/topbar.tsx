import { useContext } from "preact/hooks";
import { Each, Tongues } from "./bilingual.tsx";

const LanguageSwitch = () => {
  const tongues = useContext(Tongues);
  return tongues.length < 2 ? null : (
    <fieldset class="languages">
      <legend class="unseen">{tongues.map(({ page }) => page.language).join(" / ")}</legend>
      {tongues.map(({ lang, page, edition }, index) => (
        <label lang={lang} key={lang}>
          <input
            type="radio"
            name="lang"
            id={`lang-${lang}`}
            value={lang}
            checked={index === 0}
            data-title={edition.title}
          />
          <span>{page.languageName}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** What stays at the top: the way to the answers, the search, the languages. */
export const TopBar = () => (
  <header class="topbar">
    <a class="skip" href="#items">
      <Each>{({ page }) => page.skip}</Each>
    </a>
    <a class="home" href="#top">
      <Each>{({ edition }) => edition.service}</Each>
    </a>
    <search class="scripted">
      <label for="q">
        <Each>{({ page }) => page.search}</Each>
      </label>
      <input
        type="search"
        id="q"
        name="q"
        placeholder=" "
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-describedby="search-hint"
        aria-keyshortcuts="/"
      />
      <kbd aria-hidden="true">/</kbd>
      <p class="unseen" id="search-hint">
        <Each>{({ page }) => page.searchHint}</Each>
      </p>
    </search>
    <LanguageSwitch />
  </header>
);
