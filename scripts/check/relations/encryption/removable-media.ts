import type { Standing } from "../../../core/model.ts";
import { affirms } from "../../mark.ts";
import { defineStandingRule } from "../../rule.ts";

/** There is no such thing, or it is left open whether there is. What is undisclosed may well be there. */
const isMissing = (flag: boolean | Standing): boolean => affirms(flag) === false || flag === "unspecified";

/** Whoever uses backup tapes or USB drives protects them. METI item secondary-storage-media. */
export const mediaAreProtected = defineStandingRule({
  id: "media-are-protected",
  severity: "warning",
  title: { ja: "二次記憶媒体を使うなら安全性対策", en: "Removable media are protected" },
  source: "METI 2010, item {secondary-storage-media}",
  facts: ["removableMediaProtection", "removableMedia"],
  holds: ({ removableMediaProtection, removableMedia }) =>
    removableMedia !== true || !isMissing(removableMediaProtection),
  message: {
    ja: () => "二次記憶媒体を使うとしながら、その安全性対策があるとは述べていません。",
    en: () => "Removable media are used, and no measures are said to protect them.",
  },
  why: {
    ja: "媒体は持ち出しや紛失が起きやすく、顧客は暗号化・廃棄・USBポートの対策を尋ねます。",
    en: "Media are easily carried away or lost; customers ask for encryption, disposal and closed USB ports.",
  },
  fix: {
    ja: () =>
      "行っている対策(常時の暗号化、廃棄時の抹消など)を本文に書いて removableMediaProtection を true にするか、使っていなければ removableMedia を false にしてください。",
    en: () =>
      "Name the measures (encryption, erasure on disposal) in the text and set removableMediaProtection to true, or set removableMedia to false if none are used.",
  },
  fails: { removableMediaProtection: false, removableMedia: true },
  passes: { removableMediaProtection: true, removableMedia: true },
});

/** METI's first measure for media is that they are always encrypted; then data at rest are. METI items encryption, secondary-storage-media. */
export const protectedMediaAreEncrypted = defineStandingRule({
  id: "protected-media-are-encrypted",
  severity: "warning",
  title: { ja: "二次記憶媒体の対策には暗号化を含む", en: "Protected media are encrypted" },
  source: "METI 2010, items {encryption}, {secondary-storage-media}",
  facts: ["encryptionAtRest", "removableMedia", "removableMediaProtection"],
  holds: ({ encryptionAtRest, removableMedia, removableMediaProtection }) =>
    removableMedia !== true || removableMediaProtection !== true || !isMissing(encryptionAtRest),
  message: {
    ja: () =>
      "二次記憶媒体には安全性対策があるとしていますが、保存データを暗号化しているとは述べていません。項目{secondary-storage-media}は、媒体を常に暗号化して保管することを求めています。",
    en: () =>
      "Removable media are said to be protected, but data at rest are not said to be encrypted. Item 48 asks that media are always stored in encrypted form.",
  },
  why: {
    ja: "暗号化していない媒体を紛失すると、そのまま情報漏えいになります。",
    en: "A medium that is lost without encryption is a leak of data.",
  },
  fix: {
    ja: () =>
      "媒体を暗号化しているなら、項目{encryption}の本文に書いて encryptionAtRest を true にしてください。していなければ、項目{secondary-storage-media}の対策の内容を書き直してください。",
    en: () =>
      "If media are encrypted, say so in item {encryption} and set encryptionAtRest to true. If not, correct what item {secondary-storage-media} says of the measures.",
  },
  fails: { encryptionAtRest: false, removableMedia: true, removableMediaProtection: true },
  passes: { encryptionAtRest: true, removableMedia: true, removableMediaProtection: true },
});
