import { byMark, flag, type Topic } from "../flags.ts";
import { noticeChannel } from "../names.ts";
import { doubted, type FactReader, heard, marked, type Readers } from "../reading.ts";
import { textAt } from "../words.ts";

const UPGRADE: Topic = {
  ja: /バージョンアップ|アップグレード|アップデート|パッチ|機能追加/g,
  en: /\bupgrades?\b|\bupdates?\b|\bpatch/gi,
};

const SPEAKS_OF_UPGRADE = {
  ja: /バージョンアップ|アップグレード|アップデート/,
  en: /\bupgrades?\b|\bupdates?\b/i,
};

const MAJOR = {
  ja: /大幅|大規模|メジャー|重要な|影響が?(?:予想|想定|見込|及|あ|大き|生じ)(?!され(?:ない|ません)|りません|がない)/,
  en: /\bmajor\b|\bsignificant\b|\bhave an impact\b/i,
};
const MINOR = {
  ja: /軽微|小規模|マイナー|影響(?:が|の)?(?:予想|想定|見込)(?:され|ま)(?:ない|れない|ません)|影響の?ない/,
  en: /\bminor\b|\bsmall\b|\bnot expected to have an impact\b/i,
};
const BEFORE = {
  ja: /事前|前(?:まで)?に|あらかじめ/,
  en: /\bin advance\b|\bbefore\b|\bprior\b|\badvance notice\b/i,
};
const AFTER = {
  ja: /リリース後|事後|実施後|後に(?:サイト|告知|通知|掲載|お知らせ)|適用後/,
  en: /\bafter (?:the )?(?:release|upgrade|update)/i,
};
const NO_NOTICE = {
  ja: /(?:告知|通知|予告|連絡)(?:は|を|も)?(?:行わ|行いません|行って(?:い|お)り?ません|せ[ずん]|な[くし]|いたしません|しません|して(?:い|お)り?ません)/,
  en: /\bno (?:advance |prior )?notice\b|\bwithout (?:prior )?notice\b/i,
};
const UNSURE = { ja: /場合があ|場合もあ|ことがあ|可能性/, en: /\bmay\b|\bmight\b/i };

const SAYS_WHEN = [BEFORE, AFTER, NO_NOTICE];

/** When an upgrade of one kind is announced, from the sentences, or parts of one, that are about this kind. */
const upgradeNotice =
  (own: typeof MAJOR, other: typeof MAJOR, isGeneral: boolean): FactReader =>
  ({ words }) => {
    const { lang } = words;
    const parts = words.sentences.flatMap((sentence) => {
      const text = textAt(words, sentence);
      // 「大規模な…は事前に通知し、軽微な…はリリース後に告知」: one sentence about both is parted where the other begins.
      const [a, b] = [own[lang].exec(text)?.index, other[lang].exec(text)?.index];
      if (a === undefined)
        return isGeneral && b === undefined && SPEAKS_OF_UPGRADE[lang].test(text) ? [sentence] : [];
      const until = b !== undefined && b > a ? text.lastIndexOf(lang === "ja" ? "、" : ",", b) : -1;
      // 「メジャー、マイナーともに事前に」 says of both what it says last.
      const isParted = until > a && SAYS_WHEN.some((when) => when[lang].test(text.slice(a, until)));
      return [{ start: sentence.start + a, end: isParted ? sentence.start + until : sentence.end }];
    });
    const said = parts.flatMap((part) => {
      const text = textAt(words, part);
      if (UNSURE[lang].test(text)) return ["unclear"];
      if (AFTER[lang].test(text)) return ["after"];
      if (NO_NOTICE[lang].test(text)) return ["none"];
      return BEFORE[lang].test(text) ? ["before"] : [];
    });
    const [first, ...others] = new Set(said);
    if (first === undefined) return undefined;
    if (others.length > 0) return doubted("several-values", ...parts);
    return first === "unclear" ? doubted("conditional", ...parts) : heard(first, ...parts);
  };

/** A policy is one whatever it says: that minor updates are not announced denies none. */
const policy: FactReader = (context, definition) => {
  const { mark } = context;
  const stated = flag({ topic: { ja: /方針|ポリシー/g, en: /\bpolic(?:y|ies)\b/gi } })(context, definition);
  if (stated !== undefined && "value" in stated && stated.value === "unspecified" && mark === "無")
    return heard(false, ...stated.extents);
  if (
    stated !== undefined &&
    "value" in stated &&
    typeof stated.value === "boolean" &&
    mark !== undefined &&
    stated.value !== (mark === "有")
  )
    return doubted("mark-against-words", ...stated.extents);
  if (mark === "有") return marked(true);
  if (mark === "無") return byMark(context) === false ? marked(false) : doubted("mark-against-words");
  return flag({ topic: UPGRADE })(context, definition);
};

/** METI item upgrade-policy. */
export const upgradeReaders: Readers = {
  upgradePolicy: policy,
  majorUpgradeNotice: upgradeNotice(MAJOR, MINOR, true),
  minorUpgradeNotice: upgradeNotice(MINOR, MAJOR, false),
  upgradeNoticeChannels: noticeChannel,
};
