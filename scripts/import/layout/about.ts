import type { GridRow } from "../../tables/grid.ts";
import { readDay } from "./day.ts";

/** What a sheet says of itself around its table. */
export interface About {
  readonly service?: string;
  readonly provider?: string;
  /** The day on which it was filled in or last changed, YYYY-MM-DD. */
  readonly day?: string;
  /** Sentences that introduce it. */
  readonly preface: readonly string[];
}

const SERVICE =
  /^(?:対象|提供)?(?:クラウド)?サービス(?:の)?(?:名称|名)?$|^(?:製品|システム|ソリューション)名?(?:称)?$|^(?:service|product)(?: name)?$/i;
const PROVIDER =
  /^(?:サービス)?(?:提供)?(?:事業者|会社|企業|法人|ベンダー?)(?:の)?(?:名称|名)?$|^提供(?:者|元)$|^(?:回答|記入)(?:者|会社|企業)(?:名)?$|^(?:provider|company|vendor)(?: name)?$/i;
const DAY =
  /^(?:記入|回答|作成|更新|最終更新|改[訂定版]|最終改[訂定]|発行|公開|基準|制定|確認)(?:年月)?日?(?:付|時点)?$|^(?:last )?(?:updated?|revised?|modified|entered|created|confirmed)(?: on| date)?$|^date(?: of (?:entry|issue|answer|creation))?$/i;

const KINDS = "株式会社|合同会社|有限会社|合資会社|一般社団法人|一般財団法人|学校法人";

/** A company's name by itself: not one within a sentence, where particles belong to neither. */
const COMPANY = new RegExp(`^(?:${KINDS})[^\\s]{1,30}$|^[^\\s]{1,30}(?:${KINDS})$`, "u");
const ENGLISH_COMPANY =
  /[A-Z][\w&.' -]{1,40}(?:, Inc\.|,? Ltd\.|,? LLC|,? Corp(?:oration|\.)|,? K\.K\.|,? Co\., Ltd\.)/;

const companyIn = (text: string): string | undefined => {
  if (text.length > 80 || isSentence(text)) return undefined;
  const parts = text.normalize("NFKC").split(/[\s、。,()「」:|]+/);
  return parts.find((part) => COMPANY.test(part)) ?? ENGLISH_COMPANY.exec(text)?.[0];
};

/** A title says who and what within this many UTF-16 units. */
const MOST_TITLE = 400;

/** 「X社の提供するYの…」: who provides what. */
const PROVIDED =
  /(?<provider>[^\s、。,(]{2,40}?(?:株式会社|会社[^\s、。,(のが]{1,30}))(?:が|の)(?:提供|運営)する(?<service>「[^」]{1,60}」|[^、。\s「]{1,40}?)(?:の|について|に関|における|は)/u;

/** What follows a service's name in a title. */
const TITLE =
  /^(?<service>.{1,60}?)\s*(?:の|における|:)?\s*(?:(?:経済産業省\s*)?「?(?:クラウド)?サービス(?:レベル)?(?:の)?チェック(?:リスト|シート)」?|(?:サービスレベル|セキュリティ|SLA)(?:チェックシート|チェックリスト|一覧|仕様|について|$)|サービス仕様)/u;

const NO_NAME =
  /^(?:クラウド|サービス|経済産業省|METI|SaaS|ASP|当社|弊社|本サービス|別紙|資料|cloud|checklist|service)/iu;

interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** 「記入日: 2024/06/01」 in one cell, or the label in one and the value in the next. */
const labelledIn = (cells: readonly string[]): readonly Labelled[] =>
  cells.flatMap((cell, index): readonly Labelled[] => {
    const [, label, value] = /^[※*■●・\s]{0,20}([^:：]{1,20}?)\s{0,20}[:：]\s*(.+)$/s.exec(cell) ?? [];
    if (label !== undefined && value !== undefined) return [{ label: label.trim(), value: value.trim() }];
    const next = cells[index + 1];
    return next === undefined
      ? []
      : [{ label: cell.replace(/[:：\s]{1,20}$/, "").replace(/^[※*■●・\s]+/, ""), value: next }];
  });

const isSentence = (text: string): boolean =>
  /(?:ます|です|ません|ください|した)[。.]?$|^[A-Z](?=\S* \S+ \S+ )[^:]*[a-z][.!]$/.test(text) &&
  text.length >= 15;

const unquoted = (name: string): string => name.replace(/^「(.*)」$/, "$1").trim();

const firstOf = <T>(found: readonly (T | undefined)[]): T | undefined =>
  found.find((each) => each !== undefined);

/**
 * The service, its provider, the day of entry and the preface, from the rows above a table and the text before it; a day may
 * also stand behind it. What is not plainly said is left out.
 */
export const aboutSheet = (
  above: readonly GridRow[],
  before: readonly string[] = [],
  behind: readonly string[] = [],
): About => {
  const rows = above.map(({ cells }) =>
    // A day counts as one however the workbook shows it: 9-Dec-25.
    cells.flatMap(({ text, merged, day }) => (text === "" || merged === true ? [] : [day ?? text])),
  );
  const texts = [...rows.flat(), ...before].flatMap((text) => text.split("\n")).map((text) => text.trim());
  const labelled = [...rows, ...before.map((text) => [text])].flatMap(labelledIn);
  const value = (label: RegExp): string | undefined =>
    labelled.find((each) => label.test(each.label.normalize("NFKC")))?.value;
  const provided = firstOf(
    texts.map((text) => PROVIDED.exec(text.slice(0, MOST_TITLE).normalize("NFKC"))?.groups),
  );
  const titled = firstOf(
    texts.map((text) => {
      const name = TITLE.exec(text.slice(0, MOST_TITLE).normalize("NFKC"))?.groups?.["service"]?.trim();
      // 「つきみ製作所 月見ストック」: which of two Japanese names is the service's, cannot be told.
      const isDouble = name !== undefined && /[^\u0000-\u00ff]\s+\S/u.test(name);
      return name === undefined || name === "" || isDouble || NO_NAME.test(name) || isSentence(text)
        ? undefined
        : name;
    }),
  );
  const service = value(SERVICE) ?? provided?.["service"] ?? titled;
  const provider = value(PROVIDER) ?? provided?.["provider"] ?? firstOf(texts.map(companyIn));
  const dated = [...labelled, ...behind.flatMap((text) => labelledIn([text]))].find(
    ({ label, value: said }) => DAY.test(label.normalize("NFKC")) && readDay(said) !== undefined,
  );
  // A day alone in its cell dates the sheet; one among words could be anything.
  const day = dated === undefined ? firstOf([...texts, ...behind].map(dayIn)) : readDay(dated.value);
  return {
    ...(service === undefined ? {} : { service: unquoted(service) }),
    ...(provider === undefined ? {} : { provider: unquoted(provider) }),
    ...(day === undefined ? {} : { day }),
    preface: [...new Set(texts.filter(isSentence).map((text) => text.replace(/^[※*■●・\s]+/, "")))],
  };
};

/** A day that is a text's only content, or stands behind a word for it: 「改定日：2023年12月22日」 within brackets. */
const dayIn = (text: string): string | undefined => {
  const alone = readDay(text);
  if (alone !== undefined) return alone;
  const said =
    /(?:記入|回答|作成|更新|改[訂定]|発行)日?\s*[:：]\s*([^()（）、。]{6,20})|(\d{4}年\d{1,2}月\d{1,2}日)\s*(?:更新|改[訂定]|作成|現在|時点|版)/u.exec(
      text,
    );
  return readDay(said?.[1] ?? said?.[2] ?? "");
};
