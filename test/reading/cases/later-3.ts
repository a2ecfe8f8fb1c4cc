import {
  always,
  certificate,
  channel,
  clock,
  count,
  duration,
  every,
  hours,
  no,
  percent,
  say,
  standing,
  tls,
  unsure,
  weekdays,
  workdays,
  workingDays,
  type CaseTable,
} from "./case.ts";

/** A third batch, longer and more mixed, run once like the others. */
export const laterJa3: CaseTable = {
  title: "mixed sentences, written after the grammar",
  lang: "ja",
  found: [
    [
      "障害対応は24時間365日、一般のお問い合わせは弊社営業日（平日10時～18時）に承ります。",
      [say("24時間365日", always), say("平日", workdays), say("10時～18時", hours("10:00", "18:00"))],
    ],
    [
      "計画停止は月に1回、日曜日の午前1時から最長2時間を予定し、5営業日前までにメールで通知します。",
      [
        say("月に1回", every("P1M")),
        say("日曜日", weekdays("Su")),
        say("午前1時", clock("01:00")),
        say("最長2時間", duration("PT2H"), "at-most"),
        say("5営業日前まで", workingDays(5), "at-least"),
        say("メール", channel("email")),
      ],
    ],
    [
      "バックアップは1日1回取得のうえ遠隔地に保管し、直近30日分まで遡って復元できます。",
      [say("1日1回", every("P1D")), say("30日分まで", duration("P30D"), "at-most")],
    ],
    [
      "SLAは設けておりませんが、過去3年間の稼働率は99.95%以上です。",
      [
        say("設けておりません", no),
        say("3年間", duration("P3Y")),
        say("99.95%以上", percent(99.95), "at-least"),
      ],
    ],
    ["目標復旧時点は障害発生の24時間前です。", [say("24時間", duration("PT24H"))]],
    [
      "監査ログの保存期間は13ヶ月で、それ以前のものは自動的に消去されます。",
      [say("13ヶ月", duration("P13M"))],
    ],
    [
      "データセンターは日本国内に2拠点あり、ISO/IEC 27001およびSOC 2の認証を受けた事業者を利用しています。",
      [say("ISO/IEC 27001", certificate("ISO/IEC 27001")), say("SOC 2", certificate("SOC 2"))],
    ],
    [
      "応答時間については計測しておりますが、数値の公開はしておりません。",
      [say("公開はしておりません", standing("undisclosed"))],
    ],
    [
      "セキュリティパッチは公開後1ヶ月以内に適用しますが、緊急度の高いものは即日対応します。",
      [say("1ヶ月以内", duration("P1M"), "at-most"), say("即日", duration("P0D"))],
    ],
    ["同時ログイン数は1IDにつき3台までです。", []],
    [
      "TLS1.2未満のプロトコルはサポートしていません。",
      [unsure("TLS1.2未満", tls("1.2"), "negated", "less-than"), say("していません", no)],
    ],
    [
      "復旧見込みが4時間を超える場合は、2時間おきに状況を報告します。",
      [say("4時間を超え", duration("PT4H"), "more-than"), say("2時間おき", every("PT2H"))],
    ],
  ],
  leftAlone: [
    "一次窓口は営業担当、二次窓口は開発担当です。",
    "2023年10月1日に第3版へ改訂しました。",
    "詳細はSLA（別紙2）をご確認ください。",
  ],
};

export const laterEn3: CaseTable = {
  title: "mixed sentences, written after the grammar",
  lang: "en",
  found: [
    [
      "Severity 1 incidents are acknowledged within 15 minutes, 24 hours a day, and resolved within 4 hours.",
      [
        say("within 15 minutes", duration("PT15M"), "at-most"),
        say("24 hours a day", always),
        say("within 4 hours", duration("PT4H"), "at-most"),
      ],
    ],
    [
      "Snapshots are taken every six hours and kept for seven days, after which they are permanently deleted.",
      [say("every six hours", every("PT6H")), say("seven days", duration("P7D"))],
    ],
    [
      "We do not offer an SLA, but uptime has been above 99.95% for the past three years.",
      [
        say("do not offer", no),
        say("above 99.95%", percent(99.95), "more-than"),
        say("three years", duration("P3Y")),
      ],
    ],
    ["Customers receive a monthly availability report by email.", [say("email", channel("email"))]],
    [
      "Backups are encrypted, replicated to a second region and tested twice a year.",
      [say("twice a year", every("P1Y", 2))],
    ],
    [
      "Response times are measured but the figures are not made public.",
      [say("are not made public", standing("undisclosed"))],
    ],
    ["Audit logs older than 13 months are deleted automatically.", [say("13 months", duration("P13M"))]],
    [
      "Up to three administrators can be registered; there is no limit on ordinary users.",
      [say("there is no limit", standing("none"))],
    ],
    [
      "Our data centers hold ISO/IEC 27001 and PCI DSS certification.",
      [say("ISO/IEC 27001", certificate("ISO/IEC 27001")), say("PCI DSS", certificate("PCI DSS"))],
    ],
    [
      "Critical patches are applied within one month of release, or within 72 hours if actively exploited.",
      [
        say("within one month", duration("P1M"), "at-most"),
        say("within 72 hours", duration("PT72H"), "at-most"),
      ],
    ],
    [
      "Since January 2020 there has been one outage, which lasted 45 minutes.",
      [say("one outage", count(1, "incidents")), say("45 minutes", duration("PT45M"))],
    ],
    ["Anything older than TLS 1.2 is refused.", [unsure("TLS 1.2", tls("1.2"), "negated")]],
  ],
  leftAlone: [
    "The first point of contact is your account manager.",
    "Version 3 of this document was approved on 1 October 2023.",
    "See the SLA (Appendix 2).",
  ],
};
