import { standing } from "./case.ts";
import { vague, week, type Frame } from "./vocabulary.ts";

export const vocabularyEn: readonly Frame[] = [
  {
    sentence: "kept _ one week",
    words:
      "at+most at+the+most at+the+very+most up+to up+to+a+maximum+of no+more+than not+more+than maximum maximum+of a+maximum+of the+maximum+of max. within within+the not+exceeding does+not+exceed no+longer+than not+longer+than until upper+limit+of no+later+than not+later+than at+the+latest by ≦ ≤ <=",
    value: week,
    bound: "at-most",
  },
  {
    sentence: "kept _ one week",
    words:
      "at+least at+the+least at+the+very+least minimum minimum+of a+minimum+of the+minimum+of min. no+less+than not+less+than no+fewer+than not+earlier+than no+earlier+than from ≧ ≥ >=",
    value: week,
    bound: "at-least",
  },
  {
    sentence: "kept _ one week",
    words: "more+than longer+than greater+than higher+than over exceeds exceeding in+excess+of above >",
    value: week,
    bound: "more-than",
  },
  {
    sentence: "kept _ one week",
    words: "less+than fewer+than shorter+than lower+than under below <",
    value: week,
    bound: "less-than",
  },
  {
    sentence: "kept _ one week",
    words: "about approximately approx approx. around roughly nearly circa almost some ~",
    value: week,
    bound: "about",
  },
  {
    sentence: "one week _",
    words:
      "or+more or+longer or+later or+newer or+higher or+above or+greater or+better and+above and+later and+newer and+higher and+over and+up at+least at+the+least minimum at+a+minimum or+over",
    value: week,
    bound: "at-least",
  },
  {
    sentence: "one week _",
    words:
      "or+less or+fewer or+earlier or+sooner or+below or+lower or+shorter at+most at+the+most maximum at+maximum at+the+latest max max.",
    value: week,
    bound: "at-most",
  },
  { sentence: "one week _", words: "or+so approximately or+thereabouts", value: week, bound: "about" },
  {
    sentence: "by one week _",
    words: "before in+advance prior ahead beforehand notice advance+notice prior+notice",
    value: week,
    bound: "at-least",
  },
  {
    sentence: "We reply _.",
    words:
      "as+soon+as+possible as+quickly+as+practicable as+promptly+as+practical as+early+as+we+can promptly without+delay without+undue+delay in+a+timely+manner as+needed when+necessary where+required if+appropriate whenever+needed wherever+needed as+and+when+needed from+time+to+time periodically periodic periodical regularly at+regular+intervals on+a+regular+basis occasionally on+an+ongoing+basis on+an+as-needed+basis on+an+ad+hoc+basis on+an+ad-hoc+basis on+a+case-by-case+basis on+a+rolling+basis case+by+case ad+hoc for+a+certain+period a+set+period a+fixed+period a+given+period a+defined+period a+specified+amount+of+time a+limited+length+of+time a+reasonable+period each+time at+any+time",
    ...vague,
  },
  {
    sentence: "It takes _.",
    words:
      "several+seconds a+few+minutes a+couple+of+hours some+days several+weeks a+few+months several+years several+business+days a+few+working+days",
    ...vague,
  },
  {
    sentence: "It is _.",
    words:
      "not+disclosed not+published not+publicly+disclosed undisclosed unpublished not+public not+made+public not+publicly+available not+publicly+released",
    value: standing("undisclosed"),
  },
  {
    sentence: "We _ it.",
    words:
      "do+not+disclose do+not+publish do+not+reveal decline+to+disclose refrain+from+disclosing don't+disclose don’t+publish cannot+disclose will+not+disclose",
    value: standing("undisclosed"),
  },
  {
    sentence: "There is _.",
    words:
      "no+fixed+time no+set+time no+specific+time no+defined+time no+particular+time no+definite+time no+predetermined+time no+prescribed+time",
    value: standing("unspecified"),
  },
  {
    sentence: "The time is _.",
    words:
      "not+specified not+prescribed not+stipulated not+determined not+yet+determined unspecified undefined best+effort best-efforts+basis to+be+determined",
    value: standing("unspecified"),
  },
  {
    sentence: "The time _.",
    words: "is+not+fixed has+not+been+set is+not+stipulated isn't+set",
    value: standing("unspecified"),
  },
  {
    sentence: "No _ is defined.",
    words: "time period interval date deadline value target frequency schedule RTO RPO retention duration",
    value: standing("unspecified"),
  },
  {
    sentence: "No period _.",
    words:
      "is+defined is+specified is+set is+fixed is+determined is+stipulated is+prescribed has+been+set have+been+set",
    value: standing("unspecified"),
  },
  {
    sentence: "No _ has been obtained.",
    words: "certification accreditation attestation",
    value: standing("none"),
  },
  { sentence: "No certification has been _.", words: "obtained acquired held", value: standing("none") },
  {
    sentence: "There _.",
    words:
      "is+no+limit are+no+limits is+no+limitation is+no+restriction is+no+cap is+no+upper+limit is+no+fixed+limit",
    value: standing("none"),
  },
  { sentence: "It is _.", words: "unlimited without+limit not+applicable N/A none", value: standing("none") },
  { sentence: "We have not _ it.", words: "obtained acquired held", value: standing("none") },
  {
    sentence: "It _ plan.",
    words:
      "depends+on+the depends+upon+your varies+by+the varies+with+the varies+according+to+the varies+depending+on+the differs+by+the differ+according+to+each is+determined+by+the is+set+by+the is+defined+by+a depends+on+the+customer's depends+on+the+contracted depends+on+the+contract depends+on+the+subscription depends+on+the+subscribed depends+on+the+chosen depends+on+the+selected depends+on+the+service depends+on+the+pricing depends+on+the+applicable",
    value: standing("by-plan"),
  },
  {
    sentence: "It is kept _.",
    words:
      "according+to+your+plan based+on+your+plan under+your+plan by+plan per+plan according+to+the+selected+plan under+the+contracted+plan",
    value: standing("by-plan"),
  },
];
