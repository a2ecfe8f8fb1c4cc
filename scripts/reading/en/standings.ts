import type { ClaimValue, Standing } from "../claim.ts";
import { fixed, needing, type Pattern, type Reading } from "../pattern.ts";

const standing = (name: Standing): ClaimValue => ({ kind: "standing", standing: name });
const NEGATION: ClaimValue = { kind: "negation" };

const ADVERB =
  "(?:(?:yet|currently|generally|normally|publicly|automatically|directly|been|be|being|made|made{s}publicly|themselves|presently|carry|carried|ever){s}){0,2}";
const AUX = "(?:(?:do|does|did|have|has|is|are|was|were|will|can|could|would)(?:n['’]t|{s}not)|cannot)";

/** A verb that is denied, or a participle, and what that says: the first row that fits. Any other verb is a plain no. */
const DENIED: readonly (readonly [RegExp, ClaimValue])[] = [
  [/^(?:disclos|publish|public$|reveal)/i, standing("undisclosed")],
  [/^(?:fix|specif|set$|determin|stipulat|prescrib|defin|establish)/i, standing("unspecified")],
  [/^(?:obtain|acquir|hold$|held$|certif|applicable$|apply$)/i, standing("none")],
];

/** "No X is …": what X and the verb together say. */
const NO_SUBJECT: readonly (readonly [subject: RegExp, verb: RegExp, ClaimValue])[] = [
  [
    /\b(?:times?|periods?|intervals?|dates?|deadlines?|values?|targets?|objectives?|frequency|schedules?|rto|rpo|mttr|retention|durations?|figures?|limits?)\b/i,
    /defin|specif|set|fix|determin|stipulat|prescrib|establish|agreed/i,
    standing("unspecified"),
  ],
  [/certific|accredit|attestation/i, /obtain|acquir|held/i, standing("none")],
  [/(?:limit|restriction|cap|maximum)s?$/i, /./, standing("none")],
  [/./, /disclos|publish|made public/i, standing("undisclosed")],
  [
    /(?:outage|incident|failure|breach|disruption)s?$/i,
    /been|occur/i,
    { kind: "count", value: 0, counter: "incidents" },
  ],
];

/** Not every "not" denies something to the customer: these only qualify. */
const QUALIFIES =
  "(?!(?:only|limited|necessarily|later|more|less|fewer|longer|exceed|exceeding|expected|required|affected|affect|need|needed|include|included|require|interfere|mean|to|a|an|the|in|on|at|of|so|as|if|all|any|yet|be|been|always|possible|able|subject|responsible|due|intended|immediately|by|from|for|with|via|through|after|before|during|within|when|under|between|into|per|even|just|merely|simply|also|both|but|having)(?![a-z]))(?!(?:[a-z]{2,10}[ ])(?:for[ ])?(?:longer|more|later)[ ]than)";

const VAGUE: readonly (readonly [name: string, match: string])[] = [
  [
    "as-soon-as-possible",
    "as{s}(?:soon|quickly|promptly|early){s}as{s}(?:possible|practicable|practical|we{s}can)",
  ],
  ["promptly", "promptly|without{s}(?:undue{s})?delay|in{s}a{s}timely{s}manner"],
  [
    "as-needed",
    "(?:as|when|where|if|whenever|wherever)(?:{s}and{s}when)?{s}(?:needed|necessary|required|appropriate)",
  ],
  [
    "regularly",
    "from{s}time{s}to{s}time|periodic(?:al)?(?:ly)?|regularly|at{s}regular{s}intervals|on{s}a{s}regular{s}basis|occasionally",
  ],
  [
    "as-it-comes",
    "on{s}an?{s}(?:ongoing|as-needed|ad[ -]hoc|case-by-case|rolling){s}basis|case{s}by{s}case|ad{s}hoc",
  ],
  [
    "for-some-time",
    "(?:for{s})?a{s}(?:certain|set|fixed|given|defined|specified|limited|reasonable){s}(?:period|amount|length)(?:{s}of{s}time)?",
  ],
  ["any-time", "each{s}time|at{s}any{s}time"],
];

export const standings: readonly Pattern[] = [
  ...needing(
    ["no ", "no\n"],
    [
      fixed(
        "there-is-none",
        "\\bthere{s}(?:is|are|have{s}been|has{s}been|was|were){s}(?:currently{s})?no{s}(?:\\w{1,20})",
        standing("none"),
      ),
    ],
  ),
  ...needing(
    ["limit", "restriction", "cap"],
    [
      fixed(
        "no-limit",
        "\\b(?:there{s}(?:is|are){s})?no{s}(?:upper{s}|fixed{s})?(?:limit(?:s|ation|ations)?|restrictions?|cap)(?![a-z])|\\bunlimited\\b|\\bwithout{s}limit\\b",
        standing("none"),
      ),
    ],
  ),
  fixed(
    "none",
    "\\bnone\\b(?!{s}(?:of|the))|(?<![a-z])N/A(?![a-z])|\\bnot{s}applicable\\b|^-$",
    standing("none"),
  ),
  fixed("no-end", "\\bindefinitely\\b", standing("none"), "vague"),
  ...needing(
    ["disclos", "publi"],
    [
      fixed(
        "undisclosed",
        "(?<!\\b(?:that|which|who)[ ](?:is|are|was|were)[ ])\\bnot{s}(?:publicly{s})?(?:disclosed|published)(?![a-z])|\\bundisclosed\\b|\\bunpublished\\b|\\b(?:(?:is|are){s})?not{s}(?:made{s})?public(?:ly{s}(?:available|disclosed|released))?(?!ly)|\\b(?:decline|refrain{s}from){s}(?:to{s})?disclos(?:e|ing)",
        standing("undisclosed"),
      ),
    ],
  ),
  fixed("not-exposed", "\\bnot{s}publicly{s}(?:accessible|exposed|reachable|routable)", NEGATION),
  fixed(
    "ask",
    "\\bplease{s}(?:contact|ask|inquire|enquire)(?:{s}us)?|\\bcontact{s}us\\b|\\b(?:up)?on{s}request\\b",
    standing("undisclosed"),
    "ask",
  ),
  ...needing(
    [
      "fixed",
      "no set",
      "no\nset",
      "specif",
      "defin",
      "particular",
      "determined",
      "prescribed",
      "stipulated",
      "best",
    ],
    [
      fixed(
        "not-set",
        "\\b(?:there{s}(?:is|are){s})?no{s}(?:fixed|set|specific|defined|particular|definite|predetermined|prescribed){s}\\w{1,20}(?:{s}(?:is|are){s}(?:set|defined|specified))?|\\bnot{s}(?:yet{s})?(?:specified|prescribed|stipulated|determined)(?![a-z])|\\bunspecified\\b|\\bundefined\\b|\\bbest[ -]efforts?(?:{s}basis)?\\b|\\bto{s}be{s}determined\\b",
        standing("unspecified"),
      ),
    ],
  ),
  ...VAGUE.map(([name, match]) =>
    fixed(`vague-${name}`, `\\b(?:${match})(?![a-z])`, standing("unspecified"), "vague"),
  ),
  ...needing(
    ["plan"],
    [
      fixed(
        "by-plan",
        "\\b(?:(?:which{s})?depend(?:s|ing|ent)?{s}(?:up)?on|var(?:y|ies){s}(?:by|with|according{s}to|depending{s}on)|differs?{s}(?:by|depending{s}on|according{s}to)|determined{s}by|set{s}by|defined{s}by){s}(?:(?:the|your|each|a|customer['’]s|client['’]s|contracted|contract|subscription|subscribed|chosen|selected|service|pricing|applicable){s}){0,3}plans?(?![a-z])" +
          "|\\b(?:according{s}to|based{s}on|under|per){s}(?:(?:the|your|each|a){s})?(?:customer['’]s|client['’]s|contracted|contract|subscription|subscribed|chosen|selected|pricing|service){s}plans?(?![a-z])|\\b(?:according{s}to|based{s}on|under){s}your{s}plan(?![a-z])|\\b(?:by|per){s}plan(?![a-z])|\\bplan-dependent\\b",
        standing("by-plan"),
      ),
    ],
  ),
  // The general rows come last, so that of two readings of the same words the particular one holds.
  {
    name: "not-done",
    needs: [" not", "\nnot", "n't", "n’t", "cannot"],
    match: `(?<!\\b(?:that|which|who|whose)[ ])\\b${AUX}{s}${ADVERB}${QUALIFIES}(?<verb>[a-z-]{2,20})(?![a-z])(?:{s}(?:out|available|public|in{s}place)(?![a-z]))?`,
    read: (words) => denied(words("verb")),
  },
  {
    name: "not-sentence",
    where: /(?:^|[.;:(\n] ?)not[ \n]/,
    match: `(?<=^|[.;:(\\n][ ]?)Not{s}${ADVERB}${QUALIFIES}(?<verb>[a-z]{2,20})(?![a-z])(?:{s}(?:out|available)(?![a-z]))?`,
    read: (words) => denied(words("verb")),
  },
  ...needing(
    ["no ", "no\n"],
    [
      {
        name: "no-subject",
        match:
          "\\bno{s}(?!later|more|less|fewer|longer|one(?![a-z])|matter)(?<subject>(?:[a-z’'-]{1,20},?{s}){1,10}?)(?<verb>(?:(?:has|have|had|will){s}(?:been|be)|is|are|was|were|has|have){s}(?:currently{s}|yet{s})?(?:[a-z-]{2,20}))(?:{s}(?:place|out|public)(?![a-z]))?",
        read: (words) => noSubject(words("subject").trim(), words("verb")),
      },
    ],
  ),
];

function denied(verb: string): Reading {
  return { value: DENIED.find(([word]) => word.test(verb))?.[1] ?? NEGATION };
}

function noSubject(subject: string, verb: string): Reading {
  const row = NO_SUBJECT.find(([subjects, verbs]) => subjects.test(subject) && verbs.test(verb));
  return { value: row?.[2] ?? NEGATION };
}
