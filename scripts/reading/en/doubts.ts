import type { Doubts } from "../language.ts";

/** What makes an English clause less than a plain statement about its fact; what a careful person then leaves open. */
export const doubts: Doubts = {
  conditional:
    /\bplan(?:s|ned|ning)? (?:to|for)\b|\bplanned\b(?! (?:maintenance|downtime|outage|stop|shutdown))|\bmay\b|\bmight\b|\bcould\b|\b(?:up)?on request|\boption|\bif you\b|\bfuture\b|\bunder consideration|\bin preparation|\bin progress|\bproviders?['’]|\bcase.by.case\b|\bwhere (?:possible|feasible)|\bwhenever (?:possible|feasible)|\bscheduled for\b|\broadmap\b|\bsubject to\b/i,
  principle: /\bas a rule\b|\bin principle\b|\busually\b|\btypically\b/i,
  partial:
    /\bonly\b|\bexcept\b|\bexcluding\b|\bother than\b|\bsome (?:of|data|plans|customers)|\bpart of\b|\bpartly\b|\bsubsidiar|\baffiliate|\bgroup compan|\bsubcontract/i,
  others:
    /\bAWS\b|\bAzure\b|\bGCP\b|\bGoogle\b|data ?cent(?:er|re)|cloud (?:provider|platform|vendor)|hosting provider|subcontract|subprocessor|\bpartners?\b|\bparent company|\bgroup compan|\bsubsidiar|\binherit|infrastructure provider/i,
  either: /\beither\b|\bor\b(?! (?:later|more|less|above|newer|higher|greater|longer))/i,
  whichever: /\bwhichever\b|\b(?:earlier|later) of\b/i,
  hours: /\bbusiness hours\b|\boffice hours\b|\botherwise\b|\bweekdays?\b|\bweekends?\b/i,
  kinds:
    /\bseverity\b|\bcritical\b|\bpriority\b|\bP[1-4]\b|\bmajor\b|\bminor\b|\bin other cases\b|\bdepend(?:s|ing)\b|\bplans?\b|\bfree\b|\bhowever\b/i,
  asideBehind: /^ ?(?:\(?target|as a guide|estimated)/i,
  cutOff: /\b(?:\d{1,3}|one|two|three) (?:hours?|days?|weeks?|months?|years?|minutes?)(?: and)? ?$/i,
  amount:
    /(?<![\d.:])\d{1,4}(?:\.\d{1,3})?[ -]?(?:seconds?\b|minutes?\b|hours?\b(?! a day)|days?\b|weeks?\b|months?\b|generations?\b|%)/gi,
  internal: /\bour (?:staff|team|engineers|operators)|\boperations? (?:staff|team)|\bon-call\b|\binternal/i,
  customer: /\bcustomers?\b|\busers?\b|\byou\b|\bclients?\b|\bsubscribers?\b/i,
  inquiry: /\binquir|\breport(?:s|ed)? by\b|\bfrom (?:customers|users)|\bcontact us\b|\bsupport desk\b/i,
  proviso:
    /\bunless\b|\brequired by law\b|\bdoes not (?:create|constitute)\b|\binformational\b|\bexcept (?:as|where)\b/i,
  devices: /\bPCs?\b|\blaptops?\b|\bworkstations?\b|\bemployees?['’]|\bendpoints?\b/i,
  afterwards: /\bcompletion\b|\bafter (?:the )?(?:maintenance|completion|recovery)/i,
  long: /\ba day or (?:more|longer)\b|\b24 hours or (?:more|longer)\b|\bprolonged\b/i,
  record: /\brecord\b|\bactual\b|\bachieved\b|\bwas\b|\bwere\b|\bmeasured\b|\blast year\b/i,
  plannedOut:
    /\b(?:excluding|except(?: for)?|other than)[^.)]{0,20}\b(?:planned|scheduled|maintenance)[^.)]{0,20}/gi,
  goal: /\btarget|\baim|\bgoal|\bstrive/i,
  except: /\bexcept|\bexclud|\bother than/i,
};
