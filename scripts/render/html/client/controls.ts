import { all } from "./dom.ts";
import { viewOf } from "./view.ts";

const controls = (): readonly (HTMLInputElement | HTMLSelectElement)[] => [
  ...all(document, "#q, #filters input", HTMLInputElement),
  ...all(document, "#filters select", HTMLSelectElement),
];

const isSwitch = (control: HTMLInputElement | HTMLSelectElement): control is HTMLInputElement =>
  control.type === "checkbox";

/** The view that the controls ask for. */
export const readControls = (): URLSearchParams => {
  const asked = controls().filter((control) => !isSwitch(control) || control.checked);
  return viewOf(new URLSearchParams(asked.map(({ name, value }) => [name, value])));
};

/** Sets the controls to a view. A value that no control offers is left out. */
export const setControls = (view: URLSearchParams): void => {
  for (const control of controls()) {
    const [first = "", ...others] = view.getAll(control.name);
    if (isSwitch(control)) control.checked = [first, ...others].includes(control.value);
    else control.value = first;
    // An option that is not offered leaves nothing selected.
    if (control instanceof HTMLSelectElement && control.selectedIndex === -1) control.value = "";
  }
};
