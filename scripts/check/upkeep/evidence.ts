import { defineAnswerRule } from "../rule.ts";

/** Evidence holds until its end. */
export const evidenceValid = defineAnswerRule({
  id: "evidence-valid",
  severity: "warning",
  title: { ja: "根拠は有効期限内", en: "Evidence is still valid" },
  source: "answers/*.yaml: evidence[].until",
  why: {
    ja: "期限の切れた根拠では、顧客の監査に答えられません。",
    en: "Evidence that has expired does not stand up to a customer's audit.",
  },
  check: ({ evidence = [] }, { today }) =>
    evidence.flatMap(({ title, until }, index) =>
      until === undefined || until >= today
        ? []
        : [
            {
              path: ["evidence", index, "until"],
              words: {
                message: {
                  ja: `根拠「${title}」の有効期限は ${until} で、過ぎています。`,
                  en: `The evidence “${title}” was valid until ${until} only.`,
                },
                fix: {
                  ja: "新しい根拠に差し替えるか、なければ削除し、回答が今も正しいかを確かめてください。",
                  en: "Put newer evidence in its place, or take it out and see whether the answer is still right.",
                },
              },
            },
          ],
    ),
  fails: { "third-party-assessment": { evidence: [{ title: "脆弱性検査の報告書", until: "2020-03-31" }] } },
  passes: { "third-party-assessment": { evidence: [{ title: "脆弱性検査の報告書", until: "2999-03-31" }] } },
});
