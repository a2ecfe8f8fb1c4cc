import type { ItemNo } from "../../core/model.ts";

const columns: readonly [no: string, item: string] = ["番号", "項目"];

const indexColumns: readonly [identifier: string, items: string] = ["識別子", "項目(近いものから)"];

/** What the pages about the crosswalk say. What stands between backticks is code. */
export const messages = {
  title: "ISO/IEC 27001、ISO/IEC 27017、CSA CCM との対応",
  /** The link to the page in the other language. */
  otherLanguage: "English",
  /** What stands between backticks is code. */
  introduction: [
    "お客様の質問票には、規格の管理策の番号がよく引用されます。このページは、経済産業省のチェックリストの各項目が、どの管理策に関わるかを示します。対象は、ISO/IEC 27001:2022(附属書A)、ISO/IEC 27017:2015(固有の管理策 `CLD` と、同規格が沿っている ISO/IEC 27002:2013 の箇条)、クラウドセキュリティアライアンス(CSA)の Cloud Controls Matrix(CCM)第4.0版です。CCM に基づく質問票 CAIQ の設問番号は、管理策の番号に続けて付いています(`BCR-08.1` は `BCR-08` についての設問です)。",
    "載せているのは識別子だけです。管理策の内容は規格をご覧ください(規格の著作権は発行者にあります)。識別子は、その管理策の審査で問われることの一部に、項目の回答が当たる場合に限って挙げ、近いものから並べています。「–」は、対応する管理策がないことを示します(サービスレベルの項目の多く)。",
    "規格への適合を表明するものではありません。1つの回答が満たすのは管理策の一部にとどまり、適合しているかどうかは審査する人が判断します。",
    "`npm run respond` は、お客様の質問に引用された識別子を、書き方によらず見つけ(`ISO/IEC 27001:2022 附属書A 8.13`、`A.8.13`、`CLD 9.5.1`、`CCM BCR-8` など)、対応する項目を回答の候補に加えます。ISO/IEC 27001:2013 の番号、CCM 第3版の番号、CCM 第4.1版で別の管理策に付け替えられた番号は、版が書かれているか番号そのものから分かる場合に見分け、どの項目にも結び付けません。",
    "このページは `schema/crosswalk.yaml` から `npm run generate` で作られます。直すときはそのファイルを直してください。規格にない識別子は受け付けません。",
  ],
  byItem: "項目から引く",
  columns,
  byIdentifier: "識別子から引く",
  indexColumns,
  /** An item in the index. */
  item: (no: ItemNo, title: string) => `${String(no)} ${title}`,
  comma: "、",
};

export type Messages = typeof messages;
