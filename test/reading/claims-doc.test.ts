import { expect, it } from "vitest";
import { claimsDoc } from "./claims-doc.ts";
import { tables } from "./cases/tables.ts";

// `npx vitest run test/reading -u` writes them anew.
it.each([
  ["en", "../../docs/claims.md"],
  ["ja", "../../docs/claims.ja.md"],
] as const)("the document about claims is up to date (%s)", async (lang, file) => {
  await expect(claimsDoc(lang, tables)).toMatchFileSnapshot(file);
});
