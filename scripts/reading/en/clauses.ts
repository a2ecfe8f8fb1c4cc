import type { Extent } from "../claim.ts";
import type { Clause, Language, Predicate } from "../language.ts";
import type { Force } from "../statement.ts";

/** Where a clause ends and another one begins: at a full stop, or at a conjunction that turns to something else. */
const BREAK =
  /\.(?=\s|$|\))|[;\n|:](?!\/\/)|[!?](?=\s|$)|,? \b(?:but|however|although|though|whereas|while|yet)\b|, (?:and|so|which|then)\b|,? and (?=(?:we|they|it|these|those|there|customers?|users?|all|no|data|logs?|the)\b)|, (?=(?:not|never|nor)\b)| - /g;

/** Words behind which "not" and "no" deny nothing. */
const HARMLESS =
  /\b(?:not only|not later than|no later than|not more than|no more than|not less than|no less than|no fewer than|not fewer than|not exceed\w*|no longer than|not longer than|not limited to|not necessarily|no problems?|no impact|no need|no matter|no extra (?:cost|charge)|no additional (?:cost|charge)|no exceptions?|not to exceed|no earlier than)\b/g;

const AUX = "(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|must|should|shall)";
const NOT_VERB = new RegExp(
  `\\b${AUX}(?:n['’]t| not| never| neither| no longer)\\b|\\bcannot\\b|\\bnot (?:yet )?(?:available|supported|provided|offered|possible|used|carried|performed|encrypted|collected|kept|held|obtained|implemented|in place|accepted|allowed|permitted|applicable|included|covered|done|made|set|given|disclosed|shared|restricted|isolated|scanned|issued|planned|published|defined|checked|validated|assigned|tested|stored|retained|recorded|deleted|erased|known|announced|notified|monitored|excluded|compensated|insured|conducted|undertaken|redundant|replicated)\\b|\\b(?:unavailable|unsupported|disabled|prohibited|forbidden|declined?|discontinued|refused|refuse|lacks?|lacking|excluded from|out of scope|unencrypted|absent|suspended|fails? to|refrain)\\b|\\bnot\\b(?=[^a-z]*$)`,
);
const NO_WORD = /\b(?:no|not|without|neither|nor|none|never|nobody|nothing|instead of|rather than)\b/;

const FORCES: readonly (readonly [Force, RegExp])[] = [
  [
    "planned",
    /\b(?:is|are|being|currently|was|were) planned\b|\bplan(?:s|ning|ned)? (?:to|for|on)\b|\bplanned for\b|\bunder (?:consideration|development|review|preparation)\b|\bin (?:preparation|progress|planning|development)\b|\bconsidering\b|\bpreparing (?:to|for)\b|\bintends? to\b|\b(?:road ?map|upcoming)\b|\bscheduled (?:to|for) (?:be|release|introduction)\b|\bwill (?:soon|eventually)\b|\bexpected (?:to|in) (?:be )?(?:obtain|20)/,
  ],
  ["possible", /\b(?:may|might|could)\b/],
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
  const no = NOT_VERB.exec(words);
  const predicate: Predicate = {
    start: no === null ? end : start + no.index,
    end: no === null ? end : start + no.index + no[0].length,
    is: no === null,
    force: forceOf(words),
    isBare: no === null && !VERB.test(words),
  };
  return { start, end, predicate, sentence, inBrackets };
};

const clauses = (text: string): readonly Clause[] => {
  const { plain, brackets } = blanked(text);
  const found: Clause[] = [];
  let start = 0;
  let sentence = 0;
  const sentenceOf = new Map<number, number>();
  const close = (end: number): void => {
    if (/[a-z0-9]/.test(plain.slice(start, end)))
      found.push(clauseIn(plain, { start, end, inBrackets: false }, sentence));
    for (let at = start; at < end; at += 1) sentenceOf.set(at, sentence);
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
    ...brackets.map((unit) => clauseIn(text, unit, sentenceOf.get(unit.start) ?? sentence)),
  ].sort((a, b) => a.start - b.start);
};

const EXCEPT =
  /\b(?:except|other than|unless|apart from|aside from|as a rule|in principle|in general|with the exception of|not all|some of)\b/;

const predicateOf = (text: string, clause: Clause, topic: Extent): Predicate => {
  const whole = text.slice(clause.start, clause.end).replace(HARMLESS, (found) => "-".repeat(found.length));
  const before = whole.slice(0, Math.max(0, topic.start - clause.start));
  const part = before.slice(before.search(/[^,]*$/));
  const own = text.slice(topic.start, topic.end);
  const { predicate } = clause;
  const ownNo = predicate.is === false && predicate.start >= topic.start && predicate.end <= topic.end;
  const isDenied =
    (predicate.is === false && !ownNo) ||
    NO_WORD.test(part.replace(/\bnot(?= only)/g, "")) ||
    /^[^a-z]*(?:no|without|neither|not)\b/.test(before);
  const force = forceOf(whole);
  const base: Predicate = {
    ...predicate,
    force,
    end: Math.max(predicate.is === false ? predicate.end : 0, topic.end),
  };
  if (!isDenied) return { ...base, is: true };
  if (/\bno (?:plans?|intention)\b/.test(whole)) return { ...base, is: false, force: "done" };
  // "not … without": two denials.
  const denied = /\b(?:not|never|cannot|no)\b/.exec(whole)?.index ?? whole.length;
  if (whole.slice(denied).includes(" without ") && !own.includes("without"))
    return { ...base, is: undefined };
  return EXCEPT.test(whole) ? { ...base, is: undefined } : { ...base, is: false };
};

const EMPTY =
  /\b(?:currently|at present|we|our|company|service|the|this|it|is|are|do|does|have|has|been|be|not|no|yet|a|an|of|such|any|to|in|at|time|out|for)\b|[^a-z]/g;

/** The English of answers: a clause is affirmed unless its verb or what stands before its topic denies it. */
export const englishClauses: Language = {
  clauses,
  predicateOf,
  condition: {
    behind:
      /^[^.,;\n]{0,10}\b(?:without (?:a )?response|of (?:inactivity|downtime|continuous|consecutive)|in a row|have (?:passed|elapsed))/,
    before:
      /\b(?:of (?:them|these|those|which)|neither of which|however|in the event of an?(?: \w+){0,2} disaster|at worst|in (?:exceptional|urgent|emergency) cases|if|when|should|once|after|fall(?:s|ing)? below|lasting|longer than|below)\b[^.;]{0,24}$/,
  },
  past: /\b(?:past|last|previous|preceding|prior) $/,
  denies: (words) =>
    /\b(?:(?:do|does|did|is|are|was|were|has|have|can|could|will|would)(?: not|n['’]t)|cannot|not|never)\b/.test(
      words,
    ) && !/\b(?:exceed|above|more than|longer than|over|unavailable|inaccessible)\b/.test(words),
  comma: /[,.;\n|]|\band\b(?= \d)/,
  isTerse: (clause) => clause.replace(EMPTY, "").length <= 14,
  isOpenList: /\betc\b|\band so on|\bsuch as\b|\bincluding\b|\band others?\b/,
  unreadBeside: {
    before: /\b[a-z-]{3,}(?:,|,? and|,? or|\/) ?$/,
    behind: /^ ?(?:,|,? and|,? or|\/) ?(?!by |in |on |at |the |we |is |are )[a-z-]{3,}/,
  },
};
