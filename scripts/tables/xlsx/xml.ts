import { parseXml, XmlElement } from "@rgrove/parse-xml";

/** A name without the prefix of its namespace: workbooks are written with `<c>` and with `<x:c>`. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * The outermost element of a part of a workbook, with places in UTF-16 units of the text.
 * @throws XmlError where it is not well-formed
 */
export const parsePart = (xml: string): XmlElement => {
  const { root } = parseXml(xml, { includeOffsets: true });
  if (root === null) throw new SyntaxError("no element");
  return root;
};

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A part's text, with its byte order mark, if it has one.
 * @throws TypeError where it is not in UTF-8
 */
export const partText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The elements of a name right below one. */
export const elements = (parent: XmlElement | undefined, name?: string): readonly XmlElement[] =>
  parent === undefined
    ? []
    : parent.children.filter(
        (child): child is XmlElement =>
          child instanceof XmlElement && (name === undefined || localName(child.name) === name),
      );

export const element = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  elements(parent, name)[0];

export const attribute = (of: XmlElement | undefined, name: string): string | undefined =>
  of?.attributes[name];

/** Whether an attribute says so: XML Schema has two words for it, and LibreOffice writes the long one. */
export const isTrue = (value: string | undefined): boolean =>
  value === "1" || value === "true" || value === "on";

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
