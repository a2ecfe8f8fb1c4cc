import { showChanges } from "./changed.ts";
import { all, byId } from "./dom.ts";
import { highlight } from "./highlight.ts";
import { items } from "./items.ts";
import { words } from "./language.ts";
import { parseQuery } from "./query.ts";
import { filterOf, isFiltering } from "./view.ts";

/** How many items are shown, in the language of the page; nothing where none is left out. */
export const sayCount = (): void => {
  const isFiltered = document.documentElement.classList.contains("filtered");
  const count = document.querySelectorAll(".item:not(.out)").length;
  byId("found", HTMLElement).textContent = isFiltered
    ? count === 0
      ? words().nothing
      : words().found(count)
    : "";
};

/** Shows the items of a view, marks what was searched for, and shows the changes that it asks for. */
export const show = (view: URLSearchParams): void => {
  const passes = filterOf(view);
  const shown = items().filter((item) => passes(item));
  const isShown = new Set(shown);
  for (const item of items()) item.article.classList.toggle("out", !isShown.has(item));
  for (const section of all(document, ".section", HTMLElement))
    section.classList.toggle("out", section.querySelector(".item:not(.out)") === null);
  showChanges(items(), view.get("since") ?? "");
  document.documentElement.classList.toggle("filtered", isFiltering(view));
  byId("reset", HTMLButtonElement).hidden = view.size === 0;
  highlight(shown, parseQuery(view.get("q") ?? ""));
  sayCount();
};
