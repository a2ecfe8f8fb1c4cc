import { readDay } from "../layout/day.ts";
import { byMark } from "./flags.ts";
import { isName, type Named, namesIn } from "./names.ts";
import { standingIn } from "./standings.ts";
import { doubted, type Hearing, heard, marked, type Taker } from "./reading.ts";
import { textAt, type Words, withBrackets } from "./words.ts";

const isHearing = (found: readonly Named[] | Hearing): found is Hearing => "extents" in found;

const UNTIL =
  /(?:有効期限|有効期間|期限)[^\d平令]{0,8}(?:[^()\n]{0,24}?[~-]\s*)?(?<day>(?:\d{4}|令和\s?(?:\d{1,2}|元)|平成\s?\d{1,2})\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}日?)|(?:valid until|expires? on)\s+(?<date>[A-Za-z]{3,9} \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})/iu;

/** The day until which a certificate holds: said behind it and before the next one. */
const untilOf = ({ text }: Words, end: number, next: number | undefined): string | undefined => {
  const found = UNTIL.exec(text.slice(end, Math.min(next ?? text.length, end + 80)));
  return readDay(found?.groups?.["day"] ?? found?.groups?.["date"] ?? "");
};

const withDays = (words: Words, held: readonly Named[]): readonly unknown[] => {
  const names = [...new Set(held.map(({ says }) => says.name))];
  return names.map((name) => {
    // 「ISMS認証(ISO/IEC 27001)」 names one certificate twice: the day may stand behind either.
    const last = held.filter(({ says }) => says.name === name).at(-1);
    const next = held.find(({ start, says }) => start > (last?.start ?? 0) && says.name !== name);
    const until = untilOf(words, last?.end ?? 0, next?.start);
    return until === undefined ? name : { name, until };
  });
};

/** What was held and is no more, or is only followed. */
const NOT_HELD =
  /返上|失効|更新予定|更新中|準拠|準じ|参考|相当|目指|申請中|審査|readiness|aligned|in line with|based on|expired/i;

/** The certificates and reports that a company itself holds, with their ends where it says them. */
export const takeHeld: Taker = (context, asked) => {
  const { words, mark, isBare } = context;
  if (isBare) return standingIn(context, asked);
  // 「(旧称 SAS70)」 names what a report was called before.
  const all = asked.statements
    .filter(isName)
    .filter(
      ({ start }) =>
        !/(?:旧称?|formerly)[ :「]{0,2}$/i.test(words.text.slice(Math.max(0, start - 12), start)),
    );
  const own = all.filter(({ start }) => !words.doubts.others.test(textAt(words, withBrackets(words, start))));
  const denies = own.filter(({ says, force }) => !says.is && force !== "possible");
  const held = own.filter(({ says }) => says.is);
  const sentences = held.map(({ start }) => textAt(words, withBrackets(words, start)));
  if (mark === "無") {
    const isDenied = words.claims.some(
      ({ value, unsure }) =>
        unsure === undefined &&
        (value.kind === "negation" || (value.kind === "standing" && value.standing === "none")),
    );
    if (held.length > 0) return isDenied ? marked("none") : doubted("mark-against-words", ...held);
    const standing = standingIn(context, asked);
    const value =
      denies.length > 0 ? "none" : standing !== undefined && "value" in standing ? standing.value : undefined;
    if (value !== undefined) return heard(value, ...denies);
    return byMark(context) === false ? marked("none") : undefined;
  }
  if (all.length > own.length) return doubted("not-own", ...all);
  if (all.length === 0) return standingIn(context, asked);
  if (held.length === 0)
    return denies.length > 0 && mark === undefined && denies.every(({ force }) => force === "done")
      ? heard("none", ...denies)
      : doubted("conditional", ...all);
  if (sentences.some((text) => NOT_HELD.test(text))) return doubted("conditional", ...held);
  const found = namesIn(context, { ...asked, statements: held });
  if (isHearing(found)) return found;
  return heard(
    asked.definition.choices === "open"
      ? withDays(words, found)
      : [...new Set(found.map(({ says }) => says.name))],
    ...found,
  );
};
