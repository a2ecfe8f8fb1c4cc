import {
  always,
  certificate,
  channel,
  count,
  holidaysOff,
  holidaysOn,
  hours,
  percent,
  tls,
  workdays,
} from "./case.ts";
import { type Frame } from "./vocabulary.ts";

export const namesAndLookAlikesJa: readonly Frame[] = [
  { sentence: "_24時間受付", words: "年中無休・ 年中無休の", value: always },
  {
    sentence: "24時間_",
    words:
      "体制 対応 有人 監視 受付 受け付け 稼働 サポート 営業 運用 利用可能 いつでも 年中無休 ・年中無休 7日 週7日間",
    value: always,
  },
  { sentence: "常時_しています", words: "監視 稼働 提供 受付 対応 運用 利用 サポート", value: always },
  {
    sentence: "_を除く",
    words: "祝日 祝祭日 祭日 国民の祝日 国民の休日 振替休日",
    value: holidaysOff("public"),
  },
  {
    sentence: "_を除く",
    words:
      "弊社休業日 当社指定休日 会社の定める休業日 当社カレンダー 夏季休業 夏期休暇 お盆 お盆休み 盆期間 ゴールデンウィーク GW 特別休業日 休業日 定休日",
    value: holidaysOff("company"),
  },
  {
    sentence: "祝日_",
    words: "を除く は除く 除き 除いた を除外 休み お休み は休業 休止 は対象外 定休",
    value: holidaysOff("public"),
  },
  { sentence: "祝日_", words: "も を含む を含み を問わず 含む 含め", value: holidaysOn("public") },
  { sentence: "土日_を除く", words: "  ・祝日 及び祝日 および祝日 と祝日 または祝日", value: workdays },
  { sentence: "_9時から翌朝8時", words: "午前 朝 AM am", value: hours("09:00", "08:00") },
  { sentence: "99.9%_", words: "を確保 の稼働率 です", value: percent(99.9) },
  {
    sentence: "_の発生はありません",
    words: "障害 事故 インシデント 漏洩 漏えい",
    value: count(0, "incidents"),
  },
  {
    sentence: "障害は_。",
    words:
      "発生していません 発生しておりません 起きていません 起こっていません これまで一度も発生していません ゼロ 皆無",
    value: count(0, "incidents"),
  },
  { sentence: "_で受け付けます", words: "メール 電子メール Eメール e-mail", value: channel("email") },
  {
    sentence: "_に掲示します",
    words:
      "公式サイト サポートサイト ウェブサイト Webサイト ヘルプサイト サービスサイト 弊社サイト 当社サイト 製品サイト 弊社の公式サイト ホームページ サイト上",
    value: channel("website"),
  },
  {
    sentence: "_でお伝えします",
    words:
      "管理ページ上部の告知欄 管理画面のお知らせ欄 サービス画面内のインフォメーション ログイン画面のお知らせ お知らせ機能 告知欄 アプリ内通知 アプリ内メッセージ アプリ内お知らせ",
    value: channel("in-app"),
  },
  {
    sentence: "_でお伝えします",
    words:
      "ステータスページ ステータスサイト ステータスダッシュボード 稼働状況ページ 障害情報サイト 稼働状況ダッシュボード",
    value: channel("status-page"),
  },
  { sentence: "_でお伝えします", words: "書面 郵送 封書", value: channel("letter") },
  {
    sentence: "ISMS_",
    words:
      "に準拠 に準じた体制 取得を準備 取得予定 の取得を検討 相当 の考え方 を参考 の取得を目指 が失効 を返上",
    value: certificate("ISO/IEC 27001"),
    unsure: "not-held",
  },
  {
    sentence: "TLS 1.0は_",
    words:
      "無効 非対応 未対応 廃止 停止 利用できない 利用不可 サポートしません サポートしていません 対応していません 使用しておりません 許可していません",
    value: tls("1.0"),
    unsure: "negated",
  },
  { sentence: "_の機能", words: "十分な 一日中 1日中 一人ひとり 万一 一時停止 一度に 一回り" },
  { sentence: "1_通知", words: "アカウントにつき ユーザーごとに ユーザあたり 名あたり 人当たり 回毎の" },
  {
    sentence: "_の管理",
    words:
      "メールアドレス メールサーバ メールサーバー メールマガジン メールソフト メール本文 メールボックス メール配信 メール送信 メールアカウント メールヘッダ メール認証 メールフィルタ メールセキュリティ メールシステム メール文面 メール機能 メール誤送信 迷惑メール 標的型メール 不審メール フィッシングメール スパムメール なりすましメール 標的型攻撃メール",
  },
  {
    sentence: "_の管理",
    words:
      "電話番号 電話会議 電話帳 電話回線 電話機 電話網 チャットボット チャット機能 チャット履歴 チャットルーム チャットデータ",
  },
  {
    sentence: "_の管理",
    words:
      "バックアップサイト DRサイト BCPサイト 災害対策サイト フィッシングサイト ミラーサイト 待機サイト メインサイト セカンダリサイト プライマリサイト オンサイト オフサイト クロスサイト マルチサイト リモートサイト 偽サイト 悪性サイト 有害サイト 外部サイト 他社サイト 別サイト 遠隔サイト 遠隔地サイト 第三者サイト サイト間 サイトライセンス サイトマップ サイト内 サイトポリシー サイトシール サイトリライアビリティ サイトキー サイト閲覧",
  },
  {
    sentence: "_の管理",
    words:
      "非公開情報 非公開の鍵 非公開キー 非公開ネットワーク 非公開サブネット 非公開セグメント 非公開領域 非公開サーバ 非公開API 非公開ページ 非公開設定 非公開データ",
  },
  {
    sentence: "_はありません",
    words:
      "問題 影響 必要 心配 懸念 支障 変更 変わり 限り 関係 差し支え わけ 義務 責任 間違い 相違 異論 異常 例外 もの",
  },
  { sentence: "_なし", words: "問題 影響 異常 例外 支障 漏れ 必要 心配 限り 間違い" },
  {
    sentence: "_の管理",
    words:
      "月次稼働率 年次稼働率 日次決算 月次請求 毎月の締め 毎月の料金 毎年の料金 年次有給 年次休暇 年次総会",
  },
  { sentence: "3_の資料", words: "日目 回目 年目 週目 世代目 件目 人目 か月目 ヶ月目 カ月目" },
  { sentence: "10%_します", words: "減額 を減額 割引 値引 返金 返還 オフ OFF の減額" },
  { sentence: "_10%を含む", words: "消費税 税率 手数料 割引率 減額" },
  { sentence: "第3_", words: "条 項 号 章 節 款 編 版 回 期 位 次 種 類 層 者 部 段 四半期 世代 週 週目" },
  { sentence: "_3年報を参照", words: "図 表 図表 別表 別紙 別添 付録 項目 項番 設問 No. 注" },
];
