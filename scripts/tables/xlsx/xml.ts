import { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";
import { MAX_DEPTH, MAX_XML_TAGS } from "../limits.ts";
import { TableError } from "../problem.ts";

/** A name without the prefix of its namespace: workbooks are written with `<c>` and with `<x:c>`. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** A part of a workbook as a text, with places in UTF-16 units of it. */
export interface Part {
  readonly xml: string;
  readonly root: XmlElement;
  /** How many tags it has. */
  readonly tags: number;
}

/** The rest of a tag, in which quotation marks may enclose a `>`. Each character is looked at once. */
const TAG = /[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y;

/** What begins with `<` and is no tag, and what ends it. A document type may declare what grows; packages have none (ECMA-376, part 2, 8.1.4). */
const ASIDES = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * How many tags a text has, told without building anything.
 * @throws TableError where there are too many, or they stand in each other too deeply
 * @throws SyntaxError for a document type, and where one is not closed
 */
const countTags = (xml: string, name: string, most: number): number => {
  let [tags, depth] = [0, 0];
  for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", at)) {
    const aside = ASIDES.find(([start]) => xml.startsWith(start, at));
    if (aside !== undefined) {
      const end = xml.indexOf(aside[1], at + aside[0].length);
      if (end === -1) throw new SyntaxError("not closed");
      at = end + aside[1].length;
      continue;
    }
    if (xml.startsWith("<!", at)) throw new SyntaxError("a document type");
    TAG.lastIndex = at;
    const tag = TAG.exec(xml);
    if (tag === null) throw new SyntaxError("not closed");
    if (xml[at + 1] === "/") depth--;
    else if (xml[TAG.lastIndex - 2] !== "/") depth++;
    at = TAG.lastIndex;
    tags++;
    if (tags > most) throw new TableError((m) => m.tooManyParts(name, MAX_XML_TAGS));
    if (depth > MAX_DEPTH) throw new TableError((m) => m.tooDeep(MAX_DEPTH));
  }
  return tags;
};

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A part of a workbook, in UTF-8, with its byte order mark, if it has one.
 * @param name for people
 * @param most how many tags it may have
 * @throws TableError where it is not well-formed, too deep or has too many tags
 */
export const parsePart = (bytes: Uint8Array, name: string, most = MAX_XML_TAGS): Part => {
  try {
    const xml = decoder.decode(bytes);
    const tags = countTags(xml, name, most);
    const { root } = parseXml(xml, { includeOffsets: true });
    if (root === null) throw new SyntaxError("no element");
    return { xml, root, tags };
  } catch (error) {
    // Not in UTF-8, not well-formed: whatever is wrong, the part is broken.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof XmlError)
      throw new TableError((m) => m.brokenPart(name));
    throw error;
  }
};

/** The elements of a name right below one. */
export const elements = (parent: XmlElement | undefined, name?: string): readonly XmlElement[] =>
  parent === undefined
    ? []
    : parent.children.filter(
        (child): child is XmlElement =>
          child instanceof XmlElement && (name === undefined || localName(child.name) === name),
      );

export const element = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find(
    (child): child is XmlElement => child instanceof XmlElement && localName(child.name) === name,
  );

export const attribute = (of: XmlElement | undefined, name: string): string | undefined =>
  of?.attributes[name];

/** An attribute by its name without a prefix, which is the program's own choice: `r:id`. */
export const attributeNamed = (of: XmlElement, name: string): string | undefined =>
  Object.entries(of.attributes).find(([each]) => each.includes(":") && localName(each) === name)?.[1];

/** Whether an attribute says so: XML Schema has two words for it, and LibreOffice writes the long one. */
export const isTrue = (value: string | undefined): boolean =>
  value === "1" || value === "true" || value === "on";

/** Whether an element is there and does not say no: `<b/>`, `<strike val="0"/>`. */
export const isOn = (of: XmlElement | undefined): boolean =>
  of !== undefined && (attribute(of, "val") === undefined || isTrue(attribute(of, "val")));

/** The elements of a name at any depth, in their order. */
export const descendants = (root: XmlElement | undefined, name: string): readonly XmlElement[] => {
  const found: XmlElement[] = [];
  const stack = root === undefined ? [] : [root];
  for (let each = stack.pop(); each !== undefined; each = stack.pop()) {
    if (localName(each.name) === name) found.push(each);
    for (const child of [...elements(each)].reverse()) stack.push(child);
  }
  return found;
};
