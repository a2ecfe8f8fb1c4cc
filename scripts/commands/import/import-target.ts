import { join } from "node:path";
import { type Checklist, checklistsOf, type Model } from "../../core/model.ts";
import type { Source } from "../../core/source.ts";
import type { PlannedFile } from "../../import/plan.ts";
import { isRecord } from "../../load/content.ts";
import { inFolder, partsOf } from "../../load/file-names.ts";
import { readPastYaml } from "../../load/yaml.ts";
import { CommandError } from "../command.ts";
import { servicesIn } from "../services.ts";

/**
 * The folder that is written: that of the service whose id is given, where the named folder holds several.
 * @throws CommandError where it does, and none is given; it lists them
 */
export const outFolder = (out: string, id: string | undefined): string => {
  const { all, areSeveral } = servicesIn(out);
  if (!areSeveral) return out;
  if (id !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return join(out, id);
  const ids = all.flatMap((each) => each.id ?? []);
  throw new CommandError(
    `${out} にはサービスが複数あります。--service-id で1つを選ぶか、新しいidを指定してください: ${ids.join("、")} / holds several services; choose one with --service-id, or give a new id: ${ids.join(", ")}`,
  );
};

/** The checklist whose answers are imported, and where they stand. */
export interface ImportTarget {
  readonly checklist: Checklist;
  /** The folder below that of the service; empty for its first checklist. */
  readonly folder: string;
  /** What service.yaml is to say where it has to name the checklist; undefined where it need not be written. */
  readonly service: string | undefined;
}

const checklistsIn = (service: string, main: string): readonly string[] => {
  const value = readPastYaml(service);
  const listed = isRecord(value) ? value["checklists"] : undefined;
  return Array.isArray(listed) ? listed.filter((each) => typeof each === "string") : [main];
};

/** Names a further checklist in the text of service.yaml. */
const withChecklists = (service: string, ids: readonly string[]): string => {
  const line = `checklists: [${ids.join(", ")}]`;
  const listed = /^checklists:.*(?:\n[ -].*)*$/m;
  if (listed.test(service)) return service.replace(listed, () => line);
  return `${service}${service.endsWith("\n") ? "" : "\n"}${line}\n`;
};

/** Where the answers to a checklist go. @throws CommandError for one that nobody knows; it lists those that are known */
export const targetOf = (model: Model, given: string | undefined, { service }: Source): ImportTarget => {
  const all = checklistsOf(model);
  const main = model.checklist;
  const checklist = given === undefined ? main : all.find(({ id }) => id === given);
  if (checklist === undefined)
    throw new CommandError(
      `--checklist ${given ?? ""}: そのチェックリストはありません。あるのは ${all.map(({ id }) => id).join("、")} です / there is no such checklist: ${all.map(({ id }) => id).join(", ")}`,
    );
  if (service === undefined) return { checklist, folder: "", service: undefined };
  const listed = checklistsIn(service.text, main.id);
  if (listed[0] === checklist.id) return { checklist, folder: "", service: undefined };
  const text = listed.includes(checklist.id)
    ? undefined
    : withChecklists(service.text, [...listed, checklist.id]);
  return { checklist, folder: checklist.id, service: text };
};

/** A folder of answers as the import of one checklist sees it: its files alone, by their own names. */
export const seenFor = (source: Source, { folder }: ImportTarget): Source => ({
  ...source,
  folderInRepository: [source.folderInRepository, folder].filter((part) => part !== "").join("/"),
  files: source.files
    .filter(({ name }) => partsOf(name)[0] === folder)
    .map((file) => ({ ...file, name: partsOf(file.name)[1] })),
});

/** What begins a new answer: the schema that editors hold it to, as seen from its folder. */
const HEAD = /^# yaml-language-server: \$schema=\S+$/m;

/** A planned file by its name below the service's folder, a new one with the schema of its checklist. */
export const placed = (
  file: PlannedFile,
  { folder, checklist }: ImportTarget,
  main: Checklist,
  { folderInRepository }: Source,
): PlannedFile => {
  const name = inFolder(folder, file.name);
  if (file.kind !== "new") return { ...file, name };
  const depth = folderInRepository === "" ? 1 : folderInRepository.split("/").length;
  const up = "../".repeat(depth + (folder === "" ? 0 : 1));
  const schema = checklist.id === main.id ? "answer" : `answer.${checklist.id}`;
  const head = `# yaml-language-server: $schema=${up}schema/${schema}.schema.json`;
  return { ...file, name, text: file.text.replace(HEAD, () => head) };
};
