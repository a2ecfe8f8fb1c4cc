import { isShorter, times } from "../../../core/duration.ts";
import { defineRule, type Values } from "../../rule.ts";
import { sayDuration, saySpan } from "../../say.ts";
import { isValue } from "../../statements.ts";

type Facts = Values<"backupRetention" | "backupInterval">;

const leavesGap = ({ backupRetention, backupInterval }: Facts): boolean =>
  isShorter(backupRetention, backupInterval);

/**
 * A backup that is deleted before the next is taken leaves a time with none at all; deleted as the next is taken, one.
 * Where generations are stated, `retention-holds-generations` asks for more. METI items backup-method, backup-retention.
 */
export const retentionExceedsInterval = defineRule({
  id: "retention-exceeds-interval",
  severity: "error",
  title: { ja: "保存期間はバックアップ間隔より長い", en: "Retention is longer than the backup interval" },
  source: "METI 2010, items {backup-method}, {backup-retention}",
  facts: ["backupRetention", "backupInterval"],
  besides: ["backupGenerations"],
  holds: ({ backupRetention, backupInterval, backupGenerations }) =>
    isValue(backupGenerations) || isShorter(backupInterval, backupRetention),
  certain: leavesGap,
  message: {
    ja: (facts) => {
      const [retention, interval] = [facts.backupRetention, facts.backupInterval].map((time) =>
        sayDuration(time, "ja"),
      );
      return leavesGap(facts)
        ? `保存期間 ${retention} はバックアップ間隔 ${interval} より短く、次を取る前にバックアップが1つもなくなります。`
        : `保存期間 ${retention} はバックアップ間隔 ${interval} より長いとは言えず、残るバックアップは最新の1つだけになります。`;
    },
    en: (facts) => {
      const [retention, interval] = [facts.backupRetention, facts.backupInterval].map((time) =>
        sayDuration(time, "en"),
      );
      return leavesGap(facts)
        ? `A retention of ${retention} is shorter than the backup interval of ${interval}: before the next backup there is none at all.`
        : `A retention of ${retention} need not be longer than the backup interval of ${interval}: only the latest backup is sure to be there.`;
    },
  },
  why: {
    ja: "最新のバックアップが取れなかったり壊れていたりすると、戻せるデータがありません。",
    en: "Where the latest backup has failed or is damaged, there is nothing to go back to.",
  },
  fix: {
    ja: ({ backupInterval }) =>
      `backupRetention を${saySpan(times(backupInterval, 2), "ja")}以上にするか、backupInterval を短くしてください。`,
    en: ({ backupInterval }) =>
      `Raise backupRetention to ${saySpan(times(backupInterval, 2), "en")} or more, or shorten backupInterval.`,
  },
  fails: { backupRetention: "P1D", backupInterval: "P1W", backupGenerations: "undisclosed" },
  passes: { backupRetention: "P2W", backupInterval: "P1W", backupGenerations: "undisclosed" },
});
