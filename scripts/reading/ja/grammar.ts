import { CERTIFICATES, nameRows, type Name } from "../names.ts";
import type { Grammar } from "../pattern.ts";
import { SIGNS, sharedLookAlikes } from "../shared-rows.ts";
import { tlsRows } from "../tls.ts";
import { fragments } from "./fragments.ts";
import { frequencies } from "./frequencies.ts";
import { lookAlikes } from "./look-alikes.ts";
import { quantities } from "./quantities.ts";
import { standings } from "./standings.ts";
import { times } from "./times.ts";

const channel = (name: string, words: readonly string[], match: string, needs?: readonly string[]): Name => ({
  of: "channel",
  name,
  words,
  match,
  ...(needs && { needs }),
});

export const names: readonly Name[] = [
  channel("email", ["メール", "電子メール", "Eメール"], "(?:電子|[Ee]-?)?メール|(?<![a-z])e-?mail(?![a-z])"),
  channel(
    "form",
    ["問い合わせフォーム", "フォーム"],
    "(?:お?問い?合わ?せ)?(?:専用)?(?<![ァ-ヶー])フォーム(?![ァ-ヶー])",
  ),
  channel("phone", ["電話", "お電話"], "お?電話"),
  channel(
    "website",
    ["公式サイト", "サイト", "Webサイト", "ホームページ"],
    "(?<![ァ-ヶー])(?:公式|サポート|ウェブ|Web|ヘルプ|サービス|弊社|当社|製品){0,3}の?(?:サイト|ホームページ)(?:上)?",
    ["サイト", "ページ"],
  ),
  channel(
    "in-app",
    ["管理画面のお知らせ", "ページ上部の告知欄"],
    "(?:(?:管理|サービス|ログイン|利用者)?(?:ページ|画面)(?:上部|上|内)?の?)(?:告知欄|お知らせ(?:欄|機能|画面)?|インフォメーション)|告知欄|お知らせ(?:欄|機能|画面|(?=に|で|から|へ))|アプリ内(?:通知|メッセージ|お知らせ)|画面上(?=(?:に|で)(?:通知|告知|お?知|表示))",
    ["告知欄", "お知らせ", "インフォメーション", "アプリ内", "画面上"],
  ),
  channel(
    "status-page",
    ["ステータスページ"],
    "ステータス(?:ページ|サイト|ダッシュボード)|(?:稼働|障害)(?:状況|情報)(?:ページ|サイト|ダッシュボード)",
  ),
  channel("letter", ["書面", "郵送"], "書面|郵送|封書"),
  channel("chat", ["チャット"], "チャット(?:サポート)?"),
  {
    of: "certificate",
    name: "Privacy Mark",
    words: ["プライバシーマーク", "Pマーク"],
    match: "プライバシー{_}マーク|(?<![a-z])P-?マーク|(?<![a-z])Privacy ?Mark",
  },
];

export const japanese: Grammar = {
  fragments,
  patterns: [
    ...sharedLookAlikes,
    ...lookAlikes,
    ...times,
    ...quantities,
    ...frequencies,
    ...tlsRows("/|、|,|・|および|及び|または|又は|と|や|&|and|or|もしくは"),
    ...standings,
    ...nameRows([...names, ...CERTIFICATES]),
  ],
  before: [
    ...SIGNS,
    { words: "最大(?:で(?:も)?)?|最長(?:で)?|多くとも|長くとも|上限(?:は)?|せいぜい", bound: "at-most" },
    { words: "遅くとも", bound: "at-most", withLead: "at-least" },
    { words: "最低(?:でも|限)?|最小(?:で)?|最短(?:で)?|少なくとも|早くとも", bound: "at-least" },
    { words: "約|およそ|おおよそ|おおむね|概ね|ほぼ|凡そ", bound: "about" },
  ],
  after: [
    { words: "分?前まで(?=の(?!通知|連絡|告知)|を?復|に?さかのぼ|に?遡)", bound: "at-most" },
    {
      words: "以内|以下|まで|(?:が|を)?(?:上限|最大|限度)|迄|内(?=に|で|を|の|、|。|$)|中(?=に)",
      bound: "at-most",
    },
    { words: "(?:前|まえ)まで|以上(?:前(?:まで)?)?|以前|(?:が|を)?下限|以降|~(?![\\d])", bound: "at-least" },
    { words: "未満|を?下回", bound: "less-than" },
    { words: "超(?:え|過)?|を(?:超え|超過|上回)", bound: "more-than" },
    {
      words: "程度|ほど|前後|くらい|ぐらい|頃|ごろ|弱|強(?!化|制)|を?(?:目途|目処|めど|目安)",
      bound: "about",
    },
    { words: "(?:\\+|or later)", bound: "at-least" },
  ],
  lead: /^(?:前|まえ)/,
  doubts: [
    {
      kinds: ["negation", "standing"],
      after: /^(?:わけ|もの|こと|という(?:わけ|こと))(?:では|は)(?:あり|ござい|ない)|^とは(?:限|言)/,
      unsure: "double-negation",
    },
    { kinds: ["negation"], before: /ない$/, unsure: "double-negation" },
    {
      kinds: ["negation", "standing"],
      before:
        /原則(?:として)?、?[^、]{0,15}$|以外(?:は|に|の|を|で)|を?除(?:き|いて|く)(?!.*[)）])|しか|ない限り|なければ/,
      unsure: "exception",
    },
    {
      kinds: ["tls"],
      after:
        /^[^、。(]{0,14}(?:無効|非対応|未対応|廃止|停止|利用(?:でき|不可)|サポートし(?:て(?:い|おり))?(?:ませ|な)|対応して(?:い|おり)ません|使用して(?:い|おり)ません|許可して(?:い|おり)ません)/,
      unsure: "negated",
    },
    {
      kinds: ["always", "choice", "weekdays", "holidays", "frequency"],
      // The name may stand first in a list: 「電話、FAXでの受付は行っておりません」.
      after:
        /^(?:[、・/][^、。]{1,12}){0,2}[^、。]{0,16}(?:て(?:い|おり)ません|(?:いたし|し|行い|でき)ません|かね(?:ます|る)|非対応|未対応|不可(?!能性)|未取得)/,
      unsure: "negated",
    },
    {
      kinds: ["choice"],
      after: /^[^、。]{0,14}(?:準拠|準じ|準備|予定|検討|相当|考え方|参考|目指|失効|返上)/,
      unsure: "not-held",
    },
  ],
};
