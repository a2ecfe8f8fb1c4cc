import type { Lang } from "../core/lang.ts";
import { messages } from "../locales/messages.ts";
import type { ClaimValue } from "../reading/claim.ts";
import { renderings } from "../reading/render.ts";
import type { FactDefinition, Model, Standing } from "../core/model.ts";
import { isStanding } from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { parseSchedule, type ScheduleRule } from "../core/schedule.ts";
import type { FactValue } from "../core/sheet.ts";
import type { OpenName, Range, Schedule } from "../core/values.ts";

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

const saySchedule = (schedule: Schedule, lang: Lang): string => {
  const { always, rules } = parseSchedule(schedule);
  return [
    ...(always ? [plainest({ kind: "always" }, lang, schedule)] : []),
    ...rules.map((rule) => sayRule(rule, lang)),
  ].join(messages[lang].bundle.semicolon);
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
export const sayValue = (model: Model, fact: FactKey, value: FactValue | Standing, lang: Lang): string => {
  const definition = model.vocabulary.facts[fact];
  const { bundle } = messages[lang];
  if (isStanding(value)) {
    // A limit that does not exist is the best a customer can get.
    return value === "none" && definition.counts === "people" ? bundle.noLimit : bundle.standing[value];
  }
  // The schema ties each type of fact to its kind of value.
  switch (definition.type) {
    case "flag":
      return value === true ? bundle.flag.yes : bundle.flag.no;
    case "duration": {
      const duration = value as string;
      const said: ClaimValue =
        definition.recurs === true
          ? { kind: "frequency", every: duration }
          : { kind: "duration", value: duration };
      return plainest(said, lang, duration);
    }
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
