import { readingWords } from "./messages.ts";
import type { Lang } from "../core/lang.ts";
import type { ClaimValue } from "./claim.ts";
import { renderings } from "./render.ts";
import type { FactDefinition, Model, Standing } from "../core/model.ts";
import { COUNTRIES } from "../core/countries.ts";
import { caseLabel, isStanding, partsOf } from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { parseSchedule, type ScheduleRule } from "../core/schedule.ts";
import { sayTimeOf } from "./say-time.ts";
import type { FactValue, Stated } from "../core/sheet.ts";
import type { Amount, OpenName, Place, Range, Schedule, Time } from "../core/values.ts";

const plainest = (value: ClaimValue, lang: Lang, otherwise: string): string =>
  renderings(value, lang)[0] ?? otherwise;

const sayRule = ({ days, holidays, hours }: ScheduleRule, lang: Lang): string => {
  const words = readingWords[lang];
  const isWholeWeek = days.length === 0 || days.length === 7;
  const on = [
    ...(isWholeWeek ? [] : [plainest({ kind: "weekdays", days }, lang, days.join(", "))]),
    ...(holidays ? [words.publicHolidays] : []),
  ].join(words.comma);
  const at = hours.map(({ from, to }) => plainest({ kind: "hours", from, to }, lang, `${from}-${to}`));
  return at.length === 0 ? words.closed(on) : [on, at.join(words.comma)].filter(Boolean).join(" ");
};

/** Hours as a person reads them. */
export const saySchedule = (schedule: Schedule, lang: Lang): string => {
  const { always, rules } = parseSchedule(schedule);
  return [
    ...(always ? [plainest({ kind: "always" }, lang, schedule)] : []),
    ...rules.map((rule) => sayRule(rule, lang)),
  ].join(readingWords[lang].semicolon);
};

/** A time on the clock, or a point that the fact knows by name. */
const sayOnClock = ({ vocabulary }: Model, definition: FactDefinition, text: string, lang: Lang): string => {
  const point = vocabulary.choiceSets[definition.points ?? ""]?.[text];
  if (point !== undefined) return point[lang];
  const said: ClaimValue =
    definition.recurs === true ? { kind: "frequency", every: text } : { kind: "duration", value: text };
  return plainest(said, lang, text);
};

/** An amount with its thousands set apart: 「100 GB」, 「1,000,000円」, "12 monthly fees". */
const sayAmount = (
  { vocabulary }: Model,
  { units = "" }: FactDefinition,
  amount: Amount,
  lang: Lang,
): string => {
  const [number = "", unit = ""] = amount.split(" ");
  const [whole = "", fraction] = number.split(".");
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  const said = vocabulary.unitSets[units]?.[unit]?.[lang] ?? unit;
  const isWord = !/^[A-Za-z]/.test(said);
  return readingWords[lang].amount(fraction === undefined ? grouped : `${grouped}.${fraction}`, said, isWord);
};

/** A place with its country: 「日本(東京)」, "Japan (Tokyo)". */
const sayPlace = (place: Place, lang: Lang): string => {
  const [code = "", region] = place.split("/");
  const country = COUNTRIES[code]?.[lang] ?? code;
  return region === undefined ? country : readingWords[lang].place(country, region);
};

const sayNames = (
  definition: FactDefinition,
  names: readonly OpenName[],
  { vocabulary }: Model,
  lang: Lang,
): string => {
  const words = readingWords[lang];
  const labels = vocabulary.choiceSets[definition.choices ?? ""];
  return names
    .map((name) => {
      if (typeof name === "string") return labels?.[name]?.[lang] ?? name;
      return name.until === undefined ? name.name : words.validUntil(name.name, name.until);
    })
    .join(words.comma);
};

/**
 * A fact's value as a person reads it: 「7日」, "Monday to Friday 10:00 to 17:00; closed on public holidays", and what each
 * standing means.
 */
export const sayValue = (model: Model, fact: FactKey, value: Stated, lang: Lang): string => {
  const words = readingWords[lang];
  return partsOf(value)
    .map((part) => {
      const said = sayPart(model, fact, part.value, lang);
      return part.of === undefined ? said : words.inCase(caseLabel(part.of, lang), said);
    })
    .join(words.betweenCases);
};

/** What a fact says always, or in one case. */
const sayPart = (model: Model, fact: FactKey, value: FactValue | Standing, lang: Lang): string => {
  const definition = model.vocabulary.facts[fact];
  const words = readingWords[lang];
  if (isStanding(value)) {
    // A limit that does not exist is the best a customer can get.
    const isNoLimit = value === "none" && (definition.counts === "people" || definition.type === "amount");
    return isNoLimit ? words.noLimit : words.standing[value];
  }
  // The schema ties each type of fact to its kind of value.
  switch (definition.type) {
    case "flag":
      return value === true ? words.flag.yes : words.flag.no;
    case "duration":
      return sayTimeOf(value as Time, lang, (text) => sayOnClock(model, definition, text, lang));
    case "percent": {
      const percent = value as number;
      return `${percent}%`;
    }
    case "count": {
      const amount = value as number;
      return plainest(
        { kind: "count", value: amount, counter: definition.counts ?? "times" },
        lang,
        String(amount),
      );
    }
    case "amount":
      return sayAmount(model, definition, value as Amount, lang);
    case "places":
      return (value as readonly Place[]).map((place) => sayPlace(place, lang)).join(words.comma);
    case "range": {
      const [from, to] = value as Range;
      return plainest({ kind: "working-days", from, to }, lang, `${String(from)}-${String(to)}`);
    }
    case "schedule":
      return saySchedule(value as Schedule, lang);
    case "choice":
      return sayNames(definition, [value as string], model, lang);
    case "versions":
    case "choices":
      return sayNames(definition, value as readonly OpenName[], model, lang);
  }
};
