import type { Finding, Related } from "../../core/finding.ts";
import type { SourceFile } from "../../core/source.ts";
import { hiddenInName } from "../file-names.ts";
import { errorAt, errorAtPath } from "../read-data.ts";
import { readPastYaml } from "../yaml.ts";
import { locate } from "../yaml-places.ts";
import { servicesWords } from "./messages.ts";

/** The id that a `service.yaml` states, whatever else is wrong with it; undefined where it states none. */
export const serviceIdIn = (text: string): string | undefined => {
  const value = readPastYaml(text);
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? id : undefined;
};

interface Named {
  readonly name: string;
  readonly file: SourceFile;
  readonly id: string;
}

const otherSide = ({ file, id }: Named): Related => ({
  message: servicesWords((m) => m.otherService(id)).message,
  item: null,
  place: locate(file, ["id"], "value"),
});

/** What is wrong with an id that its folder does not bear, or that another service has. */
const idFindings = (all: readonly Named[], own: Named): readonly Finding[] => {
  const { name, file, id } = own;
  if (name === id) return [];
  const at = { path: ["id"], part: "value" } as const;
  // Of several with the id, the folder that bears the name is the one in its right; where none does, the first.
  const holder = all.find((each) => each.id === id && each.name === id) ?? all.find((each) => each.id === id);
  if (holder !== undefined && holder !== own) {
    const words = servicesWords((m) => m.taken(id));
    const finding = errorAtPath(file, null, { rule: "duplicate-service", ...at, words });
    return [{ ...finding, related: [otherSide(holder)] }];
  }
  const words = servicesWords((m) => m.otherName(id, name));
  return [errorAtPath(file, null, { rule: "service-folder", ...at, words })];
};

/** A file or link that stands beside the folders of services. */
const stray = (file: SourceFile): readonly Finding[] => [
  errorAt(
    file,
    null,
    "unexpected-file",
    servicesWords((m) => m.stray(file.name)),
  ),
  ...hiddenInName(file),
];

/**
 * What is wrong with services that stand side by side, as far as no single one of them can tell: ids that are not their
 * folders' names, or that two of them have, and what belongs to none.
 */
export const serviceFindings = (
  services: readonly { readonly name: string; readonly file: SourceFile | undefined }[],
  strays: readonly SourceFile[],
): readonly Finding[] => {
  const named = services.flatMap(({ name, file }): readonly Named[] => {
    const id = file === undefined ? undefined : serviceIdIn(file.text);
    return file === undefined || id === undefined ? [] : [{ name, file, id }];
  });
  return [...named.flatMap((own) => idFindings(named, own)), ...strays.flatMap(stray)];
};

/** A service within the folder of one that has its `service.yaml` there: `file` is the inner one's, by its path. */
export const mixedFinding = (file: SourceFile, outer: SourceFile): Finding => {
  const [name = ""] = file.name.split("/");
  const alone: Related = {
    message: servicesWords((m) => m.alone()).message,
    item: null,
    place: locate(outer, ["id"], "value"),
  };
  const words = servicesWords((m) => m.mixed(name));
  return { ...errorAt(file, null, "mixed-services", words), related: [alone] };
};
