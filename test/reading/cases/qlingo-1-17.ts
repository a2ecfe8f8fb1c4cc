import {
  always,
  channel,
  clock,
  count,
  duration,
  every,
  no,
  percent,
  say,
  standing,
  unsure,
  workingDays,
  type SheetCase,
} from "./case.ts";

/** What each answer of the first real sheet claims, in both languages, read by a person against the text. */
export const qlingo1to17: readonly SheetCase[] = [
  {
    no: 1,
    ja: ["24時間365日となります。(計画停止/定期保守を除く)", [say("24時間365日", always)]],
    en: [
      "Service hours are 24 hours a day, 365 days a year, excluding planned downtime and regular maintenance.",
      [say("24 hours a day, 365 days a year", always)],
    ],
  },
  {
    no: 2,
    ja: [
      "実施3日前までにページ上部の告知欄にて通知致します。",
      [say("3日前まで", duration("P3D"), "at-least"), say("ページ上部の告知欄", channel("in-app"))],
    ],
    en: [
      "Notice is given in the notice area at the top of the page at least three days in advance.",
      [
        say("notice area at the top of the page", channel("in-app")),
        say("at least three days", duration("P3D"), "at-least"),
      ],
    ],
  },
  {
    no: 3,
    ja: [
      "終了1ヶ月前までに公式サイトにて事前に通知致します。",
      [say("1ヶ月前まで", duration("P1M"), "at-least"), say("公式サイト", channel("website"))],
    ],
    en: [
      "Advance notice is given on the official website at least one month before the service is terminated.",
      [say("official website", channel("website")), say("at least one month", duration("P1M"), "at-least")],
    ],
  },
  {
    no: 4,
    ja: ["預託等の措置は行っておりません。", [say("行っておりません", no)]],
    en: [
      "No escrow or similar measures are in place.",
      [say("No escrow or similar measures are in place", no)],
    ],
  },
  {
    no: 5,
    ja: ["稼働率99.9%以上を目標と定義しています。", [say("99.9%以上", percent(99.9), "at-least")]],
    en: [
      "Availability of 99.9% or more is defined as a target.",
      [say("99.9% or more", percent(99.9), "at-least")],
    ],
  },
  {
    no: 6,
    ja: [
      "過去1週間のデータを復元できるよう、日次でバックアップを行っております。また物理的に離れたデータセンターでの冗長構成をとっています。",
      [say("1週間", duration("P1W")), say("日次", every("P1D"))],
    ],
    en: [
      "Backups are taken daily so that data from the past week can be restored. In addition, a redundant configuration across physically separate data centers is in place.",
      [say("daily", every("P1D")), say("week", duration("P1W"))],
    ],
  },
  {
    no: 7,
    ja: [
      "システムが利用できない場合の代替手段は準備していません。即座に復旧が可能なよう、データセンターの冗長化、及びバックアップの世代管理を行っております。",
      [say("準備していません", no)],
    ],
    en: [
      "No alternative means are prepared for when the system is unavailable. To allow immediate recovery, data centers are made redundant and backups are managed in generations.",
      [say("No alternative means are prepared", no)],
    ],
  },
  {
    no: 8,
    ja: [
      "システムが利用できない場合の代替措置を未提供のため、定義していません。",
      [say("未提供", no), say("定義していません", no)],
    ],
    en: [
      "No format is defined, because no alternative measures are provided for when the system is unavailable.",
      [say("No format is defined", no), say("no alternative measures are provided", no)],
    ],
  },
  {
    no: 9,
    ja: [
      "軽微な機能追加・改善は随時実施します。影響が予想される大幅なバージョンアップを行う場合は、事前にサイトやメールで告知します。影響が予想されないアップデートに関しては、原則事前告知は行わずリリース後にサイトで告知をいたします。",
      [
        unsure("随時", standing("unspecified"), "vague"),
        say("サイト", channel("website")),
        say("メール", channel("email")),
        unsure("行わず", no, "exception"),
        say("サイト", channel("website")),
      ],
    ],
    en: [
      "Minor feature additions and improvements are made on an ongoing basis. For major version upgrades that are expected to have an impact, notice is given in advance through means such as the website and email. For updates that are not expected to have an impact, as a rule no advance notice is given, and they are announced on the website after release.",
      [
        unsure("on an ongoing basis", standing("unspecified"), "vague"),
        say("website", channel("website")),
        say("email", channel("email")),
        unsure("no advance notice is given", no, "exception"),
        say("website", channel("website")),
      ],
    ],
  },
  {
    no: 10,
    ja: [
      "これまで、サービスが利用できなくなる程度の障害の発生事案はありません。",
      [say("障害の発生事案はありません", count(0, "incidents"))],
    ],
    en: [
      "To date, there have been no outages severe enough to make the service unavailable.",
      [say("there have been no outages", count(0, "incidents"))],
    ],
  },
  {
    no: 11,
    ja: [
      "営業時間内に発生した障害については、目標復旧時間を5時間以内としています。営業時間外に発生した障害については、目標復旧時間を24時間以内もしくは翌営業日の午前12時までのどちらか早い方としています。",
      [
        say("5時間以内", duration("PT5H"), "at-most"),
        say("24時間以内", duration("PT24H"), "at-most"),
        unsure("翌営業日", workingDays(1), "relative-day"),
        unsure("午前12時まで", clock("12:00"), "ambiguous-noon", "at-most"),
      ],
    ],
    en: [
      "For outages that occur within business hours, the RTO is within five hours. For outages that occur outside business hours, the RTO is within 24 hours or by 12 a.m. of the next business day, whichever is earlier.",
      [
        say("within five hours", duration("PT5H"), "at-most"),
        say("within 24 hours", duration("PT24H"), "at-most"),
        unsure("by 12 a.m.", clock("12:00"), "ambiguous-noon", "at-most"),
        unsure("the next business day", workingDays(1), "relative-day"),
      ],
    ],
  },
  {
    no: 12,
    ja: [
      "これまで、サービスが利用できなくなる程度の障害の発生事案はありません。",
      [say("障害の発生事案はありません", count(0, "incidents"))],
    ],
    en: [
      "To date, there have been no outages severe enough to make the service unavailable.",
      [say("there have been no outages", count(0, "incidents"))],
    ],
  },
  {
    no: 13,
    ja: [
      "システム稼働状況を24時間365日で監視しています。(ハードウェア/ネットワーク/パフォーマンス/エラー発生状況等)",
      [say("24時間365日", always)],
    ],
    en: [
      "System operating status is monitored 24 hours a day, 365 days a year (hardware, network, performance, errors, etc.).",
      [say("24 hours a day, 365 days a year", always)],
    ],
  },
  {
    no: 14,
    ja: [
      "障害発生時は、弊社担当者にアラートが通知されます。お客様にはサイト上にて報告します。",
      [say("サイト上", channel("website"))],
    ],
    en: [
      "When an outage occurs, an alert is sent to our staff in charge. The outage is reported to customers on the website.",
      [say("website", channel("website"))],
    ],
  },
  {
    no: 15,
    ja: [
      "定めはございませんが、できるだけ早く通知します。(営業時間外の場合は、翌営業日になることがあります。)",
      [
        say("定めはございません", standing("unspecified")),
        unsure("できるだけ早く", standing("unspecified"), "vague"),
        unsure("翌営業日", workingDays(1), "relative-day"),
      ],
    ],
    en: [
      "No time is defined, but notice is given as soon as possible. Outside business hours, notice may be given on the next business day.",
      [
        say("No time is defined", standing("unspecified")),
        unsure("as soon as possible", standing("unspecified"), "vague"),
        unsure("the next business day", workingDays(1), "relative-day"),
      ],
    ],
  },
  {
    no: 16,
    ja: ["5分間隔で監視しております。", [say("5分間隔", every("PT5M"))]],
    en: [
      "Monitoring is performed at five-minute intervals.",
      [say("at five-minute intervals", every("PT5M"))],
    ],
  },
  {
    no: 17,
    ja: ["定期報告は行っていません。", [say("行っていません", no)]],
    en: ["Regular reports are not provided.", [say("are not provided", no)]],
  },
];
