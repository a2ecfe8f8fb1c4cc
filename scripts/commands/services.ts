import type { Finding } from "../core/finding.ts";
import { readServices } from "../io/services.ts";
import { readSourceFile } from "../io/source-file.ts";
import { serviceFindings, serviceIdIn } from "../load/services/services-form.ts";
import { CommandError, type Option, text } from "./command.ts";
import { join } from "node:path";

/** One service of a folder of answers. */
export interface Served {
  /** Its folder, as a path from the working folder. */
  readonly folder: string;
  /** Its id, which is the name of its folder, where it is one of several in folders of their own; else undefined. */
  readonly id: string | undefined;
}

/** The services of a folder of answers. */
export interface Services {
  readonly all: readonly Served[];
  /** Whether each stands in a folder of its own, and is published in one, even where there is only one. */
  readonly areSeveral: boolean;
  /** What is wrong with how they stand beside each other. */
  readonly findings: readonly Finding[];
}

/** The services in a folder of answers: the one whose `service.yaml` lies in it, or each that has a folder of its own. */
export const servicesIn = (answers: string): Services => {
  const found = readServices(answers);
  if (found === undefined)
    return { all: [{ folder: answers, id: undefined }], areSeveral: false, findings: [] };
  return {
    all: found.services.map(({ folder, name }) => ({ folder, id: name })),
    areSeveral: true,
    findings: serviceFindings(found.services, found.strays),
  };
};

/** The option that chooses one of several services. */
export const serviceOption = (): Option<string | undefined> =>
  text("ID", {
    ja: "サービスが複数のとき、そのid(answers/ID/)",
    en: "where there are several services, the id of one (answers/ID/)",
  });

const idOf = (folder: string): string | undefined =>
  serviceIdIn(readSourceFile(join(folder, "service.yaml")).text);

const noSuch = (answers: string, id: string, ids: readonly string[]): CommandError =>
  new CommandError(
    `--service ${id}: ${answers} にそのidのサービスはありません。あるのは ${ids.join("、")} です / there is no such service in ${answers}: ${ids.join(", ")}`,
  );

/** The services that a command works on: all of them, or the one that is chosen. @throws CommandError where it is not there */
export const chosenServices = (answers: string, id: string | undefined): Services => {
  const services = servicesIn(answers);
  if (id === undefined) return services;
  const { all, areSeveral } = services;
  if (!areSeveral) {
    const own = idOf(answers);
    if (own === undefined || own === id) return services;
    throw noSuch(answers, id, [own]);
  }
  const chosen = all.filter((each) => each.id === id);
  if (chosen.length > 0) return { ...services, all: chosen };
  throw noSuch(
    answers,
    id,
    all.flatMap((each) => each.id ?? []),
  );
};

/** The folder of the one service that a command works on. @throws CommandError where one has to be chosen; it lists them */
export const oneService = (answers: string, id: string | undefined): string => {
  const { all } = chosenServices(answers, id);
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return only.folder;
  const ids = all.flatMap((each) => each.id ?? []);
  throw new CommandError(
    `${answers} にはサービスが複数あります。--service で1つを選んでください: ${ids.join("、")} / holds several services; choose one with --service: ${ids.join(", ")}`,
  );
};
