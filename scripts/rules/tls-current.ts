import type { TlsVersions } from "../sheet/facts.generated.ts";
import { defineRule } from "./rule.ts";

const CURRENT: readonly TlsVersions[] = ["1.2", "1.3"];

const obsolete = (versions: readonly TlsVersions[]): string =>
  versions
    .filter((version) => !CURRENT.includes(version))
    .map((version) => (version.startsWith("SSL") ? version : `TLS ${version}`))
    .join(", ");

/** Older versions must not be negotiated: RFC 6176 (SSL 2.0), RFC 7568 (SSL 3.0), RFC 8996 (TLS 1.0, 1.1). METI items 33, 42. */
export const tlsCurrent = defineRule({
  id: "tls-current",
  severity: "error",
  title: { ja: "TLSは1.2以上", en: "TLS 1.2 or newer" },
  source: "RFC 6176, RFC 7568, RFC 8996; METI 2010, items 33, 42",
  facts: ["tlsVersions"],
  holds: ({ tlsVersions }) => tlsVersions.every((version) => CURRENT.includes(version)),
  message: {
    ja: ({ tlsVersions }) => `廃止された ${obsolete(tlsVersions)} での通信を認めています。`,
    en: ({ tlsVersions }) => `${obsolete(tlsVersions)} is accepted, which is obsolete.`,
  },
  why: {
    ja: "IETFは既知の攻撃を理由にこの版の使用を禁じており(RFC 8996など)、多くの顧客の審査で不合格になります。",
    en: "The IETF forbids it for known attacks (RFC 8996 and others), and it fails many customers' reviews.",
  },
  fix: {
    ja: () => `この版での接続を止めたうえで、tlsVersions と本文から消してください。`,
    en: () => "Stop accepting it, then take it out of tlsVersions and of the text.",
  },
  fails: { tlsVersions: ["1.1", "1.2"] },
  passes: { tlsVersions: ["1.2", "1.3"] },
});
