import type { Pattern } from "./pattern.ts";

const VERSION = "\\d(?:\\.\\d)(?![\\d.]?\\d)";
const NAMED = `(?:TLS|SSL)?[ -]?v?(?:er\\.?|ersion)?[ ]?${VERSION}`;

/**
 * TLS 1.2, TLSv1.2, SSL/TLS 1.2, TLS 1.2/1.3, 「TLS1.2およびTLS1.3」. A protocol without a version is no quantity. `and` is how the
 * language joins two versions.
 */
export function tlsRows(and: string): readonly Pattern[] {
  return [
    {
      name: "tls-version",
      needs: ["tls", "ssl"],
      match: `(?<![a-z])(?<protocol>(?:SSL[ ]?/[ ]?)?TLS|SSL)[ -]?(?:プロトコル|protocol)?[ ]?v?(?:er\\.?|ersion|バージョン)?[ ]?(?<versions>${VERSION}(?:[ ]?(?:${and})[ ]?${NAMED}){0,4})`,
      read: (words) => ({
        value: {
          kind: "tls",
          protocol: /TLS/i.test(words("protocol")) ? "TLS" : "SSL",
          versions: [...new Set(words("versions").match(/\d\.\d/g) ?? [])],
        },
      }),
    },
  ];
}
