import type { Finding, Words } from "../core/finding.ts";
import type { Acceptance, Sheet, StatedAnswer } from "../core/sheet.ts";
import { locate } from "../load/yaml-places.ts";
import type { Rule } from "./rule.ts";

/**
 * Exceptions are data: rules that a company switches off (`off` in service.yaml), and warnings that it knows and accepts
 * for a while (`accept` in an answer). One that is unknown, over or no longer needed is itself a finding.
 */
interface Excepted {
  /** The findings that no exception covers. */
  readonly kept: readonly Finding[];
  /** What is wrong with the exceptions themselves. */
  readonly findings: readonly Finding[];
}

const unknown = (rule: string): Words => ({
  message: { ja: `「${rule}」という規則はありません。`, en: `There is no rule “${rule}”.` },
  why: {
    ja: "名前が違うと、例外は何にも効きません。",
    en: "An exception with a wrong name excepts nothing.",
  },
  fix: {
    ja: "つづりを確かめてください。規則の一覧は docs/rules.ja.md にあります。",
    en: "Check the spelling; docs/rules.md lists the rules.",
  },
});

const needless = (what: { readonly ja: string; readonly en: string }): Words => ({
  message: {
    ja: `この例外に当たる指摘はもうありません。${what.ja}`,
    en: `Nothing is found any more that this exception would cover. ${what.en}`.trimEnd(),
  },
  why: {
    ja: "残しておくと、後で起きた別の問題まで隠してしまいます。",
    en: "Left in place, it would hide another problem that arises later.",
  },
  fix: { ja: "この例外を削除してください。", en: "Take the exception out." },
});

const switchedOff = (rules: readonly Rule[], sheet: Sheet, findings: readonly Finding[]): Excepted => {
  const { service, serviceFile } = sheet;
  const off = service.off ?? [];
  const at = (index: number, severity: Finding["severity"], id: string, words: Words): Finding => ({
    rule: id,
    severity,
    item: null,
    place: locate(serviceFile, ["off", index, "rule"], "value"),
    related: [],
    ...words,
  });
  return {
    kept: findings.filter(({ rule }) => !off.some((each) => each.rule === rule)),
    findings: off.flatMap(({ rule }, index) => {
      if (!rules.some(({ id }) => id === rule)) return [at(index, "error", "unknown-rule", unknown(rule))];
      if (findings.some((finding) => finding.rule === rule)) return [];
      return [at(index, "warning", "needless-exception", needless({ ja: "", en: "" }))];
    }),
  };
};

const expired = ({ rule, until }: Acceptance): Words => ({
  message: {
    ja: `警告 ${rule} を承知する期限 ${until} を過ぎています。`,
    en: `The warning ${rule} was accepted until ${until} only.`,
  },
  why: {
    ja: "期限は、弱い点をそのままにしないための約束です。",
    en: "The end is there so that a weakness does not stay for good.",
  },
  fix: {
    ja: "警告の元を直してこの項目を削除するか、理由を見直して期限を改めてください。",
    en: "Mend what the warning is about and take the entry out, or think the reason over and set a new end.",
  },
});

const isError = (rule: string): Words => ({
  message: {
    ja: `${rule} はエラーで、承知できません。`,
    en: `${rule} is an error, which cannot be accepted.`,
  },
  why: {
    ja: "エラーは必ず誤りです。例外にできるのは警告だけです。",
    en: "An error is always truly wrong; only a warning can be accepted.",
  },
  fix: {
    ja: "回答を直し、この項目を削除してください。",
    en: "Mend the answer and take the entry out.",
  },
});

const judgeAcceptance = (
  rules: readonly Rule[],
  sheet: Sheet,
  found: readonly Finding[],
  acceptance: Acceptance,
): readonly [string, Words] | undefined => {
  const { rule, until } = acceptance;
  if (!rules.some(({ id }) => id === rule)) return ["unknown-rule", unknown(rule)];
  const own = found.filter((finding) => finding.rule === rule);
  if (own.length === 0) return ["needless-exception", needless({ ja: `(${rule})`, en: `(${rule})` })];
  if (own.every(({ severity }) => severity === "error")) return ["error-accepted", isError(rule)];
  return until < sheet.today ? ["acceptance-expired", expired(acceptance)] : undefined;
};

/** Whether a finding is about an answer: it stands in its file, or in none but is about its item, as of CODEOWNERS. */
const isAbout =
  ({ answers }: Sheet) =>
  ({ item, place }: Finding, { answer, file }: StatedAnswer): boolean =>
    place.file === file.path ||
    (item === answer.no && answers.every((other) => other.file.path !== place.file));

const accepted = (rules: readonly Rule[], sheet: Sheet, findings: readonly Finding[]): Excepted => {
  const about = isAbout(sheet);
  const judge = (stated: StatedAnswer): readonly Finding[] => {
    const { answer, file } = stated;
    const found = findings.filter((finding) => about(finding, stated));
    return (answer.accept ?? []).flatMap((acceptance, index) => {
      const judged = judgeAcceptance(rules, sheet, found, acceptance);
      if (judged === undefined) return [];
      const [rule, words] = judged;
      const key = rule === "acceptance-expired" ? "until" : "rule";
      const place = locate(file, ["accept", index, key], "value");
      return [{ rule, severity: "error" as const, item: answer.no, place, related: [], ...words }];
    });
  };
  const covers = ({ rule, until }: Acceptance, finding: Finding): boolean =>
    rule === finding.rule && until >= sheet.today && finding.severity === "warning";
  const accepting = sheet.answers.filter(({ answer }) => answer.accept !== undefined);
  return {
    kept: findings.filter(
      (finding) =>
        !accepting.some(
          (stated) =>
            (stated.answer.accept ?? []).some((each) => covers(each, finding)) && about(finding, stated),
        ),
    ),
    findings: sheet.answers.flatMap(judge),
  };
};

/** The findings without those that an exception covers, and with those about the exceptions themselves. */
export const withExceptions = (
  rules: readonly Rule[],
  sheet: Sheet,
  findings: readonly Finding[],
): readonly Finding[] => {
  const off = switchedOff(rules, sheet, findings);
  const known = accepted(rules, sheet, off.kept);
  return [...known.kept, ...off.findings, ...known.findings];
};
