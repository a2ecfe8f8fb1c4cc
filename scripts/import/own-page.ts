import { readingWords } from "../reading/messages.ts";
import { renderWords } from "../render/messages.ts";
import { type Lang, LANGS } from "../core/lang.ts";
import { type Aside, type Grid, gridOf } from "../tables/grid.ts";
import { attribute, type Element, elementsBelow, textOf } from "../tables/html.ts";

/** The columns of the page that we publish, named as in our other formats. */
const COLUMNS = ["no", "title", "requirement", "unit", "answer", "facts", "evidence", "reviewed"] as const;

const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, "class") ?? "").split(/\s+/).includes(name);

const first = (root: Element, is: (element: Element) => boolean): Element | undefined =>
  elementsBelow(root).find(is);

const tagged =
  (tag: string) =>
  (element: Element): boolean =>
    element.tagName === tag;
const classed =
  (name: string) =>
  (element: Element): boolean =>
    hasClass(element, name);

/** An element's own text with its line ends, which the page keeps: not what its elements hold, such as the mark. */
const writtenText = (element: Element): string =>
  element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");

const facts = (item: Element): string => {
  const list = first(item, classed("facts"));
  if (list === undefined) return "";
  const [labels, values] = ["dt", "dd"].map((tag) =>
    elementsBelow(list)
      .filter(tagged(tag))
      .map((each) => textOf(each)),
  );
  return (labels ?? []).map((label, index) => `${label}: ${values?.[index] ?? ""}`).join("\n");
};

/** Pieces of evidence in the spelling of our CSV: title, end and address. */
const evidence = (item: Element, lang: Lang): string => {
  const list = first(item, classed("evidence"));
  const pieces = list === undefined ? [] : elementsBelow(list).filter(tagged("li"));
  return pieces
    .map((piece) => {
      const link = first(piece, tagged("a"));
      const title = link === undefined ? writtenText(piece).trim() : textOf(link);
      const until = /\d{4}-\d{2}-\d{2}/.exec(
        elementsBelow(piece)
          .filter(tagged("span"))
          .map((each) => textOf(each))
          .join(" "),
      )?.[0];
      const url = link && attribute(link, "href");
      return [
        until === undefined ? title : readingWords[lang].validUntil(title, until),
        ...(url === undefined ? [] : [url]),
      ].join(" ");
    })
    .join("\n");
};

const rowOf = (item: Element, lang: Lang): readonly string[] => {
  const part = first(
    item,
    (element) => hasClass(element, lang) && first(element, classed("asked")) !== undefined,
  );
  const answer = part && first(part, classed("text"));
  if (part === undefined || answer === undefined) return [];
  const heading = first(part, tagged("h4"));
  const no = (attribute(item, "id") ?? "").replace(/\D/g, "");
  const paragraphs = elementsBelow(part)
    .filter(tagged("p"))
    .map((each) => textOf(each));
  const [requirement = "", unit = ""] = paragraphs;
  const mark = first(answer, classed("mark"));
  // What is not translated is shown in the other language, and marked so.
  const isTranslated =
    first(answer, (element) => tagged("span")(element) && attribute(element, "lang") !== undefined) ===
    undefined;
  return [
    no,
    heading === undefined ? "" : textOf(heading).replace(/^\D*\d+\D?\s*(?:\d+\s+)?/, ""),
    requirement,
    unit.replace(/^[^:：]{1,20}[:：]\s*/, ""),
    isTranslated ? `${mark === undefined ? "" : writtenText(mark)}${writtenText(answer)}` : "",
    facts(part),
    evidence(item, lang),
    attribute(item, "data-reviewed") ?? "",
  ];
};

/** The items of a page that this project published, as a table for each of its languages; none for any other page. */
export const itemsOfPage = (elements: readonly Element[]): readonly Grid[] => {
  const items = elements.filter(
    (element) => element.tagName === "article" && /^item-\d+$/.test(attribute(element, "id") ?? ""),
  );
  return LANGS.flatMap((lang) => {
    const rows = items.map((item) => rowOf(item, lang)).filter((row) => row.length > 0);
    const header = COLUMNS.map((column) => renderWords[lang].columns[column]);
    return rows.length === 0 ? [] : [gridOf(lang, [header, ...rows])];
  });
};

/** What such a page says of itself at its top, label and value in one text. */
export const introOfPage = (elements: readonly Element[]): readonly Aside[] =>
  elements
    .filter(classed("lead"))
    .flatMap((lead) => elementsBelow(lead))
    .filter(({ tagName }) => tagName === "h1" || tagName === "p" || tagName === "div")
    .map((element) => {
      const [label, value] = ["dt", "dd"].map((tag) => first(element, tagged(tag)));
      const text =
        label === undefined || value === undefined ? textOf(element) : `${textOf(label)}: ${textOf(value)}`;
      return { text, after: 0 };
    });
