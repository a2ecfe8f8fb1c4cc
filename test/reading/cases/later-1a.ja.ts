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

/** Sentences in the manner of published sheets, written when the grammar was done. */
export const later1aJa: CaseTable = {
  title: "sentences written after the grammar",
  lang: "ja",
  found: [
    [
      "サービスは原則として24時間365日ご利用いただけます。ただし、計画メンテナンスの時間は除きます。",
      [say("24時間365日", always)],
    ],
    [
      "メンテナンスは毎月第2土曜日の23時から翌2時まで実施し、最大3時間停止します。",
      [
        say("毎月", every("P1M")),
        say("土曜日", weekdays("Sa")),
        say("23時から翌2時まで", hours("23:00", "02:00")),
        say("最大3時間", duration("PT3H"), "at-most"),
      ],
    ],
    [
      "計画停止の際は、遅くとも7日前までに管理画面のお知らせおよびメールにてご連絡いたします。",
      [
        say("遅くとも7日前まで", duration("P7D"), "at-least"),
        say("管理画面のお知らせ", channel("in-app")),
        say("メール", channel("email")),
      ],
    ],
    [
      "緊急メンテナンスを除き、2週間前までにWebサイト上で告知します。",
      [say("2週間前まで", duration("P2W"), "at-least"), say("Webサイト上", channel("website"))],
    ],
    [
      "サービス終了の６ヶ月前までに書面で通知します。",
      [say("６ヶ月前まで", duration("P6M"), "at-least"), say("書面", channel("letter"))],
    ],
    ["月間稼働率99.95%以上をSLAとして保証しています。", [say("99.95%以上", percent(99.95), "at-least")]],
    ["2023年度の実績は99.98%でした。", [say("99.98%", percent(99.98))]],
    [
      "稼働率が99.5％を下回った場合、利用料金の10％を減額します。",
      [say("99.5％を下回", percent(99.5), "less-than")],
    ],
    ["過去12ヶ月の稼働率は99.99％です。", [say("12ヶ月", duration("P12M")), say("99.99％", percent(99.99))]],
    ["東京リージョンと大阪リージョンの2拠点で冗長化しています。", []],
    [
      "RTOは4時間、RPOは1時間を目標としています。",
      [say("4時間", duration("PT4H")), say("1時間", duration("PT1H"))],
    ],
    [
      "重大障害の場合は4時間以内、その他は1営業日以内に復旧します。",
      [say("4時間以内", duration("PT4H"), "at-most"), say("1営業日以内", workingDays(1), "at-most")],
    ],
    ["目標復旧時間は設定しておりません。", [say("設定しておりません", unspecified)]],
    ["復旧時間はベストエフォートとなります。", [say("ベストエフォート", unspecified)]],
    ["平均復旧時間は約30分です。", [say("約30分", duration("PT30M"), "about")]],
    [
      "直近1年間の障害発生件数は2件です。",
      [say("1年間", duration("P1Y")), say("2件", count(2, "incidents"))],
    ],
    [
      "サービス開始以来、重大な障害は発生していません。",
      [say("障害は発生していません", count(0, "incidents"))],
    ],
    [
      "1分間隔で死活監視を行い、3回連続で失敗した場合に担当者へ通知します。",
      [say("1分間隔", every("PT1M")), say("3回", count(3, "times"))],
    ],
    ["監視ツールにより5分ごとに外形監視を実施しています。", [say("5分ごと", every("PT5M"))]],
    [
      "監視は24時間体制、電話での受付は平日9時〜18時です。",
      [
        say("24時間体制", always),
        say("電話", channel("phone")),
        say("平日", workdays),
        say("9時〜18時", hours("09:00", "18:00")),
      ],
    ],
    [
      "障害検知後30分以内に、ステータスページとメールで第一報をお知らせします。",
      [
        say("30分以内", duration("PT30M"), "at-most"),
        say("ステータスページ", channel("status-page")),
        say("メール", channel("email")),
      ],
    ],
    ["障害通知は検知から1時間以内を目標とします。", [say("1時間以内", duration("PT1H"), "at-most")]],
    ["障害時は都度ご連絡いたします。", [unsure("都度", unspecified, "vague")]],
    ["サービス提供状況は月1回、レポートとして報告します。", [say("月1回", every("P1M"))]],
    ["四半期に一度、稼働状況をご報告しております。", [say("四半期に一度", every("P3M"))]],
    [
      "アクセスログは1年間、操作ログは90日間保存しています。",
      [say("1年間", duration("P1Y")), say("90日間", duration("P90D"))],
    ],
    [
      "ログは最低6ヶ月間保管し、ご要望に応じて提供します。",
      [say("最低6ヶ月間", duration("P6M"), "at-least")],
    ],
    ["ログの開示は行っておりません。", [say("開示は行っておりません", undisclosed)]],
    [
      "95%のリクエストを3秒以内に処理します。",
      [say("95%", percent(95)), say("3秒以内", duration("PT3S"), "at-most")],
    ],
    ["平均応答時間は500ms以下です。", [say("500ms以下", duration("PT0.5S"), "at-most")]],
    ["応答時間の目標値は非公開とさせていただきます。", [say("非公開", undisclosed)]],
    [
      "バッチ処理は毎日午前2時に開始し、通常30分程度で完了します。",
      [
        say("毎日", every("P1D")),
        say("午前2時", clock("02:00")),
        say("30分程度", duration("PT30M"), "about"),
      ],
    ],
    ["個別のカスタマイズはお受けしておりません。", [say("しておりません", no)]],
    ["REST APIを提供しています。", []],
    ["APIは1分あたり60回までご利用いただけます。", [say("1分あたり60回まで", every("PT1M", 60), "at-most")]],
    ["同時接続数に制限はありません。", [say("制限はありません", none)]],
    ["同時接続数は最大500ユーザーです。", [say("最大500ユーザー", count(500, "people"), "at-most")]],
    [
      "ディスク容量の上限は契約プランによって異なります。",
      [say("契約プランによって異なります", standing("by-plan"))],
    ],
    ["1アカウントあたり10GBまでご利用いただけます。", []],
    [
      "お問い合わせは専用フォームにて24時間受け付けております。",
      [say("専用フォーム", channel("form")), say("24時間", always)],
    ],
    [
      "サポート窓口：平日 10：00 ～ 18：00（土日祝、年末年始を除く）",
      [
        say("平日", workdays),
        say("10：00 ～ 18：00", hours("10:00", "18:00")),
        say("土日", workdays),
        say("祝、年末年始を除く", holidaysOff("public", "year-end")),
      ],
    ],
    [
      "メールの場合は1〜2営業日以内に回答いたします。",
      [say("メール", channel("email")), say("1〜2営業日以内", workingDays(1, 2), "at-most")],
    ],
    [
      "電話：月曜～金曜（祝日除く）9:30～17:30",
      [
        say("電話", channel("phone")),
        say("月曜～金曜", workdays),
        say("祝日除く", holidaysOff("public")),
        say("9:30～17:30", hours("09:30", "17:30")),
      ],
    ],
    [
      "電話でのお問い合わせは受け付けておりません。",
      [unsure("電話", channel("phone"), "negated"), say("受け付けておりません", no)],
    ],
    [
      "チャットサポートは営業日の10時から17時まで対応します。",
      [say("チャットサポート", channel("chat")), say("10時から17時まで", hours("10:00", "17:00"))],
    ],
    [
      "原則として翌営業日までに一次回答いたします。",
      [unsure("翌営業日まで", workingDays(1), "relative-day", "at-most")],
    ],
    [
      "データベースは1日1回フルバックアップ、1時間ごとに差分バックアップを取得します。",
      [say("1日1回", every("P1D")), say("1時間ごと", every("PT1H"))],
    ],
    [
      "日次バックアップを7世代保持しています。",
      [say("日次", every("P1D")), say("7世代", count(7, "generations"))],
    ],
    [
      "毎日深夜に自動バックアップを行い、30日分を保管します。",
      [say("毎日", every("P1D")), say("30日分", duration("P30D"))],
    ],
    [
      "週に1回フルバックアップ、毎日差分バックアップを取得",
      [say("週に1回", every("P1W")), say("毎日", every("P1D"))],
    ],
  ],
  leftAlone: [],
};
