import type { Claim, Weekday } from "../../reading/claim.ts";
import { WEEKDAYS } from "../../reading/claim.ts";
import { type Asked, doubted, type Hearing, heard, isPlain, type Taker } from "./reading.ts";
import { isQuantity, type Quantity, standingIn } from "./standings.ts";
import { sentenceAt, textAt, type Words, withBrackets } from "./words.ts";

type Hours = Quantity & {
  readonly claim: { readonly value: { readonly kind: "hours"; readonly from: string; readonly to: string } };
};
type Days = Quantity & {
  readonly claim: { readonly value: { readonly kind: "weekdays"; readonly days: readonly Weekday[] } };
};

/** Days on which there is nothing: 「土日祝休」, 「土日は休み」. */
const CLOSED = /^(?:[・、/]?(?:祝日?|祝祭日))?[はも]?(?:お?休|定休|休業|除|対象外)/;

/** Days and nights that the grammar leaves alone beside other hours: 「24時間 メール受付」. */
const DAY_AND_NIGHT = /24\s?(?:時間|h)(?!365|\/)/i;

/** What makes hours those of some channel, of people or of a kind of work. */
const SPLIT =
  /有人|無人|自動|受付[:は]|回答[:は]|対応は|電話[:は]|メール[:は]|チャット[:は]|\bphone:|\bemail:|\battended\b/i;

const isHours = (each: Quantity): each is Hours => each.claim.value.kind === "hours";
const isDays = (each: Quantity): each is Days => each.claim.value.kind === "weekdays";

/** Days in OpenStreetMap's spelling: Mo-Fr, or a list where they are no row. */
export const daySelector = (days: readonly Weekday[]): string => {
  const [first, last] = [days[0], days.at(-1)];
  const from = WEEKDAYS.findIndex((day) => day === first);
  const isRow =
    days.length > 2 && WEEKDAYS.slice(from, from + days.length).every((day, index) => day === days[index]);
  return isRow ? `${first ?? ""}-${last ?? ""}` : days.join(",");
};

/** 「平日」 leaves public holidays out; 「月～金」 says nothing of them. */
const leavesHolidaysOut = (words: Words, days: readonly { readonly words: string }[]): boolean =>
  words.claims.some(({ value }) => value.kind === "holidays" && value.off && value.days.includes("public")) ||
  days.some(({ words: said }) => /平日|business days|working days/i.test(said));

const inOrder = (hours: readonly Hours[]): boolean =>
  hours.every(({ claim: { value } }, index) => {
    const before = hours[index - 1];
    return before === undefined || before.claim.value.to <= value.from;
  });

interface Open {
  readonly days: readonly Weekday[];
  readonly words: string;
}

/** Closed at weekends means open from Monday to Friday; of other days one cannot tell. */
const othersThan = ({ claim: { value }, words }: Days, after: string): readonly Open[] => {
  const workdays = { days: WEEKDAYS.slice(0, 5), words: after.includes("祝") ? "平日" : words };
  return value.days.join() === "Sa,Su" ? [workdays] : [{ days: value.days, words }, workdays];
};

const allOf = ({ statements }: Asked): readonly Quantity[] =>
  statements.filter(isQuantity).filter(({ claim }) => claim.value.kind !== "holidays");

/**
 * Hours of service: day and night, or the same hours on the same days. Different hours on different days, and hours that hold
 * only as a rule, are left to a person.
 */
export const takeSchedule: Taker = (context, asked): Hearing | undefined => {
  const { words } = context;
  const all = allOf(asked);
  const always = all.filter(({ claim }) => claim.value.kind === "always");
  const hours = all.filter(isHours);
  const after = ({ end }: Quantity): string => words.text.slice(end, end + 10);
  const closed = all.filter(isDays).filter((each) => CLOSED.test(after(each)));
  const open = all.filter(isDays).filter((each) => !closed.includes(each));
  const days: readonly Open[] =
    open.length === 0
      ? closed.flatMap((each) => othersThan(each, after(each)))
      : open.map(({ claim: { value }, words: said }) => ({ days: value.days, words: said }));
  if (always.length + hours.length === 0) return standingIn(context, asked);
  if (all.some(({ force }) => force === "denied")) return doubted("conditional", ...all);
  const sentences = all.map(({ start }) => textAt(words, withBrackets(words, start)));
  const isCased =
    words.sentences.length > 1 &&
    (SPLIT.test(words.text) ||
      sentences.some((text) => words.doubts.kinds.test(text)) ||
      /それ以外|以外の時間|otherwise/i.test(words.text));
  if (hours.length > 0 && (isCased || sentences.some((text) => SPLIT.test(text))))
    return doubted("several-values", ...all);
  // 「原則として24時間365日」 is what every service says.
  if (hours.length > 0 && all.some((each) => !isPlain(context, each))) return doubted("conditional", ...all);
  // Hours of something else that are not merely left out: at night there is no service.
  const stops = words.claims.some(
    ({ value, start }) =>
      value.kind === "hours" &&
      !hours.some((each) => each.claim.start === start) &&
      !words.doubts.except.test(textAt(words, sentenceAt(words, start))),
  );
  // 「24時間365日(年末年始を除く)」 is not every day.
  const isShort = words.claims.some(({ value }) => value.kind === "holidays" && value.off);
  if (always.length > 0 && (isShort || words.doubts.proviso.test(words.text)))
    return doubted("conditional", ...all);
  if (always.length > 0 && (stops || words.doubts.goal.test(words.text)))
    return doubted("conditional", ...all);
  if (hours.length > 0 && DAY_AND_NIGHT.test(words.text)) return doubted("several-values", ...all);
  const [first] = hours;
  if (first === undefined)
    return days.length > 0 ? doubted("several-values", ...all) : heard("24/7", ...always);
  if (always.length > 0) return doubted("several-values", ...all);
  const [day, ...others] = days;
  const differs = others.some((each) => each.days.join() !== day?.days.join());
  const isOneSentence = hours.every(
    ({ start }) => sentenceAt(words, start).start === sentenceAt(words, first.start).start,
  );
  if (differs || !inOrder(hours) || (hours.length > 1 && !isOneSentence))
    return doubted("several-values", ...all);
  if (all.some(({ claim }) => claim.unsure !== undefined)) return doubted("inexact", ...all);
  const times = hours.map(({ claim: { value } }) => `${value.from}-${value.to}`).join(",");
  // Hours and nothing else are those of every day.
  const isAlone =
    words.text
      .replace(/[(][^()]*[)]/g, (brackets) => (words.doubts.plannedOut.test(brackets) ? "" : brackets))
      .trim()
      .replace(/[。.]$/, "") === textAt(words, first);
  if (day === undefined && isAlone) return heard(times, ...all);
  const works = words.claims.some(({ value }) => value.kind === "holidays" && !value.off);
  if (day === undefined || works) return doubted("unknown-words", ...all);
  const isWholeWeek = day.days.length === WEEKDAYS.length;
  const off = !isWholeWeek && leavesHolidaysOut(words, days) ? "; PH off" : "";
  return heard(`${isWholeWeek ? "" : `${daySelector(day.days)} `}${times}${off}`, ...all);
};

/** A schedule as we print it: days, their hours, then the next days, and the days off. */
export const saidSchedule = (claims: readonly Claim[]): string | undefined => {
  const rules: string[] = [];
  for (const { value } of claims) {
    const last = rules.at(-1);
    if (value.kind === "always") rules.push("24/7");
    else if (value.kind === "weekdays") rules.push(daySelector(value.days));
    else if (value.kind === "hours") {
      const hours = `${value.from}-${value.to}`;
      if (last === undefined) rules.push(hours);
      else rules[rules.length - 1] = /\d$/.test(last) ? `${last},${hours}` : `${last} ${hours}`;
    } else if (value.kind === "holidays" && value.off) rules.push("PH off");
  }
  return rules.length === 0 ? undefined : rules.join("; ");
};
