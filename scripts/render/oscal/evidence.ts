import type { Evidence } from "../../core/sheet.ts";
import { prop } from "./document.ts";
import { markupLine, markupLines } from "./markup.ts";

// RFC 3986, section 2: what may stand in a URI as it is. Brackets only do around an IPv6 address.
const encoded = (part: string): string =>
  part
    .replaceAll(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
    .replaceAll(/%(?![0-9A-Fa-f]{2})/g, "%25");

/** An address as a URI (RFC 3986), in ASCII; undefined where it is none. */
export const uriOf = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, search, hash } = new URL(url);
  // A fragment has no second number sign.
  const fragment = hash === "" ? "" : `#${encoded(hash.slice(1)).replaceAll("#", "%23")}`;
  return `${protocol}//${host}${encoded(pathname)}${encoded(search)}${fragment}`;
};

/** A piece of evidence as a resource of the back matter. What is no address is told in words. */
export const resource = (uuid: string, { title, url, until }: Evidence): object => {
  const href = url === undefined ? undefined : uriOf(url);
  return {
    uuid,
    title: markupLine(title),
    ...(url !== undefined && href === undefined ? { description: markupLines(url) } : {}),
    ...(until === undefined ? {} : { props: [prop("until", until, { class: "date" })] }),
    ...(href === undefined ? {} : { rlinks: [{ href }] }),
  };
};
