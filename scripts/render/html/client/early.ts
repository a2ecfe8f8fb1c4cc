import { chooseLanguage } from "./language.ts";

// Runs while the page is still read, so that nothing is painted that changes at once.
// A browser that lacks what the scripts need gets the page without them.
if (CSS.supports("selector(:has(*))") && "checkVisibility" in Element.prototype)
  document.documentElement.classList.add("on");
chooseLanguage();
