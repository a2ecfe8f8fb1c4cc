import { keepInAddress, leaveAddress, viewInAddress } from "./address.ts";
import { readControls, setControls } from "./controls.ts";
import { offerCopies } from "./copy.ts";
import { byId } from "./dom.ts";
import { items } from "./items.ts";
import { onLanguage } from "./language.ts";
import { sayCount, show } from "./show.ts";
import { filterOf } from "./view.ts";

const NOTHING = new URLSearchParams();

/** The view that is shown, and whether it came from the search field, where typing on makes no step of its own. */
let shown = { view: NOTHING, isTyped: false };

const turnTo = (view: URLSearchParams, isTyped = false): void => {
  if (view.toString() !== shown.view.toString()) show(view);
  shown = { view, isTyped };
};

/** Shows what the controls ask for, after one of them was used. */
const follow = (control: HTMLElement): void => {
  const view = readControls();
  if (view.toString() === shown.view.toString()) return;
  const isTyped = control.id === "q";
  keepInAddress(view, isTyped && shown.isTyped ? "replace-soon" : "step");
  const top = control.getBoundingClientRect().top;
  turnTo(view, isTyped);
  // What is above comes and goes: results start at the top, and any other control stays where it is.
  if (isTyped) scrollTo({ top: 0, behavior: "instant" });
  else scrollBy({ top: control.getBoundingClientRect().top - top, behavior: "instant" });
};

/** Shows what the address points at, even where the view leaves it out. */
const reveal = (): void => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null || target.checkVisibility()) return;
  setControls(NOTHING);
  turnTo(NOTHING);
  keepInAddress(NOTHING, "replace");
  location.replace(`#${target.id}`);
};

const fromAddress = (): void => {
  leaveAddress();
  setControls(viewInAddress());
  turnTo(readControls());
};

const listenToSearch = (field: HTMLInputElement): void => {
  field.addEventListener("focus", items, { once: true });
  field.addEventListener("input", (event) => {
    // Before an input method has made its words, what is typed may find nothing yet.
    const isUnfinished = event instanceof InputEvent && event.isComposing;
    if (!isUnfinished || items().some(filterOf(readControls()))) follow(field);
  });
  field.addEventListener("compositionend", () => {
    follow(field);
  });
  field.addEventListener("blur", () => {
    shown = { ...shown, isTyped: false };
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || field.value === "") return;
    event.preventDefault();
    field.value = "";
    follow(field);
  });
  document.addEventListener("keydown", (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest("input, select, textarea") !== null;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
};

/** Brings the page to life. */
export const start = (): void => {
  const [field, filters] = [byId("q", HTMLInputElement), byId("filters", HTMLElement)];
  const [toggle, reset] = [byId("toggle", HTMLButtonElement), byId("reset", HTMLButtonElement)];
  listenToSearch(field);
  filters.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLElement) follow(target);
  });
  toggle.addEventListener("click", () => {
    toggle.setAttribute("aria-expanded", String(filters.classList.toggle("open")));
  });
  reset.addEventListener("click", () => {
    setControls(NOTHING);
    follow(reset);
    field.focus();
  });
  addEventListener("popstate", fromAddress);
  addEventListener("hashchange", reveal);
  onLanguage(sayCount);
  offerCopies((said) => {
    byId("said", HTMLElement).textContent = said;
  });
  fromAddress();
  reveal();
};
