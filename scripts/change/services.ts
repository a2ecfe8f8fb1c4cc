import type { PastFile } from "../io/git.ts";
import { serviceIdIn } from "../load/services/services-form.ts";

const SERVICE = "service.yaml";

/** A service that answers today. */
export interface ServiceName {
  readonly id: string;
  /** Whether it is the only one, whose answers stand in the folder of answers itself. */
  readonly isAlone: boolean;
}

/** The services whose answers stood in a folder of answers at some time. */
export interface PastServices {
  readonly isAlone: boolean;
  /** The files of each by its id, their names as they were in its own folder. */
  readonly files: ReadonlyMap<string, readonly PastFile[]>;
}

/** The entries of the library that a service has, and those that all have: files as they are seen from the folder of answers. */
const libraryOf = (files: readonly PastFile[], folder: string | undefined): readonly PastFile[] =>
  files.filter(({ name }) => {
    const [, of] = /^(?:\.\.\/)+library\/(?:([^/]+)\/)?[^/]+$/.exec(name) ?? [];
    return name.startsWith("../") && (of === undefined || of === folder);
  });

/** Takes the files of a folder of answers, as they were in a commit, apart into the services of that time. */
export const servicesAt = (files: readonly PastFile[]): PastServices => {
  const inFolders = files.filter(({ name }) => name.endsWith(`/${SERVICE}`));
  const own = files.find(({ name }) => name === SERVICE);
  if (own !== undefined || inFolders.length === 0) {
    const id = own === undefined ? undefined : serviceIdIn(own.text);
    const all = [...files.filter(({ name }) => !name.startsWith("../")), ...libraryOf(files, undefined)];
    return { isAlone: true, files: all.length === 0 ? new Map() : new Map([[id ?? "", all]]) };
  }
  return {
    isAlone: false,
    files: new Map(
      inFolders.map(({ name, text }) => {
        const folder = name.slice(0, -SERVICE.length);
        const within = files.filter((file) => file.name.startsWith(folder));
        return [
          serviceIdIn(text) ?? folder.slice(0, -1),
          [
            ...within.map((file) => ({ ...file, name: file.name.slice(folder.length) })),
            ...libraryOf(files, folder.slice(0, -1)),
          ],
        ];
      }),
    ),
  };
};

/**
 * The files of a service at that time; undefined where it did not answer then. One that was and is the only one is the same,
 * whatever it was called: its answers stood at the same place.
 */
export const filesOf = (past: PastServices, { id, isAlone }: ServiceName): readonly PastFile[] | undefined =>
  past.isAlone && isAlone ? ([...past.files.values()][0] ?? []) : past.files.get(id);
