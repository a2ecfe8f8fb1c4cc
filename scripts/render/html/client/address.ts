import { viewOf } from "./view.ts";

/** The view that the address tells. */
export const viewInAddress = (): URLSearchParams => viewOf(new URLSearchParams(location.search));

const addressOf = (view: URLSearchParams): string => {
  // A language that was asked for by address stays asked for.
  const lang = new URLSearchParams(location.search).get("lang");
  const params = new URLSearchParams(lang === null ? view : [...view, ["lang", lang]]);
  return `${location.pathname}${params.size === 0 ? "" : `?${params.toString()}`}`;
};

const write = (how: "pushState" | "replaceState", view: URLSearchParams): void => {
  try {
    history[how](null, "", addressOf(view));
  } catch {
    // Some browsers refuse where the page was opened from a disk; the view itself works.
  }
};

/** Browsers allow a hundred changes of the address in half a minute; who types is waited for (ms). */
const PAUSE = 200;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Leaves the address as it is: what waited to be kept there is out of date. */
export const leaveAddress = (): void => {
  clearTimeout(waiting);
};

/**
 * Keeps a view in the address, so that it can be shared: as a step that Back takes back, or in place of the last one, at
 * once or when typing pauses.
 */
export const keepInAddress = (view: URLSearchParams, how: "step" | "replace" | "replace-soon"): void => {
  leaveAddress();
  if (how === "step") write("pushState", view);
  else if (how === "replace") write("replaceState", view);
  else
    waiting = setTimeout(() => {
      write("replaceState", view);
    }, PAUSE);
};
