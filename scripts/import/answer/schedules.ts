import type { Claim, Weekday } from "../../reading/claim.ts";
import { WEEKDAYS } from "../../reading/claim.ts";
import { standingOf } from "./standing.ts";
import { doubted, type FactReader, heard } from "./reading.ts";
import { isDenied, partAround, sentenceAt, textAt, type Words } from "./words.ts";

/** Hours in which the service stops, or of something else than what is asked. */
const ANOTHER =
  /計画停止|定期停止|メンテナンス|保守|点検|停止|バッチ|バックアップ|maintenance|downtime|backup/i;

/** Words after which further hours are only likely, or only some customers': 「それ以外も基本的には」. */
const DOUBT =
  /基本的に|原則|場合|程度|目安|プランに|オプション|有人|無人|受付:|回答:|as a rule|usually|except for/i;
const ELSEWHERE = /それ以外|以外の時間|otherwise/i;

type Hours = Claim & {
  readonly value: { readonly kind: "hours"; readonly from: string; readonly to: string };
};
type Days = Claim & { readonly value: { readonly kind: "weekdays"; readonly days: readonly Weekday[] } };

/** Days on which there is nothing: 「土日祝休」, 「土日は休み」. */
const CLOSED = /^(?:[・、/]?(?:祝日?|祝祭日))?[はも]?(?:お?休|定休|休業|除|対象外)/;

/** Days and nights that the grammar leaves alone beside other hours: 「24時間 メール受付」. */
const DAY_AND_NIGHT = /24\s?(?:時間|h)/i;

const isHours = (claim: Claim): claim is Hours => claim.value.kind === "hours";
const isDays = (claim: Claim): claim is Days => claim.value.kind === "weekdays";

/** Days in OpenStreetMap's spelling: Mo-Fr, or a list where they are no row. */
export const daySelector = (days: readonly Weekday[]): string => {
  const [first, last] = [days[0], days.at(-1)];
  const from = WEEKDAYS.findIndex((day) => day === first);
  const isRow =
    days.length > 2 && WEEKDAYS.slice(from, from + days.length).every((day, index) => day === days[index]);
  return isRow ? `${first ?? ""}-${last ?? ""}` : days.join(",");
};

/** 「平日」 leaves public holidays out; 「月～金」 says nothing of them. */
const leavesHolidaysOut = (words: Words, days: readonly Claim[]): boolean =>
  words.claims.some(({ value }) => value.kind === "holidays" && value.off && value.days.includes("public")) ||
  days.some(({ words: said }) => /平日|business days|working days/i.test(said));

const inOrder = (hours: readonly Hours[]): boolean =>
  hours.every(({ value }, index) => {
    const before = hours[index - 1];
    return before === undefined || before.value.to <= value.from;
  });

/** Closed at weekends means open from Monday to Friday; of other days one cannot tell. */
const othersThan = (claim: Days, after: string): readonly Days[] => {
  const isWeekend = claim.value.days.join() === "Sa,Su";
  const workdays: Days = {
    ...claim,
    value: { kind: "weekdays", days: WEEKDAYS.slice(0, 5) },
    words: after.includes("祝") ? "平日" : claim.words,
  };
  return isWeekend ? [workdays] : [claim, workdays];
};

/**
 * Reads hours of service: day and night, or the same hours on the same days. Different hours on different days, and hours
 * that hold only as a rule, are left to a person.
 */
export const schedule: FactReader = (context, definition) => {
  const { words } = context;
  const isOwn = (claim: Claim): boolean => !ANOTHER.test(textAt(words, partAround(words, claim)));
  const always = words.claims.filter(({ value, unsure }) => value.kind === "always" && unsure === undefined);
  const hours = words.claims.filter(isHours).filter(isOwn);
  const after = ({ end }: Claim): string => words.text.slice(end, end + 10);
  const closed = words.claims.filter(isDays).filter((claim) => CLOSED.test(after(claim)));
  const open = words.claims.filter(isDays).filter((claim) => isOwn(claim) && !closed.includes(claim));
  const days = open.length === 0 ? closed.flatMap((claim) => othersThan(claim, after(claim))) : open;
  const all = [...always, ...hours, ...days];
  if (always.length + hours.length === 0) return standingOf(context, definition, { vague: false });
  const isDoubtful =
    hours.some(({ start }) => DOUBT.test(textAt(words, sentenceAt(words, start)))) ||
    ELSEWHERE.test(words.text);
  if (isDoubtful && hours.length > 0) return doubted("several-values", ...all);
  // Hours of something else that are not merely left out: at night there is no service.
  const stops = words.claims
    .filter(isHours)
    .some((claim) => !isOwn(claim) && !textAt(words, sentenceAt(words, claim.start)).includes("除"));
  if (always.length > 0 && (stops || /目標|目指|努め/.test(words.text)))
    return doubted("conditional", ...all);
  if (hours.length > 0 && DAY_AND_NIGHT.test(words.text)) return doubted("several-values", ...all);
  if (all.some((claim) => isDenied(words, claim))) return doubted("conditional", ...all);
  const [first] = hours;
  if (first === undefined)
    return days.length > 0 ? doubted("several-values", ...all) : heard("24/7", ...always);
  if (always.length > 0) return doubted("several-values", ...all);
  const [day, ...others] = days;
  const differs = others.some(({ value }) => value.days.join() !== day?.value.days.join());
  const isOneSentence = hours.every(
    ({ start }) => sentenceAt(words, start).start === sentenceAt(words, first.start).start,
  );
  if (differs || !inOrder(hours) || (hours.length > 1 && !isOneSentence))
    return doubted("several-values", ...all);
  if (all.some(({ unsure }) => unsure !== undefined)) return doubted("inexact", ...all);
  const works = words.claims.some(({ value }) => value.kind === "holidays" && !value.off);
  if (day === undefined || works) return doubted("unknown-words", ...all);
  const isWholeWeek = day.value.days.length === WEEKDAYS.length;
  const times = hours.map(({ value }) => `${value.from}-${value.to}`).join(",");
  const off = !isWholeWeek && leavesHolidaysOut(words, days) ? "; PH off" : "";
  const written = `${isWholeWeek ? "" : `${daySelector(day.value.days)} `}${times}${off}`;
  return heard(written, ...all);
};
