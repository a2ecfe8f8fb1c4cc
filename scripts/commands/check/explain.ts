import { join } from "node:path";
import { isLang, type Lang } from "../../core/lang.ts";
import { catalogue } from "../../report/catalogue/catalogue.ts";
import { explainRule, listRules, nearestIds } from "../../report/explain.ts";
import { readModel } from "../../load/read-model.ts";
import { loadModelSource } from "../../io/engine.ts";
import { readSourceFile } from "../../io/source-file.ts";
import { readYaml } from "../../load/yaml.ts";
import { CommandError } from "../command.ts";

const LIST = "list";

/** The language that a service asks for; undefined where its file does not say. */
const langOf = (folder: string): Lang | undefined => {
  const reading = readYaml(readSourceFile(join(folder, "service.yaml")).text);
  const value = reading.ok ? reading.value : undefined;
  const lang = typeof value === "object" && value !== null && "lang" in value ? value.lang : undefined;
  return typeof lang === "string" && isLang(lang) ? lang : undefined;
};

/**
 * What there is to know of a rule, or the list of all rules; in the language of the service unless one is chosen.
 * @throws CommandError where there is no such rule; it names those that may be meant.
 */
export const explainOption = (rule: string, folder = "answers", chosen: Lang | undefined): string => {
  const lang = chosen ?? langOf(folder) ?? "ja";
  if (rule === LIST) return listRules(lang);
  const entry = catalogue.find(({ id }) => id === rule);
  if (entry !== undefined) return explainRule(entry, readModel(loadModelSource()).model, lang);
  const nearest = nearestIds(
    rule,
    catalogue.map(({ id }) => id),
  );
  const hint = nearest.length === 0 ? "" : `\nもしかして / did you mean: ${nearest.join(", ")}`;
  throw new CommandError(
    `--explain ${rule}: そのような規則はありません / there is no such rule${hint}\n` +
      "規則の一覧 / all rules: npm run check -- --explain list",
  );
};
