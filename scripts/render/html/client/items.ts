import { all } from "./dom.ts";
import { fold, type Folded } from "./fold.ts";
import type { Filterable } from "./view.ts";

/** A stretch of text in the page, with its folded form. */
export interface TextPart {
  readonly node: Text;
  readonly folded: Folded;
}

/** An item of the page. */
export interface PageEntry extends Filterable {
  readonly article: HTMLElement;
  readonly parts: readonly TextPart[];
}

// Labels and buttons are the same at every item: what they say finds nothing.
const searched = (node: Node): boolean =>
  node.parentElement?.closest(".number, .label, .meta .tools, .meta > p") === null;

const textParts = (article: HTMLElement): readonly TextPart[] => {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const parts: TextPart[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.data.trim() !== "" && searched(node))
      parts.push({ node, folded: fold(node.data) });
  return parts;
};

const changedSince = (no: string): readonly string[] =>
  all(document, "#changes [data-since]", HTMLElement)
    .filter((release) => release.querySelector(`[data-item="${no}"]`) !== null)
    .map(({ dataset }) => dataset["since"] ?? "");

const readItems = (): readonly PageEntry[] =>
  all(document, ".item", HTMLElement).map((article) => {
    const no = article.id.replace("item-", "");
    const parts = textParts(article);
    const { mark = "", state = "", reviewed = "" } = article.dataset;
    return {
      article,
      parts,
      no,
      section: article.closest<HTMLElement>("[data-section]")?.dataset["section"] ?? "",
      mark,
      state,
      reviewed,
      text: parts.map(({ folded }) => folded.text).join("\n"),
      changedSince: changedSince(no),
    };
  });

let known: readonly PageEntry[] | undefined;

/** The items of the page, which alone holds them: read when they are first asked for, as that takes a while. */
export const items = (): readonly PageEntry[] => (known ??= readItems());
