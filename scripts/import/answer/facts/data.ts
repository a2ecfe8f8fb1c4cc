import { affirmed, byMark, flag, noneByMark, type Topic } from "../flags.ts";
import { choice } from "../names.ts";
import { ANY, AT_MOST, quantity } from "../quantities.ts";
import { doubted, type FactReader, firstOf, heard, type Readers } from "../reading.ts";
import { isPlanned, partAround, sentenceAt, textAt } from "../words.ts";
import type { Claim, Extent } from "../../../reading/claim.ts";
import { backupInterval, restoreWindow } from "./availability.ts";
import { PEOPLE } from "./tables.ts";

/** A label and its value, 「アクセス権: システム管理者」, or a sentence that says that nobody else has access. */
const ONLY = {
  ja: /^(?=[\s\S]*(?:アクセス|閲覧|取り?扱))(?=[\s\S]*(?:のみ|限定|限ら|だけ|限り|アクセス権限?[は:]))/,
  en: /^(?=[\s\S]*\baccess)(?=[\s\S]*\b(?:only|limited|restricted|solely)\b)/i,
} as const;

/** Who alone has access, by name. */
export const access = choice({ table: PEOPLE, near: ONLY, isAlone: true });

const COPIES: Topic = {
  ja: /冗長|二重化|[23二三]重に?|多重化|複製|レプリケーション|複数の?(?:拠点|データセンター?|リージョン|ゾーン)に/g,
  en: /\bredundan\w+|\breplicat\w+|\bduplicat\w+/gi,
};

const FAILURE_ONLY = {
  ja: /(?:障害|トラブル|故障)(?:発生)?時?の?(?:場合)?(?:に)?(?:のみ|限り|だけ)/,
  en: /only (?:in the event of|in case of|after|when)[^.]{0,20}(?:failure|trouble|outage)/i,
};
const ON_REQUEST = {
  ja: /(?:ご?依頼|要請|ご?要望|申請|お申し?込み)[^。\n]{0,12}?(?:復旧|復元|リストア|戻)/,
  en: /(?:restor|recover)[^.]{0,30}on request|on request[^.]{0,30}(?:restor|recover)/i,
};
const NOT = /ません|ない|不可|\bnot\b|\bno\b/i;

const restoreTrigger: FactReader = ({ words }) => {
  const at = (pattern: RegExp): Extent | undefined => {
    const found = pattern.exec(words.text);
    return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
  };
  const [failure, request] = [at(FAILURE_ONLY[words.lang]), at(ON_REQUEST[words.lang])];
  const isRefused = request !== undefined && NOT.test(textAt(words, sentenceAt(words, request.start)));
  if (failure !== undefined && (request === undefined || isRefused)) return heard("system-failure", failure);
  if (failure !== undefined && request !== undefined) return doubted("several-values", failure, request);
  return request === undefined || isRefused ? undefined : heard("on-request", request);
};

const rpo = quantity({
  bounds: AT_MOST,
  alone: true,
  apart: /復旧(?:時間|まで)|以内(?:の|に)(?:復旧|再開)|保存|保管|recovery time/i,
});

const retention = quantity({
  bounds: ANY,
  alone: true,
  apart: /復旧|間隔|解約|契約終了|退会|recover|interval|cancel|terminat/i,
});

const DELETE: Topic = { ja: /削除|消去|破棄|抹消/g, en: /\bdelet\w+|\beras\w+|\bdestroy\w*|\bdisposed?\b/gi };

/** After the end of a contract; what backups hold of it is another time. */
const deletionDelay: FactReader = (context, definition) => {
  if (
    !context.words.claims.some(isTime) &&
    !/削除|消去|破棄|抹消|delet|eras|destroy|dispos/i.test(context.words.text)
  )
    return undefined;
  return quantity({
    bounds: AT_MOST,
    near: /削除|消去|破棄|抹消|後|delet|eras|destroy|after/i,
    apart: /バックアップ|ダウンロード|エクスポート|ログ|可能|backup|download|export/i,
  })(context, definition);
};
const isTime = ({ value }: Claim): boolean => value.kind === "duration" || value.kind === "standing";

/** For METI item data-at-cancellation, 有 may also stand for data that is given back: only words tell of deletion. */
export const deletionByWords: Readers = { deletionAfterTermination: flag({ topic: DELETE }) };

const OTHER_SCOPE =
  /データベース|(?<![A-Z])DB(?![A-Z])|内部|サーバー?間|VPN|メール(?:送信|配信)|database|internal|between servers/i;

/** The versions that a text names for communications with customers, those that it rules out left aside. */
export const tlsVersions: FactReader = ({ words }) => {
  const claims = words.claims.filter(({ value }) => value.kind === "tls" && value.versions.length > 0);
  const named = claims.filter(({ unsure }) => unsure === undefined);
  const ofOthers = named.filter((claim) => OTHER_SCOPE.test(textAt(words, partAround(words, claim))));
  if (named.some((claim) => isPlanned(words, claim))) return doubted("conditional", ...named);
  if (claims.some(({ unsure }) => unsure !== undefined && unsure !== "negated"))
    return doubted("inexact", ...claims);
  if (named.some(({ bound }) => bound !== "exact" && bound !== "at-least"))
    return doubted("inexact", ...named);
  if (ofOthers.length > 0) return doubted("several-values", ...named);
  const versions = named.flatMap(({ value }) =>
    value.kind === "tls"
      ? value.versions.map((version) => (value.protocol === "SSL" ? `SSL ${version}` : version))
      : [],
  );
  return versions.length === 0 ? undefined : heard([...new Set(versions)].sort(), ...named);
};

const AT_REST: Topic = {
  ja: /(?:保存|保管|格納|蓄積)(?:された|されて|している|する|時の|中の)?(?:の)?データ[^。\n]{0,16}?暗号化|(?:データベース|(?<![A-Z])DB|ストレージ|ディスク|(?<!通信)データ:)[^。\n]{0,16}?(?:暗号化|AES)|暗号化して(?:保存|保管|格納)/g,
  en: /\b(?:stored data|data at rest|databases?|storage|disks?)[^.]{0,40}encrypt\w*|\bencrypt\w*[^.]{0,20}at rest/gi,
};

/** What is stored encrypted only in part is not encrypted as a whole: 「個人情報のみ暗号化」. */
const atRest: FactReader = (context, definition) => {
  const hearing = flag({ topic: AT_REST })(context, definition);
  const isPart = hearing?.extents.some(({ start }) =>
    /のみ|だけ|\bonly\b/i.test(textAt(context.words, sentenceAt(context.words, start))),
  );
  return isPart === true ? doubted("conditional", ...(hearing?.extents ?? [])) : hearing;
};

const DIRECT: Topic = {
  ja: /(?:お客様|お客さま|利用者|ユーザー?|顧客|契約者)[^。\n]{0,20}?直接(?:の)?アクセス|直接(?:の)?アクセス/g,
  en: /\b(?:customers?|users?)[^.]{0,30}(?:directly|direct access)[^.]{0,20}|\baccess[^.]{0,20}directly/gi,
};

const COMPENSATION: Topic = {
  ja: /補償|賠償(?!(?:責任)?保険)|保証(?!書)/g,
  en: /\bcompensat\w+|\bindemnif\w+|\bguarantee\w*|\bdamages\b/gi,
};
const INSURANCE: Topic = { ja: /保険/g, en: /\binsurance\b|\binsured\b/gi };

/** The mark of METI item compensation-insurance stands for compensation or insurance: words about insurance alone tell nothing of compensation. */
const compensation: FactReader = (context, definition) => {
  const hearing = flag({ topic: COMPENSATION })(context, definition);
  if (hearing !== undefined) {
    const contradicts =
      "value" in hearing && context.mark !== undefined && hearing.value !== (context.mark === "有");
    return contradicts ? doubted("mark-against-words", ...hearing.extents) : hearing;
  }
  const speaksOfInsurance =
    affirmed(context, INSURANCE) !== undefined || INSURANCE_WORD.test(context.words.text);
  const value = speaksOfInsurance ? undefined : byMark(context);
  return value === undefined ? undefined : { value, by: "mark", extents: [] };
};
const INSURANCE_WORD = /保険|insur/i;

export const escrowByWords: Readers = {
  escrow: flag({ topic: { ja: /預託|エスクロー?ウ?|寄託/g, en: /\bescrow\b|\bdeposit/gi } }),
};

/** METI items backup-method to input-validation. */
export const dataReaders: Readers = {
  backupInterval: firstOf(
    noneByMark({ ja: /バックアップ|取得/g, en: /\bback(?:ed )?-?ups?\b/gi }),
    backupInterval,
  ),
  restoreWindow,
  backupAccess: access,
  backupRedundancy: flag({ topic: COPIES }),
  restoreTrigger,
  rpo,
  backupRetention: retention,
  deletionAfterTermination: flag({ topic: DELETE, byMark: true }),
  deletionDelay,
  backupGenerations: quantity({ bounds: ANY }),
  tlsVersions,
  encryptionAtRest: atRest,
  customerStorageAccess: flag({ topic: DIRECT }),
  compensation,
  liabilityInsurance: flag({ topic: INSURANCE }),
  inputValidation: flag({
    topic: {
      ja: /チェック|検証|バリデーション|入力制限|形式/g,
      en: /\bcheck\w*|\bvalidat\w+|\brestrict\w+/gi,
    },
    byMark: true,
  }),
};
