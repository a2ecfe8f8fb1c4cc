import { LANGS, type Lang } from "../../core/lang.ts";
import { parseSchedule, type Weekday, WEEKDAYS } from "../../core/schedule.ts";
import type { Answer, Sheet } from "../../core/sheet.ts";
import type { Schedule } from "../../core/values.ts";
import type { Claim, ClaimValue } from "../../reading/claim.ts";
import { findClaims } from "../../reading/find.ts";
import { saySchedule } from "../../reading/say-value.ts";
import type { Report } from "../rule.ts";
import { mentionOf } from "./mentions.ts";

/** How a text says that some hours are its business hours. */
interface Joints {
  readonly term: RegExp;
  /** What may stand between the term and its hours, piece by piece: 「営業時間は平日9時～」, "business hours (weekdays, 9:00". */
  readonly pieces: RegExp;
  /** What stands between hours and the name that they are given: 「9時～18時(以下「営業時間」)」. */
  readonly naming: RegExp;
}

/** Longer than any way of naming days, in UTF-16 units. */
const MOST_BETWEEN = 30;

const JOINTS: Readonly<Record<Lang, Joints>> = {
  ja: {
    term: /営業時間(?!外|中|内|以外)/g,
    pieces:
      /帯|平日|毎日|[月火水木金土日](?:曜日?)?|祝日?|年末年始|除[くき]|から|まで|とは|[はがのを]|[-~~〜–・::((「)),、\s]/g,
    naming: /^\s*[((]\s*以下、?\s*[「『"]?$/,
  },
  en: {
    term: /\b(?:business|office|working) hours\b/gi,
    pieces:
      /\b(?:weekdays?|every day|daily|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|mon|fri|to|from|on|are|is|through|except|public|holidays|excluding)\b|[-–:(),\s]/gi,
    naming: /^,?\s*\(?\s*(?:hereinafter\s*)?["“]?(?:our |the )?$/i,
  },
};

const isBetween = (words: string, pieces: RegExp): boolean =>
  words.length <= MOST_BETWEEN && words.replaceAll(pieces, "") === "";

type Hours = Extract<ClaimValue, { readonly kind: "hours" }>;

const isHours = (claim: Claim): claim is Claim & { readonly value: Hours } => claim.value.kind === "hours";

/** The hours that a text calls business hours: each claim that stands right beside the term. */
const calledSo = (text: string, lang: Lang): readonly (Claim & { readonly value: Hours })[] => {
  const { term, pieces, naming } = JOINTS[lang];
  const terms = [...text.matchAll(term)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return findClaims(text, lang)
    .filter(isHours)
    .filter(({ unsure, start, end }) =>
      terms.some(
        (each) =>
          unsure === undefined &&
          ((each.end <= start && isBetween(text.slice(each.end, start), pieces)) ||
            (end <= each.start && naming.test(text.slice(end, each.start)))),
      ),
    );
};

/** Whether a schedule has just these hours on some day, and where days are named beside them, on those and no others. */
const hasHours = (schedule: Schedule, { from, to }: Hours, days: readonly Weekday[] | undefined): boolean => {
  const { rules } = parseSchedule(schedule);
  const open = WEEKDAYS.filter((day) =>
    // The last rule for a day is the one that holds.
    rules
      .findLast((rule) => rule.days.includes(day))
      ?.hours.some((hours) => hours.from === from && hours.to === to),
  );
  if (days === undefined) return open.length > 0;
  return open.join() === WEEKDAYS.filter((day) => days.includes(day)).join();
};

/** The days that are named right before or behind hours. */
const daysBeside = (text: string, lang: Lang, hours: Claim): readonly Weekday[] | undefined => {
  const beside = findClaims(text, lang).find(
    ({ value, start, end }) =>
      value.kind === "weekdays" &&
      ((end <= hours.start && /^[\s,、のは]*$/.test(text.slice(end, hours.start))) ||
        (start >= hours.end && /^[\s,、]*$/.test(text.slice(hours.end, start)))),
  );
  return beside?.value.kind === "weekdays" ? beside.value.days : undefined;
};

const inAnswer = (schedule: Schedule, answer: Answer, lang: Lang): readonly Report[] => {
  const text = answer.text[lang] ?? "";
  return calledSo(text, lang)
    .filter((claim) => !hasHours(schedule, claim.value, daysBeside(text, lang, claim)))
    .map((claim) => {
      const { item, start, end, words } = mentionOf(answer, lang, claim);
      return {
        item,
        path: ["text", lang],
        span: { start, end },
        words: {
          message: {
            ja: `本文は営業時間を「${words}」としていますが、service.yaml の businessHours は ${schedule}(${saySchedule(schedule, "ja")})です。`,
            en: `The text calls “${words}” the business hours, but businessHours in service.yaml is ${schedule} (${saySchedule(schedule, "en")}).`,
          },
          fix: {
            ja: `どちらが正しいかを確かめ、本文の時間か、service.yaml の businessHours を直してください。別の時間(受付時間など)なら、本文では「営業時間」と呼ばないでください。`,
            en: `Find out which one is right, and mend the hours in the text or businessHours in service.yaml. Where other hours are meant, such as those of support, do not call them business hours.`,
          },
        },
      };
    });
};

/** Answers whose words call other hours business hours than service.yaml says they are. */
export const otherHours = ({ service, answers }: Sheet): readonly Report[] => {
  const { businessHours: schedule } = service;
  return schedule === undefined
    ? []
    : answers.flatMap(({ answer }) => LANGS.flatMap((lang) => inAnswer(schedule, answer, lang)));
};
