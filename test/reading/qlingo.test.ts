import { describe, expect, it } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { findClaims } from "../../scripts/reading/find.ts";
import { written } from "./cases/case.ts";
import { qlingo1to17 } from "./cases/qlingo-1-17.ts";
import { qlingo18to32 } from "./cases/qlingo-18-32.ts";
import { qlingo33to49 } from "./cases/qlingo-33-49.ts";

const sheet = [...qlingo1to17, ...qlingo18to32, ...qlingo33to49];

describe.each(LANGS)("the answers of the Qlingo sheet (%s)", (lang) => {
  it("are all there", () => {
    expect(sheet.map(({ no }) => no)).toEqual(Array.from({ length: 49 }, (_item, index) => index + 1));
  });

  it.each(sheet.map((item) => [item.no, ...item[lang]] as const))("item %i: %s", (_no, text, claims) => {
    expect(findClaims(text, lang).map(written)).toEqual(claims);
  });
});
