import type { Extent } from "../claim.ts";
import { ENGLISH } from "../numeral.ts";
import { type Clause, type Language, LONGEST_CLAUSE, type Predicate } from "../language.ts";
import type { Force } from "../statement.ts";
import { doubts } from "./doubts.ts";

/** Where a clause ends and another one begins: at a full stop, or at a conjunction that turns to something else. */
const BREAK =
  /\.(?=\s|$|\))|[;\n|](?!\/\/)|:(?!\/\/)(?! ?(?:no|none|nil|not|n\/a|never|unavailable|unsupported|absent)\b(?! later| more))|[!?](?=\s|$)|,? \b(?:but|however|although|though|whereas|(?<!even )while|(?<!(?:is|are|be|been|has|have|not) )yet(?! (?:to|been|be)\b))\b|, (?:and|so|which|then)\b|,? and (?=(?:we|they|it|these|those|there|customers?|users?|all|no|data|logs?|the)\b|(?:cannot|(?:is|are|do|does|will|may|can|has|have|must)(?: not|n['’]t| never)|never)\b)|, (?=(?:not|never|nor)\b)| - /g;

/** Words behind which "not" and "no" deny nothing. */
const HARMLESS =
  /\b(?:not only|not later than|no later than|not more than|no more than|not less than|no less than|no fewer than|not fewer than|not exceed\w*|no longer than|not longer than|not (?:last|take) (?:longer|more) than|not limited to|not necessarily|no problems?|no impact|no need|no matter|no doubt|(?:no|without|not any) (?:extra|additional|further|added) (?:cost|charge|fee)s?|no (?:cost|charge|fee)s?|without (?:charge|notice|delay|undue delay|interruption|exception|a response)|no exceptions?|not to exceed|no earlier than|free of charge)\b/g;

const AUX = "(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|must|should|shall|am)";
/** What denies the whole of its clause. */
const VERB_NO = new RegExp(
  `\\b${AUX}(?:n['’]t| not| (?:also |currently |ever )?never| neither| no longer)\\b|\\b(?:cannot|never)\\b|\\b(?:unavailable|unsupported|disabled|prohibited|forbidden|banned|disallowed|declined?|declines|discontinued|refused|refuses?|lack|lacks|lacked|lacking|excluded from|out of scope|absent|suspended|fail(?:s|ed)? to|refrains?|(?:yet|remains?) to be|deactivated|turned off|ruled out|abolished|none|nil|n/a)\\b|\\bno\\b(?=[^a-z]*$)|\\bnot\\b(?! (?:only|just|merely|until|before)\\b)`,
  "g",
);
/** What denies only what follows it. */
const NOUN_NO =
  /\b(?:no|no one|without|neither|nor|nobody|nothing|instead of|rather than|(?<!as )(?:free of|free from)|in place of|other than)\b/g;
/** A side clause, whose denial is its own. */
const SIDE = /\b(?:if|when|whenever|unless|because|in case|in the event that)\b/g;
const RELATIVE = /\b(?:that|which|who|whose|where)\b(?: [a-z]+)?$/;
const FINITE = /\b(?:occurs?|happens?|is|are|was|were|has|have|been|arises?|[a-z]{3,}ed)\b/;

interface Negator extends Extent {
  readonly isWhole: boolean;
}

/** What denies in a clause, with the stretch that it denies. */
const negatorsIn = (words: string): readonly Negator[] => {
  const whole = [...words.matchAll(VERB_NO)].flatMap(({ index, 0: { length } }): Negator[] =>
    RELATIVE.test(words.slice(0, index).trimEnd())
      ? []
      : [{ start: index, end: index + length, isWhole: true }],
  );
  const part = [...words.matchAll(NOUN_NO)].map(({ index, 0: { length } }): Negator => ({
    start: index,
    end: index + length,
    isWhole: false,
  }));
  return [...whole, ...part].sort((a, b) => a.start - b.start);
};

/** Where the side clause begins that a place is in; -1 in the main clause. */
const sideOf = (words: string, at: number): number => {
  const opening = [...words.slice(0, at).matchAll(SIDE)].at(-1);
  if (opening === undefined) return -1;
  const between = words.slice(opening.index, at);
  return between.includes(",") ? -1 : opening.index;
};

/** Whether what a negator denies takes in a stretch of its clause. */
const reaches = (words: string, { start, end, isWhole }: Negator, topic: Extent): boolean => {
  const side = sideOf(words, start);
  if (side >= 0 && topic.start < side && !FINITE.test(words.slice(side, start))) return false;
  if (side < 0 && sideOf(words, topic.start) > end) return false;
  if (isWhole) return true;
  if (topic.end <= start) return false;
  // "Without …, we keep": what is denied ends at the comma; a list that begins its sentence goes on.
  const between = words.slice(end, Math.max(end, topic.start));
  return !between.includes(",") || /^[^a-z]*$/.test(words.slice(0, start));
};

const FORCES: readonly (readonly [Force, RegExp])[] = [
  [
    "planned",
    /\b(?:is|are|being|currently|was|were) planned\b|\bplan(?:s|ning|ned)? (?:to|for|on)\b|\bplanned for\b|\bunder (?:consideration|development|review|preparation)\b|\bin (?:preparation|progress|planning|development)\b|\bconsidering\b|\bpreparing (?:to|for)\b|\bintends? to\b|\b(?:road ?map|upcoming)\b|\bscheduled (?:to|for) (?:be|release|introduction)\b|\bwill (?:soon|eventually)\b|\bexpected (?:to|in) (?:be )?(?:obtain|20)|\bbeing (?:considered|prepared|developed|planned|discussed|evaluated|examined)\b|\b(?:is|are) to be (?:acquired|obtained|introduced|added|released|implemented|launched|conducted|established)\b|\bwill be (?:introduced|released|added|launched|acquired|obtained|implemented|available) (?:in|from|by|next|later|soon|during)\b|\b(?:aims?|aiming|working|hope|hopes|expects?) (?:to (?:obtain|acquire|introduce|achieve (?:certif|iso|soc))|towards)\b/,
  ],
  [
    "possible",
    /(?<!\b(?:customers?|users?|you|tenants?|staff|employees|administrators?|engineers|clients?) )\bmay\b(?! (?:only )?(?:be (?:viewed|accessed|read|seen|used|opened|handled|uploaded|downloaded|stored|entered)|access|view|connect|use)\b)|\b(?:might|could)\b/,
  ],
  [
    "aimed-at",
    /\b(?:target|aims?|aiming|goal|objective|strives?|endeavou?rs?|best efforts?|seek to|intended)\b/,
  ],
  ["promised", /\b(?:guarantee[sd]?|commit(?:s|ted|ment)?|warrant(?:s|ed)?|promise[sd]?|assured?)\b/],
];

const forceOf = (words: string): Force => FORCES.find(([, sign]) => sign.test(words))?.[0] ?? "done";

const VERB = new RegExp(`\\b(?:${AUX}|be|been|being|[a-z]{2,}(?:ed|es|s)|cannot|keep|take|hold|use|make)\\b`);

interface Unit extends Extent {
  readonly inBrackets: boolean;
}

/** The text outside of brackets as one unit, blanked there, and each pair of brackets as its own. */
const blanked = (text: string): { readonly plain: string; readonly brackets: readonly Unit[] } => {
  const brackets: Unit[] = [];
  const plain = text.replace(/\(([^()]{0,400})\)/g, (whole: string, inner: string, at: number) => {
    brackets.push({ start: at + 1, end: at + 1 + inner.length, inBrackets: true });
    return " ".repeat(whole.length);
  });
  return { plain, brackets };
};

const clauseIn = (text: string, { start, end, inBrackets }: Unit, sentence: number): Clause => {
  const words = text.slice(start, end).replace(HARMLESS, (found) => "-".repeat(found.length));
  const no = negatorsIn(words).find(({ isWhole }) => isWhole);
  const predicate: Predicate = {
    start: no === undefined ? end : start + no.start,
    end: no === undefined ? end : start + no.end,
    is: no === undefined,
    force: forceOf(words),
    isBare: no === undefined && !VERB.test(words),
  };
  return { start, end, predicate, sentence, inBrackets };
};

/** The clauses within brackets: "(target, not guaranteed)" are two. */
const partsOf = (text: string, unit: Unit): readonly Unit[] => {
  const parts: Unit[] = [];
  let { start } = unit;
  for (const { index, 0: broken } of text.slice(unit.start, unit.end).matchAll(BREAK)) {
    const end = unit.start + index;
    if (end > start) parts.push({ start, end, inBrackets: true });
    start = end + (/^[,\s]*$/.test(broken) ? 0 : broken.length);
  }
  return start < unit.end ? [...parts, { ...unit, start }] : parts;
};

const clauses = (text: string): readonly Clause[] => {
  const { plain, brackets } = blanked(text);
  const found: Clause[] = [];
  let start = 0;
  let sentence = 0;
  const sentenceOf = new Map<number, number>();
  const take = (end: number): void => {
    if (/[a-z0-9]/.test(plain.slice(start, end)))
      found.push(clauseIn(plain, { start, end, inBrackets: false }, sentence));
    for (let at = start; at < end; at += 1) sentenceOf.set(at, sentence);
  };
  const close = (end: number): void => {
    while (end - start > LONGEST_CLAUSE) {
      const blank = plain.lastIndexOf(" ", start + LONGEST_CLAUSE);
      const cut = blank > start ? blank : start + LONGEST_CLAUSE;
      take(cut);
      start = cut;
      sentence += 1;
    }
    take(end);
  };
  for (const { index, 0: broken } of plain.matchAll(BREAK)) {
    close(index);
    start = /^[,\s]*(?:not|never|nor)/.test(plain.slice(index + broken.length))
      ? index
      : index + broken.length;
    if (/^[.\n!?]/.test(broken)) sentence += 1;
  }
  close(plain.length);
  return [
    ...found,
    ...brackets.flatMap((unit) =>
      partsOf(text, unit).map((part) => clauseIn(text, part, sentenceOf.get(unit.start) ?? sentence)),
    ),
  ].sort((a, b) => a.start - b.start);
};

const EXCEPT =
  /\b(?:except|other than|unless(?! (?:(?:the |a |our )?(?:customers?|users?|you|clients?)|requested|asked|instructed)\b)|apart from|aside from|as a rule|in principle|in general|with the exception of|not all|some of)\b/;
/** Behind these a denied clause affirms: "no one other than", "not … except". */
const BUT_FOR =
  /\b(?:except(?: for)?|other than|apart from|aside from|with the exception of|unless|save for|outside of|beyond|only)\b/;

const predicateOf = (text: string, clause: Clause, topic: Extent, isNegative = false): Predicate => {
  // What stands in brackets is a clause of its own.
  const outer = text.slice(clause.start, clause.end);
  const plain = clause.inBrackets
    ? outer
    : outer.replace(/\([^()]{0,400}\)/g, (found) => " ".repeat(found.length));
  const whole = plain.replace(HARMLESS, (found) => "-".repeat(found.length));
  const at = { start: topic.start - clause.start, end: topic.end - clause.start };
  const force = forceOf(whole);
  const all = negatorsIn(whole).filter(
    (each) => !isNegative || each.start < at.start - 4 || each.end > at.end,
  );
  const reaching = all.filter((each) => reaches(whole, each, at));
  const last = reaching.at(-1);
  const base: Predicate = {
    ...clause.predicate,
    force,
    end: Math.max(last !== undefined && last.end > at.end ? clause.start + last.end : 0, topic.end),
  };
  if (reaching.length === 0) return { ...base, is: true };
  if (/\bno (?:plans?|intention)\b/.test(whole)) return { ...base, is: false, force: "done" };
  // "not … without": two denials, of which the second is about what follows it.
  if (/\b(?:not|never|cannot|no)\b.*\bwithout\b/.test(whole))
    return { ...base, is: whole.indexOf("without") < at.end ? true : undefined };
  const but = BUT_FOR.exec(whole);
  if (but !== null && but.index <= at.start && reaching.some(({ start }) => start < but.index))
    return { ...base, is: true };
  return EXCEPT.test(whole) ? { ...base, is: undefined } : { ...base, is: false };
};

const EMPTY =
  /\b(?:currently|at present|we|our|company|service|the|this|it|is|are|do|does|have|has|been|be|not|no|yet|a|an|of|such|any|to|in|at|time|out|for|past|last|previous|twelve|months?|years?|so|far|date|during|over|ever|since)\b|[^a-z]/g;

/** The English of answers: a clause is affirmed unless its verb or what stands before its topic denies it. */
export const englishClauses: Language = {
  doubts,
  clauses,
  predicateOf,
  endsTopics: true,
  condition: {
    behind:
      /^[^.,;\n]{0,10}\b(?:without (?:a )?response|of (?:inactivity|downtime|continuous|consecutive)|in a row|have (?:passed|elapsed))/,
    before:
      /\b(?:of (?:them|these|those|which)|neither of which|however|in the event of an?(?: \w+){0,2} disaster|at worst|in (?:exceptional|urgent|emergency) cases|if|when|should|once|after|fall(?:s|ing)? below(?! (?:the|our|this|that) (?:guarantee|commit|target|agreed|promise))|lasting|longer than|below(?! (?:the|our|this|that) (?:guarantee|commit|target|agreed|promise)))\b[^.;]{0,24}$/,
    part: /\bof (?:them|these|those|which)$/,
  },
  past: /\b(?:past|(?:the|our|in|over|these) last|previous|preceding|prior) $/,
  denies: (words) =>
    /\b(?:(?:do|does|did|is|are|was|were|has|have|can|could|will|would)(?: not|n['’]t)|cannot|not|never)\b/.test(
      words,
    ) &&
    !/\b(?:exceed|above|more than|longer than|less than|shorter than|fewer than|over|unavailable|inaccessible)\b/.test(
      words,
    ),
  counted: {
    between:
      /^[a-z -]{0,30}?(?:[:=]|\b(?:is|are|was|were)(?: (?:limited|set|capped|restricted) (?:to|at))?|\bof|\bto|\bat) ?(?:up to |at most |a maximum of |max\.? )?$/,
    number: new RegExp(
      `(?<![\\d.,:/a-z$€£¥-])(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9}|\\b${ENGLISH})(?![\\d:/%a-z-]|[.,]\\d)`,
      "g",
    ),
    behind:
      /^(?: ?[.,;)(\n]|$| (?:in total|at (?:most|a time|once)|by default|per (?:contract|tenant|account|organi[sz]ation)))/,
    most: /\blimit|\bmaximum\b|\bmax\b|\bup to\b|\bat most\b|\bcap/,
  },
  joined:
    /^(?:[a-z]*)(?: [a-z]+)?(?: and|,| as well as| or|\/| &)(?: (?:the|our|an?|external|independent|regular))? ?$/,
  comma: /[,.;\n|]|\band\b(?= \d)/,
  isTerse: (clause) => clause.replace(EMPTY, "").length <= 14,
  isOpenList: /\betc\b|\band so on|\bsuch as\b|\bincluding\b|\band others?\b/,
  unreadBeside: {
    before: /\b[a-z-]{3,}(?:,|,? and|,? or|\/) ?$/,
    behind: /^ ?(?:,|,? and|,? or|\/) ?(?!by |in |on |at |the |we |is |are )[a-z-]{3,}/,
  },
};
