import type { Named } from "../names.ts";

/**
 * The words for the choices of the vocabulary that the claims grammar does not name, by their set in `schema/facts.yaml`. A wording that
 * is missing is left to a person; one that is wrong makes a wrong fact: only what can mean nothing else has a place here.
 */

export const PERIODS: readonly Named[] = [
  {
    name: "month",
    ja: /月間|月次|毎月|月あたり|(?:1|一)[ヶか箇]月(?:間|単位|ごと)/g,
    en: /\bmonthly\b|\bper month\b|\beach month\b/gi,
  },
  { name: "quarter", ja: /四半期/g, en: /\bquarterly\b|\bper quarter\b/gi },
  { name: "year", ja: /年間|年次|年あたり|通年/g, en: /\bannual(?:ly)?\b|\byearly\b|\bper year\b/gi },
];

export const BASES: readonly Named[] = [
  { name: "target", ja: /目標|目指し|目指す/g, en: /\btargets?\b|\bgoals?\b|\baim/gi },
  { name: "guarantee", ja: /保証/g, en: /\bguarant/gi },
  { name: "record", ja: /実績/g, en: /\btrack record\b|\bactual\b|\bachieved\b/gi },
];

export const FORMATS: readonly Named[] = [
  { name: "csv", ja: /CSV/gi, en: /\bCSV\b/gi },
  { name: "xlsx", ja: /Excel|エクセル|XLSX/gi, en: /\bExcel\b|\bXLSX\b/gi },
  { name: "json", ja: /JSON/gi, en: /\bJSON\b/gi },
  { name: "xml", ja: /XML/gi, en: /\bXML\b/gi },
  { name: "pdf", ja: /PDF/gi, en: /\bPDF\b/gi },
  { name: "text", ja: /テキスト(?:形式|ファイル)/g, en: /\bplain text\b|\btext files?\b/gi },
  { name: "paper", ja: /紙(?:帳票|媒体|面)?(?:で|に|の|$)/g, en: /\bon paper\b|\bpaper forms?\b/gi },
];

export const SCOPES: readonly Named[] = [
  { name: "hardware", ja: /ハードウェ?ア/g, en: /\bhardware\b/gi },
  { name: "network", ja: /ネットワーク/g, en: /\bnetworks?\b/gi },
  { name: "performance", ja: /パフォーマンス|性能/g, en: /\bperformance\b/gi },
  { name: "errors", ja: /エラー/g, en: /\berrors?\b/gi },
  { name: "application", ja: /アプリケーション/g, en: /\bapplications?\b/gi },
  { name: "capacity", ja: /容量/g, en: /\bcapacity\b/gi },
  { name: "security", ja: /セキュリティ|不正アクセス/g, en: /\bsecurity\b|\bintrusion/gi },
];

export const PEOPLE: readonly Named[] = [
  {
    name: "operations-staff",
    ja: /(?:システム)?運用(?:担当|部門|部署|チーム|スタッフ|要員|メンバー)|システム運用者|(?<=運用)担当者?/g,
    en: /\boperations? (?:staff|team|personnel)\b|\b(?:staff|personnel) in charge of (?:system )?operations?\b|\bsystem operators\b/gi,
  },
  {
    name: "administrators",
    ja: /(?<!契約|利用|お客様|顧客|テナント|店舗|組織)(?:システム)?管理者(?!画面|権限を付与)/g,
    en: /\b(?:system )?administrators?\b/gi,
  },
];

export const SCANS: readonly Named[] = [
  { name: "realtime", ja: /リアルタイム|常時(?!接続)/g, en: /\breal[- ]?time\b|\bcontinuous(?:ly)?\b/gi },
  {
    name: "daily",
    ja: /毎日|日次|1日(?:に)?1[回度]|日に1[回度]/g,
    en: /\bdaily\b|\bevery day\b|\bonce a day\b/gi,
  },
  {
    name: "weekly",
    ja: /毎週|週次|週(?:に)?1[回度]|1週間に1[回度]/g,
    en: /\bweekly\b|\bevery week\b|\bonce a week\b/gi,
  },
  {
    name: "monthly",
    ja: /毎月|月次|月(?:に)?1[回度]/g,
    en: /\bmonthly\b|\bevery month\b|\bonce a month\b/gi,
  },
  {
    name: "on-upload",
    ja: /アップロード(?:の|する)?(?:時|際|都度|たび)/g,
    en: /\bon upload\b|\b(?:when|whenever) (?:files are |a file is )?uploaded\b|\bat upload\b/gi,
  },
];

const TYPE_1 = "(?:Type|タイプ)[ -]?(?:1|I)(?![I\\d])";
const TYPE_2 = "(?:Type|タイプ)[ -]?(?:2|II)(?![I\\d])";

const report = (name: string, pattern: string): Named => {
  const regex = new RegExp(pattern, "gi");
  return { name, ja: regex, en: regex };
};

/** 「(旧称 SAS70)」 names what a report was called before. */
export const REPORTS: readonly Named[] = [
  report("sas70-type2", `(?<!旧称?[ :]?|formerly )SAS[ -]?(?:No\\. ?)?70[ -]?${TYPE_2}`),
  report("aus18", "(?<!旧称?[ :]?)(?:監査基準委員会報告書第?)?18号(?:監査)?(?:報告書)?"),
  report("assurance-3402", "保証業務実務指針(?:第)?3402|(?<!ISAE ?|ISAE)3402号"),
  report("isae3402", "ISAE[ -]?(?:No\\. ?)?3402"),
  report("soc1-type1", `SOC[ -]?1[ -]?${TYPE_1}`),
  report("soc1-type2", `SOC[ -]?1[ -]?${TYPE_2}`),
  report("soc2-type1", `SOC[ -]?2[ -]?${TYPE_1}`),
  report("soc2-type2", `SOC[ -]?2[ -]?${TYPE_2}`),
  report("soc3", "SOC[ -]?3(?!\\d)"),
];
