import { describe, expect, it } from "vitest";
import { stating } from "../support/facts.ts";
import { foundIn, testRows } from "../support/relations.ts";

describe("encryption", () => {
  testRows([
    ["SSL alone", { tlsVersions: ["SSL 3.0"] }, ["error tls-current 33 [42]"]],
    ["TLS 1.2 and 1.3", { tlsVersions: ["1.2", "1.3"] }, []],
    [
      "media without protection",
      { removableMedia: true, removableMediaProtection: false },
      // The real answer to item 48 has the mark for a measure in place.
      ["error mark-agrees-with-fact 48 [48]", "warning media-are-protected 48 [48]"],
    ],
    [
      "media whose protection is left open",
      { removableMedia: true, removableMediaProtection: "unspecified", encryptionAtRest: false },
      ["warning media-are-protected 48 [48]"],
    ],
    [
      "media whose protection is not published",
      { removableMedia: true, removableMediaProtection: "undisclosed" },
      [],
    ],
    ["no media", { encryptionAtRest: false }, []],
    [
      "protected media without encryption",
      { removableMedia: true, encryptionAtRest: false },
      ["warning protected-media-are-encrypted 33 [48 48]"],
    ],
    [
      "protected media of which nothing is said",
      { removableMedia: true, encryptionAtRest: "unspecified" },
      ["warning protected-media-are-encrypted 33 [48 48]"],
    ],
    [
      "media with encryption that is not published",
      { removableMedia: true, encryptionAtRest: "undisclosed" },
      [],
    ],
  ]);

  it("names every obsolete version, and what to change to", () => {
    const [finding] = foundIn(stating({ tlsVersions: ["SSL 3.0", "1.0"] }));
    expect(finding?.message).toEqual({
      ja: "廃止された SSL 3.0、TLS 1.0 での通信を認めています。",
      en: "Connections over the obsolete SSL 3.0 and TLS 1.0 are accepted.",
    });
    expect(finding?.fix?.en).toContain("Change over to TLS 1.2");
    const [partly] = foundIn(stating({ tlsVersions: ["1.1", "1.2"] }));
    expect(partly?.fix?.en).toContain("Stop accepting it");
  });
});
