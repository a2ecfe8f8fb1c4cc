import type { Lang } from "../../core/lang.ts";

/** Where a phrase stands in a text. */
export interface Match<T> {
  readonly start: number;
  readonly end: number;
  readonly tag: T;
}

/** Finds every phrase at every place, in a text in NFKC and small letters. */
export type PhraseFinder<T> = (text: string) => readonly Match<T>[];

/** A phrase taken apart: (a|b) is one of several, (a)? and a? may be missing; a * leaves open how an English word ends. */
type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "space" }
  | { readonly kind: "rest" }
  | { readonly kind: "all"; readonly nodes: readonly Node[] }
  | { readonly kind: "one"; readonly nodes: readonly Node[] };

const NOTHING: Node = { kind: "text", text: "" };

const parse = (phrase: string): Node => {
  let at = 0;
  const either = (): Node => {
    const nodes = [sequence()];
    while (phrase[at] === "|") {
      at += 1;
      nodes.push(sequence());
    }
    return { kind: "one", nodes };
  };
  const sequence = (): Node => {
    const nodes: Node[] = [];
    while (at < phrase.length && phrase[at] !== "|" && phrase[at] !== ")") {
      const node = unit();
      const last = nodes.at(-1);
      if (node.kind === "text" && last?.kind === "text")
        nodes[nodes.length - 1] = { kind: "text", text: last.text + node.text };
      else nodes.push(node);
    }
    return { kind: "all", nodes };
  };
  const unit = (): Node => {
    const sign = phrase[at] ?? "";
    at += 1;
    let node: Node =
      sign === " " ? { kind: "space" } : sign === "*" ? { kind: "rest" } : { kind: "text", text: sign };
    if (sign === "(") {
      node = either();
      at += 1;
    }
    if (phrase[at] !== "?") return node;
    at += 1;
    return { kind: "one", nodes: [NOTHING, node] };
  };
  return either();
};

/** What may follow the beginning of an English word that * leaves open. */
const REST = /[a-z]{0,12}/y;

/**
 * Where a phrase can be after a part of it, each place doubled; odd where a space was left out, so that nothing but the end may
 * come. Spaces at either end, or beside another one, are none: what stood between them may be missing.
 */
type Places = readonly number[];

const follow = (node: Node, text: string, start: number, from: Places): Places => {
  if (from.length === 0) return from;
  switch (node.kind) {
    case "text":
      if (node.text === "") return from;
      return from.flatMap((place) =>
        place % 2 === 0 && text.startsWith(node.text, place / 2) ? [place + node.text.length * 2] : [],
      );
    case "space":
      return from.flatMap((place) => {
        if (place % 2 === 1) return [place];
        const at = place / 2;
        if (at === start || text[at - 1] === " ") return [place];
        return text[at] === " " ? [place + 2, place + 1] : [place + 1];
      });
    case "rest":
      return from.flatMap((place) => {
        if (place % 2 === 1) return [];
        REST.lastIndex = place / 2;
        return [place + (REST.exec(text)?.[0].length ?? 0) * 2];
      });
    case "all":
      return node.nodes.reduce((places, each) => follow(each, text, start, places), from);
    case "one": {
      const all = node.nodes.flatMap((each) => follow(each, text, start, from));
      return all.length > 1 ? [...new Set(all)] : all;
    }
  }
};

/** Phrases are filed under so many of their first characters. */
const KEY = 2;

/** The beginnings that a phrase may have; `isOpen`: where it may go on with a thing that is not known yet. */
interface Beginnings {
  readonly open: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
}

const beginnings = (node: Node, before: Beginnings): Beginnings => {
  switch (node.kind) {
    case "text":
      return addTo(before, node.text);
    case "space":
      return addTo(before, " ");
    case "rest":
      return { open: new Set(), closed: new Set([...before.closed, ...before.open]) };
    case "all":
      return node.nodes.reduce((all, each) => beginnings(each, all), before);
    case "one": {
      const all = node.nodes.map((each) => beginnings(each, before));
      return {
        open: new Set(all.flatMap(({ open }) => [...open])),
        closed: new Set(all.flatMap(({ closed }) => [...closed])),
      };
    }
  }
};

const addTo = ({ open, closed }: Beginnings, text: string): Beginnings => {
  const longer = [...open].map((each) => `${each}${text}`.trimStart().replace(/ +/g, " ").slice(0, KEY));
  return {
    open: new Set(longer.filter((each) => each.length < KEY)),
    closed: new Set([...closed, ...longer.filter((each) => each.length === KEY)]),
  };
};

const keysOf = (node: Node): readonly string[] => {
  const { open, closed } = beginnings(node, { open: new Set([""]), closed: new Set() });
  // What ends within a key, or with a space that may be none, is filed under its first character.
  return [
    ...new Set([...open, ...closed].map((key) => (key.length < KEY || key.endsWith(" ") ? key.trim() : key))),
  ];
};

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[a-z0-9]/.test(character);

/** Prepares phrases. Unlike in a regular expression, a short one hides no longer one: all that match are found. */
export const phraseFinder = <T>(
  phrases: readonly { readonly text: string; readonly tag: T }[],
  lang: Lang,
): PhraseFinder<T> => {
  const filed = new Map<string, { readonly node: Node; readonly tag: T }[]>();
  for (const { text, tag } of phrases) {
    const plain = text.normalize("NFKC").toLowerCase();
    const node = parse(lang === "en" ? plain.replaceAll("-", " ") : plain);
    for (const key of keysOf(node)) {
      const list = filed.get(key);
      if (list === undefined) filed.set(key, [{ node, tag }]);
      else list.push({ node, tag });
    }
  }
  return (written) => {
    const text = lang === "en" ? written.replace(/[\n-]/g, " ") : written;
    const found: Match<T>[] = [];
    for (let start = 0; start < text.length; start += 1) {
      // A Latin word begins and ends as a word.
      if (isLatin(text[start]) && isLatin(text[start - 1])) continue;
      for (const key of new Set([text.charAt(start), text.slice(start, start + KEY)]))
        for (const { node, tag } of filed.get(key) ?? []) {
          const ends = follow(node, text, start, [start * 2]).map((place) => Math.floor(place / 2));
          for (const end of new Set(ends))
            if (end > start && !(isLatin(text[end - 1]) && isLatin(text[end])))
              found.push({ start, end, tag });
        }
    }
    return found;
  };
};
