import { describe, expect, it } from "vitest";
import { findClaims } from "../../scripts/reading/find.ts";
import { written } from "./cases/case.ts";
import { tables } from "./cases/tables.ts";

describe.each(tables)("$title ($lang)", ({ lang, found, leftAlone }) => {
  it.each(found)("finds in 「%s」", (text, claims) => {
    expect(findClaims(text, lang).map(written)).toEqual(claims);
  });

  it.each(leftAlone.map((text) => [text] as const))("leaves 「%s」 alone", (text) => {
    expect(findClaims(text, lang).map(written)).toEqual([]);
  });
});
