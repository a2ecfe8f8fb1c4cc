import type { ClaimValue, Standing } from "../claim.ts";
import { fixed, needing, type Pattern, type Reading } from "../pattern.ts";

const standing = (name: Standing): ClaimValue => ({ kind: "standing", standing: name });
const NEGATION: ClaimValue = { kind: "negation" };

/** Verbs whose negation is a standing; the negation of any other verb says no more than 無. */
const VERBS: readonly (readonly [RegExp, ClaimValue])[] = [
  [/(?:公開|開示|公表|お?答え|回答|明示)(?:し|は?でき|は?出来|は?いた|は?致)?$/, standing("undisclosed")],
  [/(?:^|[^認限])定め$|決め$|(?:規定|設定)し$/, standing("unspecified")],
  [/(?:取得|保有)し$/, standing("none")],
];

/** Nouns that 「〜はありません」 leaves without a fixed value, rather than without the thing. */
const UNFIXED = /定め|決まり|規定|基準|取り決め|既定/;

/** The ends of a sentence, or of a clause that stands for itself: 〜ておらず、 but not 〜せず. */
const NOT_DOING =
  "[てで](?:は)?(?:い|お)(?:り)?(?:ません(?!でした|か)|らず|ない(?:です)?(?=[。、.\\n)」]|$|ため|ので|が))";
const NOT_DONE =
  "(?:(?:いたし|致し|し|行い|出来|でき|おこない|行え|いただけ|頂け|られ|扱え|承れ)(?:ません(?!でした|か)|かね(?:ます|る))|(?:し|行わ|でき|いたさ)ない(?=[。\\n)]|$))";

/** Adverbs in place of a value. */
const VAGUE: readonly (readonly [name: string, match: string])[] = [
  ["each-time", "都度|その都度"],
  ["any-time", "随時"],
  ["as-fit", "適宜|適時|不定期"],
  ["regularly", "定期的に?"],
  ["as-needed", "(?:必要|状況)に応じ(?:て|た)?"],
  ["promptly", "速やか(?:に)?|すみやか(?:に)?|早急に|直ちに|ただちに|遅滞なく"],
  [
    "as-soon-as-one-can",
    "(?:でき|出来)(?:る)?(?:だけ|る限り|うる限り|限り)(?:早く|早期に?|早急に?|速やかに|迅速に)",
  ],
  ["as-soon-as-possible", "(?:可能な限り|なるべく|極力)(?:早く|早期に?|早急に?|速やかに|迅速に)"],
  ["for-some-time", "(?:一定の?|相当の?|所定の)(?:期間|時間|間隔|頻度|日数)"],
  ["without-a-day-lost", "一日も早く"],
];

export const standings: readonly Pattern[] = [
  fixed(
    "without-doing",
    "(?:使用|利用|実施|提供|保存|保持|取得|預託|用意|許可|採用|保管|付与)せず|行わず|用いず|設けず|持たず",
    NEGATION,
  ),
  ...needing(
    ["限"],
    [
      fixed(
        "no-limit-set",
        "(?:上限|制限|下限)(?:値|数)?(?:は|を|も)(?:特に|一切|とくに)?(?:設け|設定し|定め|行っ)て(?:い|おり)ません",
        standing("none"),
      ),
    ],
  ),
  ...needing(
    ["開示", "公開", "公表"],
    [
      fixed(
        "offered-to-no-one",
        "(?:開示|公開|公表)(?:[・/及びや]{1,2}提供)?(?:は|を)?(?:一切)?(?:行って(?:い|おり)ません|して(?:い|おり)ません|いたしません|して(?:い|お)らず|差し控え)",
        standing("undisclosed"),
      ),
    ],
  ),
  ...needing(
    ["ません"],
    [
      fixed(
        "no-rule-set",
        "(?:(?:基準|規定|規程|期限|決まり|目標(?:値)?|定め)(?:等)?(?:は|を|も)(?:特に)?(?:設け|用意し|定義し)|(?:時間|時点|RPO|RTO|期間|数値)(?:は|を|も)(?:特に)?定義し)て(?:い|おり)ません",
        standing("unspecified"),
      ),
    ],
  ),
  fixed(
    "none",
    "該当(?:なし|無し|せず|しません|(?:は|する(?:もの|項目)は)?(?:あり|ござい)ません)|対象外(?:です|となり|$|[。])|(?:制限|上限|期限|実績|規定値?|設定|特に|予定|認証|取得)(?:は|が)?(?:特に)?(?:なし|無し)|無制限|(?<![一-龠ぁ-んァ-ヶー])(?:なし|無し)(?=[。、()\\n]|$)|^N/A$|^-$|未(?:取得|保有)(?!の(?!ため|で)|時|者)",
    standing("none"),
  ),
  fixed("no-end", "無期限", standing("none"), "vague"),
  fixed(
    "not-yet",
    "未(?:提供|実施|対応|導入|整備|利用|暗号化|加入|確認|設置|適用|策定|構築)(?!の(?!ため|で)|時|者|分)|非対応",
    NEGATION,
  ),
  fixed(
    "undisclosed",
    "非公開|非公表|非開示|社外秘|(?:公開|開示|公表)(?:は|を)?(?:差し?控え|控え)",
    standing("undisclosed"),
  ),
  fixed(
    "ask",
    "お問い?合わ?せ(?:を)?(?:ください|下さい|願います|いただ)|お尋ねください",
    standing("undisclosed"),
    "ask",
  ),
  fixed(
    "not-set",
    "未(?:設定|定(?!義)|規定|決定)(?!の(?!ため|で)|時|者)|ベスト{_}エフォート|(?:定め|決まり|規定|取り決め)(?:は|が)?(?:なし|無し|なく)",
    standing("unspecified"),
  ),
  ...VAGUE.map(([name, match]) => fixed(`vague-${name}`, match, standing("unspecified"), "vague")),
  ...needing(
    ["プラン", "契約"],
    [
      fixed(
        "by-plan",
        "(?:ご)?(?:(?:利用|契約|加入)(?:中|いただく|される)?(?:の)?)?(?:料金|サービス|契約)?プラン(?:内容)?(?:に(?:応じ(?:て|た)?|より(?:異な(?:る|ります|り))?|よって(?:異な(?:る|ります|り))?|よる|準じ(?:て|る)?|依存)|ごと|毎|別|次第)|契約内容に(?:応じて|より|よって|よる)",
        standing("by-plan"),
      ),
    ],
  ),
  // The general rows come last, so that of two readings of the same words the particular one holds.
  {
    name: "not-doing",
    match: `(?<verb>定め|[一-龠々]{0,6}(?:[けりちしみきいえ][一-龠々]{1,2})?(?:[しっけめえべきいりみれせげん]|なっ|もっ|おこなっ)?)${NOT_DOING}`,
    read: (words) => negated(words("verb")),
  },
  {
    name: "not-done",
    needs: ["ません", "かね", "ない"],
    match: `(?<verb>(?:お?答え|[一-龠々]{0,6})(?:は|を)?)${NOT_DONE}`,
    read: (words) => negated(words("verb").replace(/[はを]$/, "")),
  },
  {
    name: "there-is-none",
    needs: ["ません"],
    match:
      "(?<what>定め|決まり|取り決め|こと|[一-龠々ァ-ヶー]{0,10})(?:等)?(?:(?<!で)は|が|(?<!で)も)(?:特に|一切|とくに|現在|現時点で)?(?:あり|ござい)ません(?!か|でした)",
    read: (words) => ({ value: thereIsNo(words("what")) }),
  },
];

function negated(verb: string): Reading {
  return { value: VERBS.find(([stem]) => stem.test(verb))?.[1] ?? NEGATION };
}

function thereIsNo(what: string): ClaimValue {
  if (what === "こと") return NEGATION;
  return UNFIXED.test(what) ? standing("unspecified") : standing("none");
}
