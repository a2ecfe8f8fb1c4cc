import type { XmlElement } from "@rgrove/parse-xml";

/** An element's start tag as it is written. */
export interface Tag {
  readonly text: string;
  /** Behind it, in UTF-16 units of the whole text. */
  readonly end: number;
  /** It is the whole element: `<row/>`. */
  readonly isClosed: boolean;
}

const START_TAG = /<[^\s/>]+(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/y;

/** The start tag of an element of well-formed XML. */
export const startTag = (xml: string, { start }: XmlElement): Tag => {
  START_TAG.lastIndex = start;
  const text = START_TAG.exec(xml)?.[0] ?? "";
  return { text, end: start + text.length, isClosed: text.endsWith("/>") };
};

const attributeOf = (name: string): RegExp => new RegExp(`(\\s+)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);

/** A start tag without an attribute. */
export const without = (tag: string, name: string): string => tag.replace(attributeOf(name), "");

/** A start tag with an attribute set to a value, in its place where it has it, else as the last one. */
export const withAttribute = (tag: string, name: string, value: string): string => {
  const own = attributeOf(name);
  const written = `${name}="${value}"`;
  return own.test(tag)
    ? tag.replace(own, (_, space: string) => `${space}${written}`)
    : `${tag.slice(0, tag.endsWith("/>") ? -2 : -1).trimEnd()} ${written}${tag.endsWith("/>") ? "/>" : ">"}`;
};

/** A start tag whose element goes on: `<row>` for `<row/>`. */
export const opened = (tag: string): string => (tag.endsWith("/>") ? `${tag.slice(0, -2).trimEnd()}>` : tag);
