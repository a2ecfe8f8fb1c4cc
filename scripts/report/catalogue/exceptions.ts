import { type Described, lines } from "./entry.ts";

const DESIGN = {
  ja: "answers/service.yaml の off と、回答の accept",
  en: "off in answers/service.yaml; accept in each answer",
};
const SERVICE = "answers/service.yaml";
const MARK = "answers/18-log-collection.yaml";

const off = (rule: string): string => `off:\n  - rule: ${rule}\n    reason: 有無では答えられないため`;

const accept = (rule: string, until: string): string =>
  `accept:\n  - rule: ${rule}\n    reason: 有無では答えられないため\n    until: "${until}"`;

/** What may be wrong with the exceptions to rules: they are data, and one that is not needed is itself a finding. */
export const exceptionEntries: readonly Described[] = [
  {
    id: "unknown-rule",
    title: { ja: "例外は実在する規則に", en: "An exception names a rule" },
    why: {
      ja: "名前が違うと、例外は何にも効きません。",
      en: "An exception with a wrong name excepts nothing.",
    },
    source: DESIGN,
    fails: lines(off("marks-missing"), SERVICE),
    passes: lines(off("mark-missing"), SERVICE),
  },
  {
    id: "needless-exception",
    title: { ja: "要らなくなった例外は削除", en: "An exception that is no longer needed goes" },
    why: {
      ja: "残しておくと、後で起きた別の問題まで隠してしまいます。",
      en: "Left in place, it would hide another problem that arises later.",
    },
    source: DESIGN,
    fails: lines(`mark: 無\n${accept("mark-missing", "2999-03-31")}`, MARK),
    passes: lines("mark: 無", MARK),
  },
  {
    id: "error-accepted",
    title: { ja: "承知できるのは警告だけ", en: "Only a warning can be accepted" },
    why: {
      ja: "エラーは必ず誤りです。承知しても、顧客に誤った約束を示すことに変わりはありません。",
      en: "An error is always truly wrong: accepted or not, customers would be shown a wrong promise.",
    },
    source: DESIGN,
    fails: lines(
      `mark: 有\nfacts:\n  escrow: false\n${accept("mark-agrees-with-fact", "2999-03-31")}`,
      "answers/04-escrow.yaml",
    ),
    passes: lines("mark: 無\nfacts:\n  escrow: false", "answers/04-escrow.yaml"),
  },
  {
    id: "acceptance-expired",
    title: { ja: "承知には期限", en: "An acceptance has an end" },
    why: {
      ja: "期限は、弱い点をそのままにしないための約束です。",
      en: "The end is there so that a weakness does not stay for good.",
    },
    source: DESIGN,
    fails: lines(accept("mark-missing", "2020-03-31"), MARK),
    passes: lines(accept("mark-missing", "2999-03-31"), MARK),
  },
];
