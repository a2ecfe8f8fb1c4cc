import { all } from "./dom.ts";
import type { PageEntry } from "./items.ts";

/** Shows at each item what changed in it since an earlier release; nothing for an empty version. */
export const showChanges = (items: readonly PageEntry[], since: string): void => {
  const release = all(document, "#changes [data-since]", HTMLElement).find(
    ({ dataset }) => dataset["since"] === since,
  );
  const wanted = release === undefined ? "" : since;
  if (document.documentElement.dataset["since"] === wanted) return;
  document.documentElement.dataset["since"] = wanted;
  for (const { article, no } of items) {
    article.querySelector(":scope > .changed")?.remove();
    const lines = release === undefined ? [] : all(release, `[data-item="${no}"]`, HTMLElement);
    article.classList.toggle("is-changed", lines.length > 0);
    if (lines.length === 0) continue;
    const list = document.createElement("ul");
    list.className = "beside changed";
    list.append(...lines.map((line) => line.cloneNode(true)));
    article.prepend(list);
  }
};
