import type { ItemNo, Checklist } from "../../core/model.ts";
import { normalise } from "../../reading/normalise.ts";
import { type CrosswalkTable, itemsByIdentifier } from "../../load/crosswalk.ts";
import { type Control, type Known, knownControls, readControl } from "./control-readings.ts";
import { isLink, type Name, type Token, tokensIn } from "./control-tokens.ts";

/** A control that a text quotes. */
export interface Quoted extends Control {
  /** Its place, with the standard's name where that stands beside it: UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The crosswalk, ready for questions. */
export interface Crosswalk {
  /**
   * The controls that a text quotes, in its order, however they are spelled. `under` is what the text stands under, such
   * as its headings, and may name the standard.
   */
  readonly identifiersIn: (text: string, under?: string) => readonly Quoted[];
  /** The items by number, those first to which the control is nearest; none for a control that has no counterpart. */
  readonly itemsFor: (identifier: string) => readonly ItemNo[];
}

/** Tokens with nothing but links between them, up to the one that is looked at. */
interface Chain {
  readonly start: number;
  readonly end: number;
  readonly name: Name | undefined;
  readonly isInAnnex: boolean;
  /** Whether its words are a control's already. */
  readonly isTaken: boolean;
}

const isName = (token: Token): token is Name => token.kind === "name";

/** A name in brackets right after a control, 「8.13(ISO/IEC 27002:2022)」, and where the brackets end. */
const nameAfter = (
  text: string,
  token: Token,
  next: Token | undefined,
): { readonly name: Name; readonly end: number } | undefined => {
  if (next === undefined || !isName(next)) return undefined;
  const opens = /^ ?[([【] ?$/.test(text.slice(token.end, next.start));
  const closing = /^ ?[)\]】]/.exec(text.slice(next.end))?.[0];
  return opens && closing !== undefined ? { name: next, end: next.end + closing.length } : undefined;
};

const quotedIn = (text: string, under: string, known: Known): readonly Quoted[] => {
  const tokens = tokensIn(text);
  const names = [...tokensIn(under), ...tokens].filter(isName);
  const inText = new Set<Token>(tokens);
  const nearest = (family: Name["family"], start: number): Name | undefined => {
    const all = names.filter((name) => name.family === family);
    return all.findLast((name) => !inText.has(name) || name.end <= start) ?? all[0];
  };
  const quoted: Quoted[] = [];
  let chain: Chain | undefined;
  for (const [index, token] of tokens.entries()) {
    if (chain !== undefined && token.start < chain.end) continue; // the name after a control
    const linked: Chain | undefined =
      chain !== undefined && isLink(text.slice(chain.end, token.start)) ? chain : undefined;
    const start = linked === undefined || linked.isTaken ? token.start : linked.start;
    if (isName(token)) {
      chain = { start, end: token.end, name: token, isInAnnex: false, isTaken: false };
      continue;
    }
    if (token.kind === "annex") {
      chain = { start, end: token.end, name: linked?.name, isInAnnex: true, isTaken: false };
      continue;
    }
    const family = token.kind === "code" ? "code" : "number";
    const after = nameAfter(text, token, tokens[index + 1]);
    const beside = [after?.name, linked?.name].find((name) => name?.family === family);
    const isInAnnex = linked?.isInAnnex === true;
    const name = beside ?? nearest(family, token.start);
    const control = readControl(token, { name, isLinked: beside !== undefined, isInAnnex }, known);
    if (control === undefined) {
      chain = undefined;
      continue;
    }
    const end = after?.end ?? token.end;
    quoted.push({ ...control, start, end });
    chain = { start, end, name: after?.name ?? linked?.name, isInAnnex, isTaken: true };
  }
  return quoted;
};

/** The crosswalk of a table, ready for questions. */
export const crosswalkFrom = (table: CrosswalkTable, checklist: Checklist): Crosswalk => {
  const items = itemsByIdentifier(table, checklist);
  const known = knownControls();
  return {
    identifiersIn: (written, under = "") => {
      const { text, origin } = normalise(written);
      return quotedIn(text, normalise(under).text, known).map((each) => ({
        ...each,
        ...origin(each.start, each.end),
      }));
    },
    itemsFor: (identifier) => items.get(identifier) ?? [],
  };
};
