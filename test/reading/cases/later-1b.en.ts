import {
  certificate,
  channel,
  count,
  duration,
  durations,
  every,
  no,
  say,
  standing,
  tls,
  unsure,
  type CaseTable,
} from "./case.ts";

const undisclosed = standing("undisclosed");
const unspecified = standing("unspecified");
const none = standing("none");

/** Sentences in the manner of vendor-risk answers, written when the grammar was done. */
export const later1bEn: CaseTable = {
  title: "sentences written after the grammar",
  lang: "en",
  found: [
    [
      "A full backup is taken once a day and an incremental backup every hour.",
      [say("once a day", every("P1D")), say("every hour", every("PT1H"))],
    ],
    [
      "Daily backups are kept for seven generations.",
      [say("Daily", every("P1D")), say("seven generations", count(7, "generations"))],
    ],
    [
      "Backups are taken nightly and stored for 30 days.",
      [say("nightly", every("P1D")), say("30 days", duration("P30D"))],
    ],
    [
      "Weekly full backups and daily differential backups are taken.",
      [say("Weekly", every("P1W")), say("daily", every("P1D"))],
    ],
    [
      "Data can be restored to any point within the last five minutes.",
      [say("five minutes", duration("PT5M"))],
    ],
    [
      "Backups are retained for 14 days (two weeks).",
      [say("14 days", duration("P14D")), say("two weeks", duration("P2W"))],
    ],
    ["Backups are overwritten after a fortnight.", [say("a fortnight", duration("P2W"))]],
    ["We do not keep multiple generations of backups.", [say("do not keep", no)]],
    ["All customer data is erased 30 days after termination.", [say("30 days", duration("P30D"))]],
    [
      "Data is deleted within 90 days at the latest.",
      [say("within 90 days at the latest", duration("P90D"), "at-most")],
    ],
    [
      "Data is deleted as soon as practicable after termination.",
      [unsure("as soon as practicable", unspecified, "vague")],
    ],
    ["A certificate of erasure cannot be issued.", [say("cannot be issued", no)]],
    [
      "Communications are encrypted with TLS 1.2 or higher, and stored data with AES-256.",
      [say("TLS 1.2 or higher", tls("1.2"), "at-least")],
    ],
    ["We support TLS 1.2 and TLS 1.3 only.", [say("TLS 1.2 and TLS 1.3", tls("1.2", "1.3"))]],
    [
      "Connections using TLS 1.1 or earlier are rejected.",
      [unsure("TLS 1.1 or earlier", tls("1.1"), "negated", "at-most")],
    ],
    ["TLS v1.3 is used for all traffic.", [say("TLS v1.3", tls("1.3"))]],
    [
      "We hold ISO/IEC 27001:2022 and ISO/IEC 27017 certification.",
      [
        say("ISO/IEC 27001:2022", certificate("ISO/IEC 27001")),
        say("ISO/IEC 27017", certificate("ISO/IEC 27017")),
      ],
    ],
    [
      "We are certified to ISO 27001 (certificate IS 612345) and registered under ISMAP.",
      [say("ISO 27001", certificate("ISO/IEC 27001")), say("ISMAP", certificate("ISMAP"))],
    ],
    [
      "We plan to obtain a SOC 2 Type II report next year.",
      [unsure("SOC 2 Type II", certificate("SOC 2"), "not-held")],
    ],
    ["Our controls follow ISO 27002 guidance.", []],
    ["We have not obtained any certification.", [say("have not obtained", none)]],
    [
      "Penetration tests are carried out at least annually by an independent third party.",
      [say("at least annually", every("P1Y"), "at-least")],
    ],
    [
      "Vulnerability scans run weekly, and a penetration test is performed twice a year.",
      [say("weekly", every("P1W")), say("twice a year", every("P1Y", 2))],
    ],
    ["An external audit is conducted every six months.", [say("every six months", every("P6M"))]],
    ["Access is limited to two people in the operations team.", [say("two people", count(2, "people"))]],
    ["Audit reports are not provided.", [say("are not provided", no)]],
    ["Virus definitions are updated four times a day.", [say("four times a day", every("P1D", 4))]],
    ["Removable media are never used.", []],
    ["Data is not stored outside Japan.", [say("is not stored", no)]],
    ["Keys are rotated every 90 days.", [say("every 90 days", every("P90D"))]],
    ["Sessions expire after 30 minutes of inactivity.", [say("30 minutes", duration("PT30M"))]],
    ["Passwords must have at least 8 characters.", []],
    ["Please contact your account manager for details.", [unsure("Please contact", undisclosed, "ask")]],
    ["The report is available upon request under NDA.", [unsure("upon request", undisclosed, "ask")]],
    [
      "Not applicable, as no data is placed in escrow.",
      [say("Not applicable", none), say("no data is placed", no)],
    ],
    [
      "This function is not currently supported, but is under consideration.",
      [say("is not currently supported", no)],
    ],
    [
      "No specific time is set, but we respond as quickly as possible.",
      [say("No specific time is set", unspecified), unsure("as quickly as possible", unspecified, "vague")],
    ],
    ["An outage of one to two hours may occur.", [say("one to two hours", durations("PT1H", "PT2H"))]],
    ["Restoring a backup may take several hours.", [unsure("several hours", unspecified, "vague")]],
    [
      "Free plans keep data for 3 days, paid plans for 1 year.",
      [say("3 days", duration("P3D")), say("1 year", duration("P1Y"))],
    ],
    [
      "In accordance with Section 15.2, notice is given 30 days in advance.",
      [say("30 days", duration("P30D"))],
    ],
    [
      "Maintenance is announced 72 hours in advance via the in-app banner.",
      [say("72 hours", duration("PT72H")), say("in-app banner", channel("in-app"))],
    ],
    [
      "Notices appear in the notification area and on our website.",
      [say("notification area", channel("in-app")), say("our website", channel("website"))],
    ],
  ],
  leftAlone: [
    "Supported browsers are Chrome 120 and Internet Explorer 11.",
    "Last revised on September 1, 2016 (version 1.4).",
    "Only port 443 is open to the Internet.",
    "Data is stored in Amazon S3 and replicated to three availability zones.",
    "Multi-factor authentication is mandatory for all administrators.",
    "The service was launched in October 2018 and has over 1,000 customers.",
    "Call +81 3-1234-5678 or write to help@example.com.",
    "An uptime report covers each fiscal quarter.",
    "We use SHA-256 hashing and 2048-bit RSA keys.",
    "Liability is limited to the fees paid.",
    "Third parties are bound by the same obligations.",
    "Customers may export their own data.",
    "Each tenant has one database.",
    "Our office is in Tokyo.",
    "Data at rest is encrypted.",
    "You can change the settings in the admin console.",
    "Single sign-on (SAML 2.0) and OAuth 2.0 are offered.",
    "A second copy is held in another region.",
    "We carry cyber insurance of up to $1,000,000.",
    "Staff receive training when they join.",
  ],
};
