import { isShorter } from "../../../core/duration.ts";
import { defineRule } from "../../rule.ts";
import { sayDuration } from "../../say.ts";

/** At night nobody repairs faster than by day: where the sheet says so, the two are likely swapped. METI item rto. */
export const rtoOutsideHoursIsNoShorter = defineRule({
  id: "rto-outside-hours-is-no-shorter",
  severity: "warning",
  title: { ja: "営業時間外のRTOは営業時間内以上", en: "The RTO outside business hours is no shorter" },
  source: "METI 2010, item {rto}",
  facts: ["rtoOutsideHours", "rto"],
  holds: ({ rtoOutsideHours, rto }) => !isShorter(rtoOutsideHours, rto),
  message: {
    ja: ({ rtoOutsideHours, rto }) =>
      `営業時間外の目標復旧時間 ${sayDuration(rtoOutsideHours, "ja")} が、営業時間内の ${sayDuration(rto, "ja")} より短くなっています。`,
    en: ({ rtoOutsideHours, rto }) =>
      `The RTO outside business hours, ${sayDuration(rtoOutsideHours, "en")}, is shorter than the one within them, ${sayDuration(rto, "en")}.`,
  },
  why: {
    ja: "人の少ない時間帯のほうが早く復旧するとは考えにくく、顧客には取り違えに見えます。",
    en: "That fewer people repair faster is hard to believe; to a customer it looks like a mix-up.",
  },
  fix: {
    ja: () => "rto と rtoOutsideHours が逆になっていないか、担当者と確かめてください。",
    en: () => "See with the people in charge whether rto and rtoOutsideHours are swapped.",
  },
  fails: { rtoOutsideHours: "PT2H", rto: "PT5H" },
  passes: { rtoOutsideHours: "PT24H", rto: "PT5H" },
});
