import {
  always,
  channel,
  clock,
  count,
  duration,
  every,
  holidaysOff,
  hours,
  no,
  percent,
  say,
  standing,
  unsure,
  weekdays,
  workdays,
  workingDays,
  type CaseTable,
} from "./case.ts";

const undisclosed = standing("undisclosed");
const unspecified = standing("unspecified");
const none = standing("none");

/** Sentences in the manner of vendor-risk answers, written when the grammar was done. */
export const later1aEn: CaseTable = {
  title: "sentences written after the grammar",
  lang: "en",
  found: [
    [
      "The service is available 24 hours a day, 7 days a week, except during planned maintenance.",
      [say("24 hours a day, 7 days a week", always)],
    ],
    [
      "Planned maintenance takes place every Sunday between 2:00 a.m. and 4:00 a.m. JST.",
      [say("Sunday", weekdays("Su")), say("2:00 a.m. and 4:00 a.m.", hours("02:00", "04:00"))],
    ],
    [
      "Customers are notified by email no later than seven days before planned maintenance.",
      [say("email", channel("email")), say("no later than seven days", duration("P7D"), "at-least")],
    ],
    [
      "We give at least 90 days' written notice before discontinuing a feature.",
      [say("at least 90 days'", duration("P90D"), "at-least"), say("written notice", channel("letter"))],
    ],
    ["The availability target is 99.95% per calendar month.", [say("99.95%", percent(99.95))]],
    [
      "Actual availability over the past 12 months was 99.98%.",
      [say("12 months", duration("P12M")), say("99.98%", percent(99.98))],
    ],
    [
      "If availability falls below 99.5%, a 10% discount applies.",
      [say("below 99.5%", percent(99.5), "less-than")],
    ],
    [
      "Our RTO is four hours and our RPO is one hour.",
      [say("four hours", duration("PT4H")), say("one hour", duration("PT1H"))],
    ],
    [
      "Critical incidents are resolved within 4 hours; others within one business day.",
      [
        say("within 4 hours", duration("PT4H"), "at-most"),
        say("within one business day", workingDays(1), "at-most"),
      ],
    ],
    ["No RTO has been defined.", [say("No RTO has been defined", unspecified)]],
    ["Recovery is performed on a best-effort basis.", [say("best-effort basis", unspecified)]],
    [
      "The mean time to recovery is approximately 30 minutes.",
      [say("approximately 30 minutes", duration("PT30M"), "about")],
    ],
    [
      "There were two incidents in the last year.",
      [say("two incidents", count(2, "incidents")), say("year", duration("P1Y"))],
    ],
    [
      "No major incidents have occurred since launch.",
      [say("No major incidents have occurred", count(0, "incidents"))],
    ],
    ["We monitor our infrastructure around the clock.", [say("around the clock", always)]],
    ["Health checks run every 60 seconds.", [say("every 60 seconds", every("PT60S"))]],
    [
      "Health checks run once a minute, and an alert is raised after three consecutive failures.",
      [say("once a minute", every("PT1M"))],
    ],
    [
      "Within 30 minutes of detection, we post a notice on the status page.",
      [say("Within 30 minutes", duration("PT30M"), "at-most"), say("status page", channel("status-page"))],
    ],
    ["Incidents are reported promptly.", [unsure("promptly", unspecified, "vague")]],
    ["A report is sent to customers once a month.", [say("once a month", every("P1M"))]],
    ["Reports are issued on a quarterly basis.", [say("on a quarterly basis", every("P3M"))]],
    [
      "Access logs are retained for one year and operation logs for 90 days.",
      [say("one year", duration("P1Y")), say("90 days", duration("P90D"))],
    ],
    [
      "Logs are kept for a minimum of six months.",
      [say("a minimum of six months", duration("P6M"), "at-least")],
    ],
    ["Logs are not made available to customers.", [say("are not made available", no)]],
    [
      "95% of requests are processed within three seconds.",
      [say("95%", percent(95)), say("within three seconds", duration("PT3S"), "at-most")],
    ],
    ["The average response time is under 500 ms.", [say("under 500 ms", duration("PT0.5S"), "less-than")]],
    ["Response times are not publicly disclosed.", [say("are not publicly disclosed", undisclosed)]],
    ["We do not disclose performance figures.", [say("do not disclose", undisclosed)]],
    [
      "The batch starts at 2 a.m. every day and usually finishes in about half an hour.",
      [
        say("2 a.m.", clock("02:00")),
        say("every day", every("P1D")),
        say("about half an hour", duration("PT30M"), "about"),
      ],
    ],
    ["Individual customization is not available.", [say("is not available", no)]],
    ["We don't accept requests for customization.", [say("don't accept", no)]],
    [
      "Each account may call the API up to 60 times per minute.",
      [say("up to 60 times per minute", every("PT1M", 60), "at-most")],
    ],
    ["There is no upper limit on concurrent users.", [say("There is no upper limit", none)]],
    [
      "A maximum of 500 concurrent users can sign in.",
      [say("A maximum of 500 concurrent users", count(500, "people"), "at-most")],
    ],
    ["Storage limits vary by plan.", [say("vary by plan", standing("by-plan"))]],
    [
      "The retention period differs depending on the subscription plan.",
      [say("differs depending on the subscription plan", standing("by-plan"))],
    ],
    [
      "Inquiries are accepted at any time through the contact form.",
      [unsure("at any time", unspecified, "vague"), say("contact form", channel("form"))],
    ],
    [
      "Support is available Monday through Friday, 9:00 a.m. to 6:00 p.m. (excluding national holidays).",
      [
        say("Monday through Friday", workdays),
        say("9:00 a.m. to 6:00 p.m.", hours("09:00", "18:00")),
        say("excluding national holidays", holidaysOff("public")),
      ],
    ],
    [
      "Support hours: weekdays 10:00–18:00, closed on public holidays and during the year-end and New Year holidays.",
      [
        say("weekdays", workdays),
        say("10:00–18:00", hours("10:00", "18:00")),
        say(
          "closed on public holidays and during the year-end and New Year holidays",
          holidaysOff("public", "year-end"),
        ),
      ],
    ],
    ["We respond within 1-2 business days.", [say("within 1-2 business days", workingDays(1, 2), "at-most")]],
    [
      "We aim to reply by the next business day.",
      [unsure("by the next business day", workingDays(1), "relative-day", "at-most")],
    ],
    [
      "Telephone support is not provided.",
      [unsure("Telephone", channel("phone"), "negated"), say("is not provided", no)],
    ],
    [
      "Live chat is staffed from 10 a.m. until 5 p.m. on business days.",
      [
        say("Live chat", channel("chat")),
        say("10 a.m. until 5 p.m.", hours("10:00", "17:00")),
        say("on business days", workdays),
      ],
    ],
  ],
  leftAlone: [],
};
