import type { TlsVersions } from "../../../core/facts.generated.ts";
import { defineRule } from "../../rule.ts";

const CURRENT: readonly TlsVersions[] = ["1.2", "1.3"];

const isCurrent = (version: TlsVersions): boolean => CURRENT.includes(version);

const obsolete = (versions: readonly TlsVersions[], separator: string): string =>
  versions
    .filter((version) => !isCurrent(version))
    .map((version) => (version.startsWith("SSL") ? version : `TLS ${version}`))
    .join(separator);

/** Older versions must not be negotiated: RFC 6176 (SSL 2.0), RFC 7568 (SSL 3.0), RFC 8996 (TLS 1.0, 1.1). METI items encryption, communication-encryption. */
export const tlsCurrent = defineRule({
  id: "tls-current",
  severity: "error",
  title: { ja: "TLSは1.2以上", en: "TLS 1.2 or newer" },
  source: "RFC 6176, RFC 7568, RFC 8996; METI 2010, items {encryption}, {communication-encryption}",
  facts: ["tlsVersions"],
  holds: ({ tlsVersions }) => tlsVersions.every(isCurrent),
  message: {
    ja: ({ tlsVersions }) => `廃止された ${obsolete(tlsVersions, "、")} での通信を認めています。`,
    en: ({ tlsVersions }) => `Connections over the obsolete ${obsolete(tlsVersions, " and ")} are accepted.`,
  },
  why: {
    ja: "IETFは既知の攻撃を理由にこの版の使用を禁じており(RFC 8996など)、多くの顧客の審査で不合格になります。",
    en: "The IETF forbids it for known attacks (RFC 8996 and others), and it fails many customers' reviews.",
  },
  fix: {
    ja: ({ tlsVersions }) =>
      tlsVersions.some(isCurrent)
        ? "この版での接続を止めたうえで、tlsVersions と本文から消してください。"
        : "TLS 1.2以上に切り替えたうえで、tlsVersions と本文を直してください。",
    en: ({ tlsVersions }) =>
      tlsVersions.some(isCurrent)
        ? "Stop accepting it, then take it out of tlsVersions and of the text."
        : "Change over to TLS 1.2 or newer, then correct tlsVersions and the text.",
  },
  fails: { tlsVersions: ["1.1", "1.2"] },
  passes: { tlsVersions: ["1.2", "1.3"] },
});
