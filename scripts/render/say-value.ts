import type { Lang } from "../core/lang.ts";
import { messages } from "../locales/messages.ts";
import type { ClaimValue } from "../reading/claim.ts";
import { renderings } from "../reading/render.ts";
import type { FactDefinition, Model, Standing } from "../core/model.ts";
import { COUNTRIES } from "../core/countries.ts";
import { caseLabel, isStanding, partsOf } from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { parseSchedule, type ScheduleRule } from "../core/schedule.ts";
import { sayTimeOf } from "../reading/say-time.ts";
import type { FactValue, Stated } from "../core/sheet.ts";
import type { Amount, OpenName, Place, Range, Schedule, Time } from "../core/values.ts";

const plainest = (value: ClaimValue, lang: Lang, otherwise: string): string =>
  renderings(value, lang)[0] ?? otherwise;

const sayRule = ({ days, holidays, hours }: ScheduleRule, lang: Lang): string => {
  const { bundle } = messages[lang];
  const isWholeWeek = days.length === 0 || days.length === 7;
  const on = [
    ...(isWholeWeek ? [] : [plainest({ kind: "weekdays", days }, lang, days.join(", "))]),
    ...(holidays ? [bundle.publicHolidays] : []),
  ].join(bundle.comma);
  const at = hours.map(({ from, to }) => plainest({ kind: "hours", from, to }, lang, `${from}-${to}`));
  return at.length === 0 ? bundle.closed(on) : [on, at.join(bundle.comma)].filter(Boolean).join(" ");
};

/** Hours as a person reads them. */
export const saySchedule = (schedule: Schedule, lang: Lang): string => {
  const { always, rules } = parseSchedule(schedule);
  return [
    ...(always ? [plainest({ kind: "always" }, lang, schedule)] : []),
    ...rules.map((rule) => sayRule(rule, lang)),
  ].join(messages[lang].bundle.semicolon);
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
  return messages[lang].bundle.amount(
    fraction === undefined ? grouped : `${grouped}.${fraction}`,
    said,
    isWord,
  );
};

/** A place with its country: 「日本(東京)」, "Japan (Tokyo)". */
const sayPlace = (place: Place, lang: Lang): string => {
  const [code = "", region] = place.split("/");
  const country = COUNTRIES[code]?.[lang] ?? code;
  return region === undefined ? country : messages[lang].bundle.place(country, region);
};

const sayNames = (
  definition: FactDefinition,
  names: readonly OpenName[],
  { vocabulary }: Model,
  lang: Lang,
): string => {
  const { bundle } = messages[lang];
  const labels = vocabulary.choiceSets[definition.choices ?? ""];
  return names
    .map((name) => {
      if (typeof name === "string") return labels?.[name]?.[lang] ?? name;
      return name.until === undefined ? name.name : bundle.validUntil(name.name, name.until);
    })
    .join(bundle.comma);
};

/**
 * A fact's value as a person reads it: 「7日」, "Monday to Friday 10:00 to 17:00; closed on public holidays", and what each
 * standing means.
 */
export const sayValue = (model: Model, fact: FactKey, value: Stated, lang: Lang): string => {
  const { bundle } = messages[lang];
  return partsOf(value)
    .map((part) => {
      const said = sayPart(model, fact, part.value, lang);
      return part.of === undefined ? said : bundle.inCase(caseLabel(part.of, lang), said);
    })
    .join(bundle.betweenCases);
};

/** What a fact says always, or in one case. */
const sayPart = (model: Model, fact: FactKey, value: FactValue | Standing, lang: Lang): string => {
  const definition = model.vocabulary.facts[fact];
  const { bundle } = messages[lang];
  if (isStanding(value)) {
    // A limit that does not exist is the best a customer can get.
    const isNoLimit = value === "none" && (definition.counts === "people" || definition.type === "amount");
    return isNoLimit ? bundle.noLimit : bundle.standing[value];
  }
  // The schema ties each type of fact to its kind of value.
  switch (definition.type) {
    case "flag":
      return value === true ? bundle.flag.yes : bundle.flag.no;
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
      return (value as readonly Place[]).map((place) => sayPlace(place, lang)).join(bundle.comma);
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
