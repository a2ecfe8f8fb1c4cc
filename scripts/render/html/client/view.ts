import { isFound, parseQuery } from "./query.ts";

/** What a view is told by: the names of the page's controls, and of the parameters of its address. */
export const NAMES = ["q", "section", "mark", "state", "before", "since", "changed"] as const;

/** What filters see of an item. */
export interface Filterable {
  readonly no: string | number;
  readonly section: string;
  readonly mark: string;
  readonly state: string;
  /** YYYY-MM-DD. */
  readonly reviewed: string;
  /** Folded, in all languages. */
  readonly text: string;
  /** The earlier releases (versions) since which it has changed. */
  readonly changedSince: readonly string[];
}

/** The part of an address that tells a view: known names with a value, in a fixed order. */
export const viewOf = (params: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    NAMES.flatMap((name) =>
      params
        .getAll(name)
        .filter((value) => value.trim() !== "")
        .map((value) => [name, value]),
    ),
  );

const onlyChangedSince = (view: URLSearchParams): string | null =>
  view.has("changed") ? view.get("since") : null;

/** Whether a view leaves out anything: to show changes alone leaves out nothing. */
export const isFiltering = (view: URLSearchParams): boolean =>
  ["q", "section", "mark", "state", "before"].some((name) => view.has(name)) ||
  onlyChangedSince(view) !== null;

/** Tells which items a view shows: those that pass each of its filters, any of the values of a filter being enough. */
export const filterOf = (view: URLSearchParams): ((item: Filterable) => boolean) => {
  const query = parseQuery(view.get("q") ?? "");
  const before = view.get("before");
  const since = onlyChangedSince(view);
  const isAmong = (name: "section" | "mark" | "state", item: Filterable): boolean =>
    !view.has(name) || view.getAll(name).includes(item[name]);
  return (item) =>
    isAmong("section", item) &&
    isAmong("mark", item) &&
    isAmong("state", item) &&
    (before === null || item.reviewed < before) &&
    (since === null || item.changedSince.includes(since)) &&
    isFound(query, item);
};
