import type { Extent } from "../../../reading/claim.ts";
import { byMark, flag, type Topic } from "../flags.ts";
import { choice, choices } from "../names.ts";
import { AT_LEAST, quantity } from "../quantities.ts";
import { doubted, type FactReader, heard, marked, type Readers } from "../reading.ts";
import { saidOf } from "../words.ts";
import { certifications, OTHERS } from "./certificates.ts";
import { access, tlsVersions } from "./data.ts";
import { logCollection } from "./reliability.ts";
import { REPORTS, SCANS } from "./tables.ts";

const ASSESSMENT: Topic = {
  ja: /脆弱性(?:診断|検査|テスト|評価|調査|スキャン)?|ペネトレーション|侵入テスト|セキュリティ(?:診断|検査)/g,
  en: /\bvulnerabilit\w+|\bpenetration tests?|\bsecurity assessments?/gi,
};

/** 無 means no third party; what the company does itself is another matter. */
const assessment: FactReader = (context, definition) => {
  const hearing = flag({ topic: ASSESSMENT })(context, definition);
  if (hearing !== undefined) {
    const contradicts =
      "value" in hearing && context.mark !== undefined && hearing.value !== (context.mark === "有");
    return contradicts ? doubted("mark-against-words", ...hearing.extents) : hearing;
  }
  if (context.mark === "無" && byMark(context) === false) return marked(false);
  const { words, mark } = context;
  // The whole answer denies what is asked.
  const whole = saidOf(words, words.lang === "ja" ? /実施|行/g : /carried out|performed|conducted/gi);
  return mark === undefined && whole?.says === "no" && words.sentences.length === 1
    ? heard(false, whole.extent)
    : undefined;
};

const assessmentInterval: FactReader = (context, definition) => {
  const isAssessed = saidOf(context.words, ASSESSMENT[context.words.lang])?.says === "yes";
  return isAssessed
    ? quantity({ bounds: ["exact", "at-least"], silence: /脆弱|診断|検査|テスト|assess|test|vulnerab/i })(
        context,
        definition,
      )
    : undefined;
};

const FIREWALL: Topic = {
  ja: /ファイ[アヤ][ーア]?ウォー?ル[^。\n]{0,30}?(?:制限|限定|のみ|許可|遮断)/g,
  en: /\bfirewalls?\b[^.]{0,60}(?:restrict\w*|limit\w*|only|block\w*|allow\w*)/gi,
};

const reports: FactReader = (context, definition) => {
  const { words, mark } = context;
  const hearing = choices({ table: REPORTS })(context, definition);
  if (hearing !== undefined && "value" in hearing && OTHERS.test(words.text))
    return doubted("not-own", ...hearing.extents);
  if (mark === "無")
    return hearing === undefined
      ? byMark(context) === false
        ? marked("none")
        : undefined
      : doubted("mark-against-words");
  return hearing;
};

const ISOLATION: Topic = {
  ja: /分離|隔離|アクセス制[限御]|テナント(?:ごと|単位|毎)/g,
  en: /\bisolat\w+|\bseparat\w+|\baccess (?:restrict|control)\w*/gi,
};

const OWN_ID: Topic = {
  ja: /(?:個人|ユーザー?|利用者|従業員|社員|担当者|1人|一人|ひとり)(?:[1一]人)?(?:ごと|単位|毎|別|に[1一]つ|に固有)?[^。\n]{0,14}?(?:ID|アカウント)[^。\n]{0,10}?(?:付与|発行|割り?当|設定)|(?:ID|アカウント)(?:は|を)?(?:個人|ユーザー?|利用者|従業員|社員|担当者)(?:ごと|単位|毎|別)[^。\n]{0,6}?(?:付与|発行|割り?当)/g,
  en: /\bIDs? (?:are|is) (?:assigned|issued)[^.]{0,20}(?:individual|each user|each person)|\b(?:individual|unique|personal) (?:user )?(?:IDs?|accounts?)\b/gi,
};
const SHARED_ID = {
  ja: /(?:ID|アカウント)[^。\n]{0,16}?共(?:有|用)(?!して(?:い|お)(?:りません|ません)|せず|を禁)/,
  en: /\bshared (?:IDs?|accounts?)\b|\b(?:IDs?|accounts?) are shared\b/i,
};

const individualIds: FactReader = (context, definition) => {
  const shared = SHARED_ID[context.words.lang].exec(context.words.text);
  const hearing = flag({ topic: OWN_ID })(context, definition);
  if (shared === null) return hearing;
  const extent: Extent = { start: shared.index, end: shared.index + shared[0].length };
  return hearing === undefined ? heard(false, extent) : doubted("several-values", extent, ...hearing.extents);
};

const logRetention = quantity({
  bounds: [...AT_LEAST, "at-most"],
  near: /保[存管持]|ログ|kept|retain|retention|stored|logs?/i,
  apart: /提供|復旧|provid/i,
});

/** Kept for as long as it is said of logs; an answer that says nothing of time leaves it open. */
const retentionOfLogs: FactReader = (context, definition) =>
  context.words.claims.some(({ value }) => value.kind === "duration")
    ? logRetention(context, definition)
    : undefined;

const NO_SCAN: Topic = { ja: /ウイルス|スキャン|実施|導入/g, en: /\bvirus\w*|\bscan\w*/gi };

const virusScan: FactReader = (context, definition) => {
  const hearing = choice({ table: SCANS, vague: true })(context, definition);
  const isNone = saidOf(context.words, NO_SCAN[context.words.lang]);
  if (isNone?.says === "no" && (hearing === undefined || "doubt" in hearing))
    return heard("none", isNone.extent);
  return hearing;
};

const MEDIA =
  "(?:(?:二次|外部|補助)?(?:記憶|記録)媒体|(?:可搬|外部|リムーバブル|バックアップ)(?:型)?(?:記憶)?(?:媒体|メディア)|USB(?:メモリー?|ポート)?等?|磁気テープ|テープ)";
const USED: Topic = {
  ja: new RegExp(`${MEDIA}[^。\\n]{0,12}?(?:使用|利用|保有|保管|保存|持ち出)|^(?:使用|利用)`, "g"),
  en: /\b(?:media|USB|tapes?)\b[^.]{0,30}(?:used|use|stored)/gi,
};

const removableMedia = flag({ topic: USED });

/** METI item secondary-storage-media asks how media are protected: where none are used, only a mark says what the company means by that. */
const mediaProtection: FactReader = (context, definition) => {
  const used = removableMedia(context, definition);
  const isUnused = used !== undefined && "value" in used && used.value === false;
  const value = context.isBare ? byMark(context) : context.mark === "有" ? true : undefined;
  if (value === undefined) return isUnused ? doubted("not-applicable", ...used.extents) : undefined;
  return marked(value);
};

const aware = flag({
  topic: { ja: /把握|認識|理解|確認/g, en: /\baware\b|\bunderst\w+|\bidentif\w+/gi },
  byMark: true,
});

/** METI items certifications to data-location-law. */
export const securityReaders: Readers = {
  certifications,
  vulnerabilityAssessment: assessment,
  vulnerabilityAssessmentInterval: assessmentInterval,
  serverAccess: access,
  firewall: flag({ topic: FIREWALL }),
  tlsVersions,
  auditReports: reports,
  tenantIsolation: flag({ topic: ISOLATION, byMark: true }),
  individualIds,
  logRetention: retentionOfLogs,
  logCollection,
  virusScan,
  removableMedia,
  removableMediaProtection: mediaProtection,
  jurisdictionKnown: aware,
};
