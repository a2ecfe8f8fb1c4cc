/** What a column of a sheet holds. */
export const ROLES = [
  "no",
  "section",
  "category",
  "title",
  "requirement",
  "unit",
  "example",
  "mark",
  "answer",
  "remark",
  "facts",
  "evidence",
  "reviewed",
  "owner",
] as const;

export type Role = (typeof ROLES)[number];

/** A heading without spaces and punctuation, in NFKC and small letters. */
const spelling = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+/gu, "");

/**
 * The headings seen for each role, spelled as above: Japanese, English, translated by machine. The first row that fits holds,
 * so that 設定例 is METI's example before 設定 is an answer, and 測定単位 a unit.
 */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ["facts", /^(?:回答の値|values)$/],
  ["evidence", /^(?:根拠資料|根拠|エビデンス|参照資料|evidence)$/],
  [
    "reviewed",
    /^(?:確認日|最終確認日|回答日|更新日|最終更新日|confirmed|reviewed|lastreviewed|reviewdate|updatedon)$/,
  ],
  ["owner", /^(?:担当チーム|担当部署|担当部門|担当|回答部署|回答部門|owner|team)$/],
  [
    "example",
    /(?:設定|記入|回答|記載|入力|設定値)例|^(?:例|サンプル|参考値|参考例)$|sampleanswer|^(?:example|sample)s?(?:of)?(?:settings?|answers?|values?)?$|^settings?examples?$|(?:setting|entry|answer)example/,
  ],
  [
    "title",
    /^(?:クラウド)?サービス(?:レベル)?(?:の)?(?:設定)?項目(?:例|名)?$|^(?:確認|チェック|チェックリスト|評価|sla|要求)?項目(?:名|例|名称)?$|^小項目(?:名)?$|^タイトル$|servicelevelitem|^(?:check|checklist|sla)?items?(?:name|example)?s?$|^(?:title|question)$/,
  ],
  [
    "requirement",
    /規[定程]内容|既定内容|^(?:確認|チェック|要求|項目|設問)(?:内容|事項)$|^項目(?:の)?説明$|whatitasks|(?:regulation|provision|stipulat|prescribed|defined)[a-z]{0,5}(?:content|detail)?s?$|^(?:requirement|criteria|definition)s?$/,
  ],
  [
    "unit",
    /^(?:測定)?単位$|^測定(?:方法)?$|^(?:units?|measurementunits?|unitsof(?:measure(?:ment)?)?|unitofmeasure(?:ment)?|metrics?)$/,
  ],
  [
    "no",
    /^(?:(?:項目|通し|管理|整理|回答)?(?:no|番号|番|#)|項番|通番|連番|№|numero|numbers?|nr|itemno|itemnumber|id)$/,
  ],
  [
    "mark",
    /^(?:有無|有or無|対応(?:可否|有無|状況|要否)?|可否|実施(?:有無|可否|状況)?|対応非対応|適合(?:状況|可否)?|判定|yesno|yn|(?:correspondence|support|compliance)?possibility|supported|compliance|applicable)$/,
  ],
  ["category", /^(?:種別|種類|分類|中項目|中分類|カテゴリー?|categor(?:y|ies)|type|kind|classification)$/],
  ["section", /^(?:区分|大項目|大分類|分野|領域|section|area|domain|majoritem)$/],
  [
    "remark",
    /^(?:備考|補足(?:説明|事項)?|注記|注釈|コメント|社内メモ|メモ|特記事項|備考欄|remarks?|notes?|comments?|memo|internalnotes?)$/,
  ],
  [
    "answer",
    /^(?:回答(?:記入)?欄?|設定|記入欄|記載欄|設定値|設定内容|設定記入欄|回答欄|記載内容|対応内容|実施内容|提供内容|sla(?:設定)?値|サービスレベル(?:値|設定値|内容)?|本サービス(?:の回答|の内容|における対応)?|[当弊貴自]社(?:の)?(?:回答|対応|設定|サービス|内容|状況)(?:内容|状況)?|(?:ご|御)回答(?:内容|欄)?|回答内容|ベンダー?回答|事業者回答|.{1,30}(?:の回答|回答|の設定値|の対応内容)|(?:our|vendor|provider)?(?:answers?|responses?|repl(?:y|ies))(?:details?|contents?)?|settings?(?:entrycolumn|entryfield|values?|column)?|value)$/,
  ],
];

/** Headings that say what they are only beside others: 内容 is the answer beside 有無, and what is asked beside 回答. */
const VAGUE: readonly (readonly [Role, RegExp])[] = [
  [
    "answer",
    /^(?:内容|詳細|説明|具体的(?:な)?内容|内容詳細|回答詳細|詳細内容|contents?|details?|descriptions?)$/,
  ],
];

const find = (rows: readonly (readonly [Role, RegExp])[], heading: string): Role | undefined =>
  rows.find(([, pattern]) => pattern.test(heading))?.[0];

/** ○×, ○/× and 有(○)・無(×): symbols, which the spelling leaves out. */
const MARKS = /[○◯〇]\s{0,4}[/・]?\s{0,4}[×✕✖]|[○◯〇].{0,6}[×✕✖]/u;

/** The role that a heading names; undefined where it names none. */
export const roleOf = (heading: string): Role | undefined => {
  if (heading.length < 20 && MARKS.test(heading.normalize("NFKC"))) return "mark";
  const spelled = spelling(heading);
  return spelled === "" || spelled.length > 40 ? undefined : find(HEADINGS, spelled);
};

/** The role that a heading may name where no other column has it. */
export const vagueRoleOf = (heading: string): Role | undefined => find(VAGUE, spelling(heading));
