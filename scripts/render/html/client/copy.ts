import { words, shownLang } from "./language.ts";

/** The address of an item, where the page has one that others can open. */
const addressOf = (article: HTMLElement): readonly string[] => {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  const own = location.protocol.startsWith("http") ? location.origin + location.pathname : undefined;
  const page = canonical ?? own;
  return page === undefined ? [] : [`${page}#${article.id}`];
};

const textOf = (below: ParentNode, selector: string): string =>
  below.querySelector(selector)?.textContent.trim() ?? "";

/** An answer as it is quoted elsewhere: mark and words, then where they stand. */
export const quotation = (article: HTMLElement): string => {
  const lang = shownLang();
  const shown = article.querySelector(`:scope > .${lang}`) ?? article;
  const no = Number(article.id.replace("item-", ""));
  const heading = shown.querySelector("h4");
  const cited = {
    sheet: textOf(document, `h1 > .${lang}`),
    no,
    title: heading?.lastChild?.textContent?.trim() ?? "",
    version: document.getElementById("items")?.dataset["version"] ?? "",
    confirmed: article.dataset["reviewed"] ?? "",
  };
  return [textOf(shown, ".text"), words().citation(cited), ...addressOf(article)].join("\n");
};

// For browsers, and addresses such as file:, that have no Clipboard API.
const copyBySelection = (text: string): boolean => {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  // Deprecated, but the only way there.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isCopied = document.execCommand("copy");
  area.remove();
  return isCopied;
};

const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

/** Makes each copy button copy its item's answer, and tells whether that worked. */
export const offerCopies = (say: (said: string) => void): void => {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button.copy") : null;
    const article = button?.closest<HTMLElement>(".item");
    if (button === null || article === null || article === undefined) return;
    void copyText(quotation(article)).then((isCopied) => {
      button.focus();
      button.classList.toggle("done", isCopied);
      setTimeout(() => {
        button.classList.remove("done");
      }, 2000);
      say(isCopied ? words().copied(Number(article.id.replace("item-", ""))) : words().notCopied);
    });
  });
};
