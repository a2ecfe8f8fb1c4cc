import { no, standing, tls } from "./case.ts";
import { vague, week, type Frame } from "./vocabulary.ts";

export const vocabularyJa: readonly Frame[] = [
  {
    sentence: "_1週間",
    words: "最大 最大で 最大でも 最長 最長で 多くとも 長くとも 上限 上限は せいぜい ≦ ≤ <=",
    value: week,
    bound: "at-most",
  },
  {
    sentence: "_1週間",
    words: "最低 最低でも 最低限 最小 最小で 最短 最短で 少なくとも 早くとも ≧ ≥ >=",
    value: week,
    bound: "at-least",
  },
  { sentence: "_1週間", words: "約 およそ おおよそ おおむね 概ね ほぼ 凡そ", value: week, bound: "about" },
  {
    sentence: "1週間_です",
    words: "以内 以下 まで 上限 が上限 最大 を限度 迄",
    value: week,
    bound: "at-most",
  },
  { sentence: "1週間_削除します", words: "内に 内で 中に", value: week, bound: "at-most" },
  {
    sentence: "1週間_です",
    words: "前まで まえまで 以上 以上前 以上前まで 以前 下限 が下限 を下限 以降",
    value: week,
    bound: "at-least",
  },
  { sentence: "1週間_です", words: "未満 を下回 下回", value: week, bound: "less-than" },
  { sentence: "1週間_", words: "超 超え 超過 を超え を超過 を上回", value: week, bound: "more-than" },
  {
    sentence: "1週間_です",
    words: "程度 ほど 前後 くらい ぐらい 頃 ごろ 弱 強 目途 を目途 を目処 をめど 目安",
    value: week,
    bound: "about",
  },
  { sentence: "TLS 1.2_です", words: "+or+later 以上 以降", value: tls("1.2"), bound: "at-least" },
  {
    sentence: "_に連絡します",
    words: "適宜 適時 不定期 都度 その都度 随時 定期的 速やか すみやか 早急に 直ちに ただちに 遅滞なく",
    ...vague,
  },
  {
    sentence: "_連絡します",
    words:
      "できるだけ早く 出来るだけ早期に できる限り早急に できうる限り速やかに 可能な限り迅速に なるべく早く 極力早く 必要に応じて 状況に応じて",
    ...vague,
  },
  {
    sentence: "_で実施します",
    words: "一定期間 一定の期間 一定時間 一定の間隔 一定の頻度 一定の日数 相当期間 相当の期間 所定の期間",
    ...vague,
  },
  {
    sentence: "_で復旧します",
    words: "数ミリ秒 数秒 数分 数十分 数時間 数日 数日間 数週間 数ヶ月 数カ月 数年 数営業日",
    ...vague,
  },
  {
    sentence: "_。",
    words: "非公開 非公表 非開示 社外秘 公開を控え 開示は差し控え 公表を差控え",
    value: standing("undisclosed"),
  },
  { sentence: "値は_しておりません。", words: "公開 開示 公表 回答 明示", value: standing("undisclosed") },
  {
    sentence: "値は_ません。",
    words: "お答えでき お答えいたし 答えでき 公開でき 公開は出来",
    value: standing("undisclosed"),
  },
  {
    sentence: "値は_。",
    words:
      "未設定 未定 未規定 未決定 ベストエフォート 定めなし 決まりなし 取り決めは無し 設定していません 規定していません 定めていません 決めていません",
    value: standing("unspecified"),
  },
  {
    sentence: "_はありません。",
    words: "定め 決まり 規定 基準 取り決め 既定",
    value: standing("unspecified"),
  },
  {
    sentence: "_。",
    words:
      "該当なし 該当無し 該当せず 該当しません 該当はありません 該当する項目はございません 制限なし 上限なし 期限なし 実績なし 設定なし 特になし 予定なし 認証なし 取得なし なし 無し 無制限 未取得 未保有 取得していません 保有していません",
    value: standing("none"),
  },
  {
    sentence: "データ_は設けておりません。",
    words: "量の上限 量の制限 量の下限 量の上限値 量の上限数",
    value: standing("none"),
  },
  {
    sentence: "外部媒体は_、",
    words:
      "使用せず 利用せず 実施せず 提供せず 保存せず 保持せず 取得せず 預託せず 用意せず 許可せず 採用せず 保管せず 付与せず 行わず 用いず 設けず 持たず",
    value: no,
  },
  {
    sentence: "その機能は_です。",
    words:
      "未提供 未実施 未対応 未導入 未整備 未利用 未暗号化 未加入 未確認 未設置 未適用 未策定 未構築 非対応",
    value: no,
  },
  {
    sentence: "料金は_。",
    words:
      "プランに応じて プランにより異なります プランによって異なる プランによる プランに準じる プランに依存 プランごと プラン毎 プラン別 プラン次第 契約内容に応じて 契約内容によって 契約内容による 加入プランによる 料金プランによる 契約中のプランによる",
    value: standing("by-plan"),
  },
];
