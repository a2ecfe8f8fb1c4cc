import {
  always,
  channel,
  count,
  duration,
  every,
  holidaysOff,
  hours,
  no,
  say,
  standing,
  unsure,
  workdays,
  workingDays,
  type SheetCase,
} from "./case.ts";

/** What each answer of the first real sheet claims, in both languages, read by a person against the text. */
export const qlingo18to32: readonly SheetCase[] = [
  {
    no: 18,
    ja: ["ログの取得は行っていますが、ログ提供は行っていません。", [say("行っていません", no)]],
    en: ["Logs are collected, but they are not provided.", [say("are not provided", no)]],
  },
  {
    no: 19,
    ja: ["公開しておりません。", [say("公開しておりません", standing("undisclosed"))]],
    en: ["Not disclosed.", [say("Not disclosed", standing("undisclosed"))]],
  },
  {
    no: 20,
    ja: ["公開しておりません。", [say("公開しておりません", standing("undisclosed"))]],
    en: ["Not disclosed.", [say("Not disclosed", standing("undisclosed"))]],
  },
  {
    no: 21,
    ja: ["公開しておりません。", [say("公開しておりません", standing("undisclosed"))]],
    en: ["Not disclosed.", [say("Not disclosed", standing("undisclosed"))]],
  },
  {
    no: 22,
    ja: ["機能・デザインの個別カスタマイズは承っておりません。", [say("承っておりません", no)]],
    en: [
      "Requests for individual customization of features or design are not accepted.",
      [say("are not accepted", no)],
    ],
  },
  {
    no: 23,
    ja: ["現在、API等は提供しておりません。", [say("提供しておりません", no)]],
    en: ["At present, no API or the like is provided.", [say("no API or the like is provided", no)]],
  },
  {
    no: 24,
    ja: ["同時接続利用者数の制限はありません。", [say("制限はありません", standing("none"))]],
    en: [
      "There is no limit on the number of concurrent users.",
      [say("There is no limit", standing("none"))],
    ],
  },
  {
    no: 25,
    ja: [
      "ご利用のプランに応じて、人数の上限があります。",
      [say("ご利用のプランに応じて", standing("by-plan"))],
    ],
    en: [
      "The maximum number of users depends on the customer's plan.",
      [say("depends on the customer's plan", standing("by-plan"))],
    ],
  },
  {
    no: 26,
    ja: [
      "24時間365日となります。(メール・問い合わせフォーム)",
      [
        say("24時間365日", always),
        say("メール", channel("email")),
        say("問い合わせフォーム", channel("form")),
      ],
    ],
    en: [
      "Inquiries are accepted 24 hours a day, 365 days a year (by email and inquiry form).",
      [
        say("24 hours a day, 365 days a year", always),
        say("email", channel("email")),
        say("inquiry form", channel("form")),
      ],
    ],
  },
  {
    no: 27,
    ja: [
      "通常のサポート業務の対応時間は、月～金曜日 10:00～17:00(祝日、年末年始等は除く)となります。原則、2-3営業日以内にご返答いたします。内容によってはそれ以上のお時間をちょうだいする場合もあります。",
      [
        say("月～金曜日", workdays),
        say("10:00～17:00", hours("10:00", "17:00")),
        say("祝日、年末年始等は除く", holidaysOff("public", "year-end")),
        say("2-3営業日以内", workingDays(2, 3), "at-most"),
      ],
    ],
    en: [
      "Regular support hours are Monday to Friday, 10:00 to 17:00 (excluding public holidays, the year-end and New Year period, etc.). As a rule, replies are given within two to three business days. Depending on the content of the inquiry, a reply may take longer.",
      [
        say("Monday to Friday", workdays),
        say("10:00 to 17:00", hours("10:00", "17:00")),
        say(
          "excluding public holidays, the year-end and New Year period, etc.",
          holidaysOff("public", "year-end"),
        ),
        say("within two to three business days", workingDays(2, 3), "at-most"),
      ],
    ],
  },
  {
    no: 28,
    ja: [
      "過去1週間のデータを復元できるよう、日次でバックアップを行っております。(アクセス権はシステム管理者のみ。)データはクラウド上に冗長化し保管しています。システムトラブル時のみ復旧を行います。",
      [say("1週間", duration("P1W")), say("日次", every("P1D"))],
    ],
    en: [
      "Backups are taken daily so that data from the past week can be restored. Only system administrators have access rights. Data is stored redundantly in the cloud. Restoration is performed only in the event of system trouble.",
      [say("daily", every("P1D")), say("week", duration("P1W"))],
    ],
  },
  {
    no: 29,
    ja: [
      "具体的な時点は公開しておりませんが、24時間以内のデータを保証致します。",
      [say("公開しておりません", standing("undisclosed")), say("24時間以内", duration("PT24H"), "at-most")],
    ],
    en: [
      "The exact point in time is not disclosed, but data from within 24 hours is guaranteed.",
      [
        say("is not disclosed", standing("undisclosed")),
        say("within 24 hours", duration("PT24H"), "at-most"),
      ],
    ],
  },
  {
    no: 30,
    ja: [
      "バックアップデータの保存期間は最大で1週間となります。",
      [say("最大で1週間", duration("P1W"), "at-most")],
    ],
    en: ["Backups are kept for one week at most.", [say("one week at most", duration("P1W"), "at-most")]],
  },
  {
    no: 31,
    ja: [
      "サービス解約後、一定期間経過後に削除します。",
      [unsure("一定期間", standing("unspecified"), "vague")],
    ],
    en: [
      "Data is deleted after a certain period has passed following cancellation of the service.",
      [unsure("a certain period", standing("unspecified"), "vague")],
    ],
  },
  {
    no: 32,
    ja: ["7世代分を保証します。", [say("7世代分", count(7, "generations"))]],
    en: ["Seven generations are guaranteed.", [say("Seven generations", count(7, "generations"))]],
  },
];
