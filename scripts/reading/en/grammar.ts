import { CERTIFICATES, nameRows, type Name } from "../names.ts";
import type { Grammar } from "../pattern.ts";
import { SIGNS, sharedLookAlikes } from "../shared-rows.ts";
import { tlsRows } from "../tls.ts";
import { fragments } from "./fragments.ts";
import { frequencies } from "./frequencies.ts";
import { lookAlikes } from "./look-alikes.ts";
import { quantities } from "./quantities.ts";
import { standings } from "./standings.ts";
import { times } from "./times.ts";

const channel = (name: string, words: readonly string[], match: string, needs?: readonly string[]): Name => ({
  of: "channel",
  name,
  words,
  match,
  ...(needs && { needs }),
});

export const names: readonly Name[] = [
  channel("email", ["email", "e-mail"], "\\be-?mails?\\b"),
  channel(
    "form",
    ["inquiry form", "contact form"],
    "\\b(?:inquiry|enquiry|contact|support|web|online)[ ](?:request[ ])?forms?\\b",
    [" form"],
  ),
  channel("phone", ["phone", "telephone"], "\\b(?:tele)?phone\\b"),
  channel(
    "website",
    ["website", "official website"],
    "\\b(?:(?:official|our|company|corporate|support)[ ]){0,2}web[ -]?site\\b",
    ["web"],
  ),
  channel(
    "in-app",
    ["in-app notice", "notice area at the top of the page"],
    "\\bin-(?:app|product)(?:[ ](?:notices?|notifications?|messages?|announcements?|banners?))?\\b|\\b(?:notice|notification|announcement)[ ](?:area|banner|section)(?:[ ]at[ ]the[ ]top[ ]of[ ](?:the|each|every)[ ](?:page|screen))?|\\b(?:notices?|notifications?|announcements?)[ ](?:in|on|within)[ ]the[ ](?:admin(?:istration)?|management|service)[ ](?:console|screen|panel|page)",
    ["in-app", "in-product", "notice", "notification", "announcement"],
  ),
  channel("status-page", ["status page"], "\\bstatus[ ](?:page|site|dashboard)\\b"),
  channel(
    "letter",
    ["written notice", "in writing"],
    "\\bwritten[ ]notice\\b|\\bin[ ]writing\\b|\\bby[ ](?:post|letter|postal[ ]mail)\\b|\\bpostal[ ]mail\\b",
  ),
  channel("chat", ["chat", "live chat"], "\\b(?:live[ ])?chat\\b"),
  {
    of: "certificate",
    name: "Privacy Mark",
    words: ["Privacy Mark", "PrivacyMark"],
    match: "\\bPrivacy ?Mark\\b|\\bP-Mark\\b",
  },
];

export const english: Grammar = {
  fragments,
  patterns: [
    ...sharedLookAlikes,
    ...lookAlikes,
    ...times,
    ...quantities,
    ...frequencies,
    ...tlsRows("/|,|and|or|&|, and|, or"),
    ...standings,
    ...nameRows([...names, ...CERTIFICATES]),
  ],
  before: [
    ...SIGNS,
    {
      words:
        "(?<!not )(?:at (?:the )?(?:very )?most|up to(?: a maximum of)?|(?:no|not) more than|(?:a |the )?maximum(?: of)?|max\\.?|within(?: the)?|not exceeding|does not exceed|no longer than|not longer than|until|upper limit of)",
      bound: "at-most",
    },
    {
      words:
        "(?:not|never|n['’]t|cannot) (?:[a-z]{2,10} )?(?:for )?(?:longer|more|later|greater|higher) than|(?:not|never|n['’]t|cannot) exceed",
      bound: "at-most",
    },
    {
      words: "(?:no|not) later than|at the latest|(?<!(?:reduced|increased|extended|cut) )\\bby",
      bound: "at-most",
      withLead: "at-least",
    },
    {
      words:
        "at (?:the very |the )?least|(?:a |the )?minimum(?: of)?|min\\.|(?:no|not) (?:less|fewer) than|not earlier than|no earlier than|from",
      bound: "at-least",
    },
    {
      words: "(?<!(?:no|not) )(?:more|longer|greater|higher) than|over|exceed(?:s|ing)|in excess of|above",
      bound: "more-than",
    },
    { words: "(?<!(?:no|not) )(?:less|fewer|shorter|lower) than|under|below", bound: "less-than" },
    { words: "about|approximately|approx\\.?|around|roughly|nearly|circa|almost|some|~", bound: "about" },
  ],
  after: [
    {
      words:
        "or (?:more|longer|later|newer|higher|above|greater|better)|and (?:above|later|newer|higher|over|up)|at (?:the )?least|(?:at a )?minimum|\\+|or over",
      bound: "at-least",
    },
    {
      words:
        "or (?:less|fewer|earlier|sooner|below|lower|shorter)|at (?:the )?most|(?:at )?maximum|at the latest|max\\.?(?![a-z])",
      bound: "at-most",
    },
    { words: "or so|approximately|or thereabouts", bound: "about" },
  ],
  lead: /^ ?(?:['’]s? )?(?:before|in advance|prior|ahead|beforehand|(?:advance |prior )?notice)/,
  doubts: [
    {
      kinds: ["negation", "standing"],
      before: /\b(?:if|unless|when|whenever|in case|where|until|because of)\b[^,.;]*$/,
      unsure: "conditional",
    },
    {
      kinds: ["negation", "standing"],
      before:
        /\b(?:other than|except|apart from|aside from|as a rule|in principle|in general|with the exception of)\b[^.;]*$/,
      unsure: "exception",
    },
    {
      kinds: ["negation", "standing"],
      after: /^[^.;]{0,30}\b(?:except|other than|unless|apart from|aside from)\b/,
      unsure: "exception",
    },
    { kinds: ["negation"], before: /\bnot\b[^.;,]{0,24}$/, unsure: "double-negation" },
    {
      kinds: ["tls"],
      after:
        /^[^.;(]{0,30}\b(?:disabled|not (?:supported|accepted|allowed|permitted|used)|deprecated|blocked|rejected|refused|unsupported|turned off)\b/,
      unsure: "negated",
    },
    {
      kinds: ["tls", "choice", "always", "frequency"],
      before: /\b(?:not|no|n['’]t|cannot|without|disabled?|disabling)\b(?! (?:only|later))[^.;,]{0,24}$/,
      unsure: "negated",
    },
    {
      kinds: ["always", "choice", "weekdays", "frequency"],
      after: /^[^.;,(]{0,24}\b(?:is|are|has|have|do|does)(?: not|n['’]t)\b/,
      unsure: "negated",
    },
    {
      kinds: ["choice"],
      before:
        /\b(?:align\w*|complian(?:t|ce)|accordance|based|conform\w*|comply|line|working|prepar\w*|plan\w*|consider\w*|equivalent|consistent|modelled|modeled|following|follows?)\b[^.;,]{0,20}$/,
      after: /^/,
      unsure: "not-held",
    },
    {
      kinds: ["choice"],
      after:
        /^[^.;,]{0,20}\b(?:is planned|in preparation|in progress|under consideration|expired|planned|compliant|principles|guidelines)\b/,
      unsure: "not-held",
    },
  ],
};
