import { contentChanges } from "../../load/content.ts";
import { defineAnswerRule } from "../rule.ts";

/** Where the Japanese words changed and the English ones did not, somebody looks at both. */
export const translationOlder = defineAnswerRule({
  id: "translation-older",
  severity: "warning",
  title: { ja: "英訳は日本語の変更に追随", en: "A translation keeps up" },
  source: "answers/*.yaml: text.ja, text.en; git",
  why: {
    ja: "英語版だけが古い内容のまま公開されることがあります。",
    en: "The English edition may still say what the Japanese one no longer does.",
  },
  check: ({ no, slug, text, reviewed }, { answers, past }) => {
    const file = answers.find(({ answer }) => answer.slug === slug)?.file;
    const changes = file === undefined || text.en === undefined ? [] : (past.get(file.name) ?? []);
    for (const { before, after, date, commit } of contentChanges(changes)) {
      if (before.content.en !== after.content.en) return [];
      if (before.content.ja === after.content.ja) continue;
      // A review after the change has confirmed both languages.
      if (after.reviewed !== reviewed) return [];
      const by = commit?.slice(0, 7);
      return [
        {
          path: ["text", "en"],
          words: {
            message: {
              ja: `日本語の本文は ${date} に変わりましたが(${by ?? "まだコミットしていない変更"})、英語の本文はその前のままです。`,
              en: `The Japanese text changed on ${date} (${by ?? "not committed yet"}); the English one is from before.`,
            },
            fix: {
              ja: `英語の本文も直してください。直す必要がなければ、次に確認日を改めたとき(npm run review -- ${String(no)})にこの警告は消えます。`,
              en: `Bring the English text up to date. If it is still right, this warning goes with the next review (npm run review -- ${String(no)}).`,
            },
          },
          related: [
            {
              item: slug,
              path: ["text", "ja"],
              message: { ja: "変わった日本語", en: "The Japanese that changed" },
            },
          ],
        },
      ];
    }
    return [];
  },
  fails: { "backup-retention": { was: { changedOn: "2026-11-23", ja: "保存期間は1週間です。" } } },
  passes: {
    "backup-retention": {
      was: { changedOn: "2026-11-23", ja: "保存期間は1週間です。", en: "Backups are kept for a week." },
    },
  },
});
