/** The element that the page is known to have. @throws Error where page and script do not belong together. */
export const byId = <T extends Element>(id: string, kind: new () => T): T => {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the page has no #${id}`);
};

/** The elements below one that a selector finds, of the kind that it is known to find. */
export const all = <T extends Element>(
  below: ParentNode,
  selector: string,
  kind: new () => T,
): readonly T[] =>
  [...below.querySelectorAll(selector)].filter((element): element is T => element instanceof kind);
