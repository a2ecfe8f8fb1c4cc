import { lookAlike, needing, type Pattern } from "../pattern.ts";

/** Numbers and words of English prose that are no claims. */
export const lookAlikes: readonly Pattern[] = [
  lookAlike(
    "clause",
    "\\b(?:Articles?|Sections?|Clauses?|Appendix|Annex|Tables?|Figures?|Items?|Pages?|Chapters?|Paragraphs?|Schedule|Exhibit|Controls?|Level|Tier|Severity|Priority|Sev|Phase|Class|Step|Question|No\\.?)[ ]?#?\\d{1,4}(?:\\.\\d{1,3}){0,3}(?:\\(\\w{1,3}\\))?",
  ),
  ...needing(
    ["discount", "refund", "credit", "tax", "fee", "charge", "price", "subscription"],
    [
      lookAlike(
        "share-of-money",
        "\\b{n} ?(?:%|percent) (?:discount|refund|credit|tax|of (?:the |your |its )?(?:monthly |annual )?(?:fees?|charges?|price|subscription))",
      ),
    ],
  ),
  lookAlike("at-one-time", "\\b(?:at|any|more than) one time"),
  ...needing(["-hour "], [lookAlike("clock-notation", "\\b(?:24|12)-hour (?:clock|format|notation)")]),
  ...needing(
    ["-day"],
    [
      lookAlike(
        "zero-day",
        "\\b(?:zero|0|n|one|1)-days?\\b(?= (?:vuln|attack|exploit|threat|malware|patch))|\\bzero-days?\\b",
      ),
    ],
  ),
  ...needing(
    ["hourly ", "daily ", "weekly ", "monthly ", "quarterly ", "annual", "yearly "],
    [
      lookAlike(
        "monthly-figure",
        "\\b(?:monthly|yearly|annual|annually|quarterly|daily|weekly|hourly) (?:uptime|availability|fees?|charges?|subscriptions?|plans?|billing|invoices?|active|revenue|leave|price|rates?|salary|turnover|payments?|users?)",
      ),
    ],
  ),
  ...needing(
    ["mail"],
    [
      lookAlike(
        "mail-noun",
        "\\be-?mail[- ](?:address(?:es)?|servers?|gateways?|filter(?:ing|s)?|security|accounts?|clients?|templates?|headers?|marketing|domains?|content|attachments?|encryption|delivery|system)|\\b(?:phishing|spam|malicious|suspicious) e-?mails?",
      ),
    ],
  ),
  ...needing(
    ["phone"],
    [
      lookAlike(
        "phone-noun",
        "\\b(?:tele)?phone (?:numbers?|lines?|book|system)|\\b(?:mobile|smart|cell|cellular|company|personal) ?(?:tele)?phones?",
      ),
    ],
  ),
  ...needing(
    ["site"],
    [lookAlike("site-noun", "\\b(?:phishing|malicious|third-party|external|fake|other) web ?sites?")],
  ),
  ...needing(
    ["chat"],
    [lookAlike("chat-noun", "\\bchat (?:history|logs?|data|bots?|rooms?|functions?|features?|messages?)")],
  ),
  ...needing(
    ["no "],
    [
      lookAlike(
        "no-matter",
        "\\b(?:there (?:is|are|will be|was|has been) )?no (?:need|impact|effects?|change|charge|problems?|doubt|guarantee|risk|way|extra cost|additional cost|matter|one|issues?|adverse|exceptions?|differences?)\\b",
      ),
    ],
  ),
];
