/**
 * What a column of a questionnaire holds:
 * - `heading`: what a question stands under; `title`: a short name for it, which asks where nothing else does
 * - `question`: what is asked; `vague`: 内容 and 詳細, which ask beside a title and answer beside a choice
 * - `answer`; `choice`: an answer out of a few; `words`: an answer in sentences; `remark`: what is added to one
 * - `verdict`: 判定, which a vendor gives where it is the only answer, and the customer where there is another
 * - `other`: an example, or what the customer keeps for itself
 */
export type Role =
  | "no"
  | "heading"
  | "title"
  | "question"
  | "vague"
  | "answer"
  | "choice"
  | "verdict"
  | "words"
  | "remark"
  | "other";

/** A heading without spaces, punctuation and symbols, in NFKC and small letters; 〇 counts as a number in Unicode. */
const spelling = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+|〇/gu, "");

/** What the customer fills in, told by any part of the heading, also in brackets: 評価(弊社記入欄). */
const CUSTOMERS =
  /(?:弊社|当社|当行|発注(?:者|元)?|委託(?:者|元)|依頼(?:者|元)|審査(?:者|側|部)?|評価(?:者|側)|事務局|管理部門|情シス|社内|customer|client|buyer|internal|office|reviewer|assessor|auditor)(?:側|様|s)?(?:の|での)?(?:記入|使用|利用|確認|評価|判定|審査|チェック|コメント|所見|備考|判断|メモ|use|comments?|notes?|evaluation|assessment|score|review|feedback|rating)/;

/** What the customer explains. In brackets it says no more than how to answer: 回答(例: ○). */
const EXPLAINED: readonly RegExp[] = [
  /(?:設定|記入|回答|記載|入力|解答)例|^例$|サンプル|見本|example|sample/,
  /(?:記入|回答|入力|記載|判断|判定|評価|選択|確認|採点)(?:方法|要領|要項|上の注意|時の注意|ガイド|観点|の観点|のポイント|形式|種別|タイプ|方式|選択肢|期限|期日|予定)|(?:記入|回答|入力|選択|採点)基準|^選択肢$|^凡例$|^備考例$/,
  /^(?:answer|response|question)(?:type|options?|format|guidance|instructions?)$|guidance|^instructions?$|^options$/,
];

/**
 * The headings of each role, spelled as above. The first row that fits holds, so that 回答者 is no answer, and 評価項目 asks
 * where 評価 does not.
 */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  [
    "other",
    /^(?:重要度|重要性|優先度|優先順位|必須|必須任意|必須区分|任意|要否|必要性|適用範囲|ウェイト|ウエイト|重み|重み付け|配点|得点|点数|スコア|評価|評価点|評価結果|総合評価|合否|リスク|リスクレベル|影響度|難易度|緊急度|ランク)$/,
  ],
  [
    "other",
    /^(?:(?:回答|記入|確認|承認|作成|審査|評価|対応|ご?担当)者(?:名|氏名|様)?|(?:ご|回答|対応|主)?担当(?:者|部署|部門|部|課|チーム)?(?:名)?|(?:回答|主管|所管)(?:部署|部門))$/,
  ],
  [
    "other",
    /^(?:回答|記入|確認|更新|作成|対応予定|実施予定|完了予定|対応)(?:年月)?(?:日|日付|日時|期限|期日|時期)$|^(?:期限|期日|日付|更新日|進捗|前回回答|前回の?(?:回答|結果)|昨年度?(?:の)?回答)$/,
  ],
  [
    "other",
    /^(?:根拠|エビデンス|証跡|証憑|証拠|添付|参照|関連|参考|準拠|出典|典拠|対応規格|対応基準)(?:資料|文書|書類|規程|規定|規格|基準|情報|箇所|先|元|有無|ファイル|名|url)*$|^(?:iso|nist|pci|jis|ismap|fisc|cis|cve|aicpa|gdpr)[a-z0-9年版]*$/,
  ],
  [
    "other",
    /^(?:解説|質問の?(?:意図|背景|趣旨|補足|目的|解説|説明)|目的|背景|趣旨|意図|狙い|ねらい|観点|単位|測定単位|用語|用語説明|用語集|改訂内容|変更内容|版数?|版番号|バージョン)$/,
  ],
  [
    "other",
    /^(?:weight(?:ing)?|priority|criticality|importance|mandatory|required|optional|scores?|scoring|rating|max(?:imum)?score|points|risk(?:level|rating)?|severity|owner|reviewer|assessor|evaluation|assessment(?:result)?|respondent|contact|answeredby|completedby|duedate|date|evidence|references?|rationale|source|mappings?|version|attachments?|supportingdocuments?|ssrmcontrolownership|cscresponsibilities.*|previous(?:answer|response)|lastyear.*)$/,
  ],
  [
    "no",
    /^(?:(?:項目|設問|質問|問|通し|管理|整理|要件|要求|チェック|確認|管理策|対策)?(?:no|番号|番|id|#)|項番|通番|連番|番|(?:item|question|ques|control|requirement|req|ref|reference|serial|row|ccmcontrol|line)?(?:no|nos|number|num|nr|id|#)|ref|sn|sl|slno|sno|q|qno|qid)$/,
  ],
  [
    "heading",
    /^(?:大|中)(?:項目|分類|区分)(?:名)?$|^小(?:分類|区分)$|^(?:管理|対策|要件|要求|質問|確認|項目|評価|セキュリティ)?(?:分類|カテゴリー?|区分|分野|領域|種別|種類|ドメイン|テーマ|グループ)(?:名|名称)?[0-9大中小]?$|^(?:章|節|セクション|見出し|管理目的|機能|工程|フェーズ)$/,
  ],
  [
    "heading",
    /^(?:sub|control|ccm|question|security|main)?(?:domains?|sections?|categor(?:y|ies)|areas?|topics?|famil(?:y|ies)|groups?|themes?|chapters?|functions?)(?:name|title)?[0-9]?$|^(?:ccm)?(?:control)?domaintitle$/,
  ],
  [
    "title",
    /^(?:小|確認|チェック(?:リスト|シート)?|評価|要求|点検|監査|調査|質問|設問|管理策?|対策|審査|ヒアリング|要件|(?:クラウド)?サービス(?:レベル)?)?項目(?:名|名称|例)?$|^(?:管理策|対策|要件)名(?:称)?$|^(?:タイトル|件名|項)$|^(?:control|question|requirement|item|short|ccmcontrol)?(?:title|name|heading)$|^(?:check)?items?$|^(?:subject|aspect)s?$/,
  ],
  [
    "question",
    /^(?:ご|御)?(?:質問|設問|問|問い|照会|お?問い?合わせ)(?:の)?(?:内容|事項|文|文言|詳細|要旨|本文)?$|^規[定程]内容$|^.{1,12}(?:たい|すべき|べき|する)(?:こと|事項|内容|対策)$|^(?:確認|チェック|要求|点検|監査|調査|評価|審査|ヒアリング|セキュリティ)(?:の)?(?:内容|事項|詳細|文|ポイント|要件)$|^(?:セキュリティ)?(?:要件|要求事項|管理策|対策|要求|チェックポイント)(?:の)?(?:内容|詳細|事項)?$/,
  ],
  [
    "question",
    /^(?:security|control|assessment|survey|vendor|supplier|audit|compliance|privacy)?(?:questions?|requests?|quer(?:y|ies)|inquir(?:y|ies)|requirements?)(?:or)?(?:request|text|descriptions?|details?|statements?|requirements?)?$|^(?:ccm|security|key)?controls?(?:specifications?|descriptions?|statements?|requirements?|questions?|text|objectives?)?$|^(?:criteri(?:a|on)|parameters?|check ?points?|particulars|(?:security|expected)?(?:measures?|practices?)|descriptionof(?:the)?(?:controls?|requirements?)|specifications?|statements?|whatweask)$/,
  ],
  [
    "words",
    /^(?:ご|御|貴社|自社)?(?:回答|対応|実施|対策|取組み?|取り組み)(?:の)?(?:内容|詳細|状況の?詳細|理由|説明|詳細内容|具体的内容|具体的な内容|概要|方法|根拠)$|^(?:実現|対応|実施)(?:方法|方式|方針|手段|策)$|^代替(?:案|策|手段)$|^(?:具体的(?:な)?|詳細)(?:な)?(?:内容|回答|説明|対応内容|対策内容|実施内容|状況|対応|記述)$|^(?:(?:自由|文章)(?:記述|記入|回答)|記述)(?:式)?欄$|^自由(?:記述|記入|回答)(?:欄)?$|^(?:理由|回答記述|設定内容)$/,
  ],
  [
    "words",
    /^(?:answer|response|implementation|compliance|control|vendor|supplier|csp|detailed|supporting|our)+(?:details?|explanations?|descriptions?|narratives?)$|^(?:explanations?|narratives?|descriptionof(?:implementation|compliance|response))$|^cspimplementationdescription.*$|^(?:please)?(?:explain|describe)$/,
  ],
  [
    "answer",
    /^(?:ご|御)?(?:回答|返答|解答|答え|答)(?:記入|入力|記載)?(?:欄|列|番号)?$|^(?:貴社|御社|弊社|当社|自社|貴組織|ベンダー?|事業者|提供者|サービス提供者|クラウド事業者|委託先|受託者|受注者|提案者|応札者|業者|取引先|サプライヤー?|開発会社|回答者|お客様|.{1,12}様)(?:の|から)?(?:ご|御)?(?:回答|記入|返答|状況|記載|対応)(?:欄|内容|状況)?$|^.{1,20}(?:に対する|への)(?:ご)?回答$|^(?:記入|記載|入力)欄$/,
  ],
  [
    "answer",
    /^(?:your|vendor|supplier|provider|serviceprovider|thirdparty|company|bidder|respondent|contractor|csp|caiq|cspcaiq|final|current|proposed|organi[sz]ation)?s?(?:answers?|responses?|repl(?:y|ies))(?:s|field|column|text)?$|^vendor$|^supplier$/,
  ],
  [
    "choice",
    /^(?:有無|有or無|ありなし|可否|適否|要否|正否|適合|準拠|充足|はいいいえ|yesno|yesnona|yn|ynna|択一|選択|選択欄|プルダウン|対応|実施|遵守|チェック|チェック欄|チェック結果|自己(?:評価|点検|判定|チェック)(?:結果|欄)?|該当(?:有無|可否)?)$|^(?:ご|御|貴社)?(?:回答|対応|実施|適合|準拠|充足|遵守|達成|整備|導入|提供|対策|実装|取り?組み?)(?:の)?(?:有無|可否|適否|状況|区分|選択|結果|度|レベル|ステータス)(?:欄)?$/,
  ],
  [
    "choice",
    /^(?:full|vendor|supplier|our|current)?(?:complian(?:ce|t)|conformity|conformance|implementation|implemented|support(?:ed)?|applicab(?:le|ility)|inplace|met|fulfil(?:led|ment)|adherence|availability|maturity)(?:status|level|yn|yesno|state)?$|^(?:meets?|met)requirements?$|^(?:yes|no|yesnopartial|ynna|selection|choice|select|dropdown|checkbox|answerchoice)$/,
  ],
  [
    "verdict",
    /^(?:判定|判断|結果|判定結果|確認結果|点検結果|監査結果|評定|status|results?|verdict|passfail)$/,
  ],
  [
    "remark",
    /^(?:備考|補足|補足(?:説明|事項|情報|コメント)|注記|コメント|特記(?:事項)?|その他|付記|摘要)(?:欄)?$|^(?:ご|御|貴社|ベンダー|回答)?(?:備考|補足|コメント)(?:欄)?$|^(?:additional|further|vendor|supplier|your|other|supporting|any|general)*(?:remarks?|notes?|comments?|information|info|clarifications?)(?:ifany|optional)?$/,
  ],
  [
    "vague",
    /^(?:(?:評価|判断|判定|達成|管理|確認)(?:の)?基準|要求水準|内容|詳細|説明|記述|本文|文言|descriptions?|details?|contents?|text)$/,
  ],
];

/** ○×, ○/×, 有(○)・無(×): symbols alone, which the spelling leaves out. */
const MARKS = /[○◯〇◎]\s{0,4}[/・,、]?\s{0,4}[△▲×✕✖☓]/u;

const known = (heading: string): Role | undefined => {
  const spelled = spelling(heading);
  return spelled === "" || spelled.length > 40
    ? undefined
    : HEADINGS.find(([, pattern]) => pattern.test(spelled))?.[0];
};

// A heading that stands in brackets as a whole is not left aside.
const BRACKETS = /[(【〔[<〈][^)】〕\]>〉]{0,200}[)】〕\]>〉]|[※*].*$/gsu;

/**
 * The role that a heading names; undefined where it names none. What stands in brackets is left aside, of 「質問 / Question」 either
 * part decides.
 */
export const roleOf = (heading: string): Role | undefined => {
  // Nothing so long is a heading.
  if (heading.length > 2000) return undefined;
  if (CUSTOMERS.test(spelling(heading))) return "other";
  const unbracketed = heading.normalize("NFKC").replace(BRACKETS, "");
  const bare = spelling(unbracketed) === "" ? heading : unbracketed;
  if (EXPLAINED.some((pattern) => pattern.test(spelling(bare)))) return "other";
  const parts = bare.split(/[\n/|・:]/);
  for (const each of [heading, bare, ...parts]) {
    const role = known(each);
    if (role !== undefined) return role;
  }
  return heading.length < 60 && MARKS.test(heading.normalize("NFKC")) ? "choice" : undefined;
};
