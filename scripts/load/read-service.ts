import { LANGS, type Localized } from "../core/lang.ts";
import type { Finding } from "../core/finding.ts";
import type { Service } from "../core/sheet.ts";
import type { Source, SourceFile } from "../core/source.ts";
import { words } from "./messages.ts";
import { errorAt, errorAtPath, readData } from "./read-data.ts";
import { generalErrors, type SchemaCheck } from "./schema-check.ts";

/** A text that has to be there in the languages of the editions only. */
interface WrittenText {
  readonly ja: string;
  readonly en?: string;
}

/** `service.yaml` as its schema has it: what may be left out is not there. */
type WrittenService = Omit<Service, "editions" | "checklists" | "name" | "provider" | "preface"> &
  Partial<Pick<Service, "editions" | "checklists">> &
  Readonly<Record<"name" | "provider" | "preface", WrittenText>>;

const serviceFrom = (written: WrittenService, checklist: string): Service => {
  // Nobody reads it where there is no such edition.
  const inAll = ({ ja, en = ja }: WrittenText): Localized => ({ ja, en });
  const { editions = LANGS, checklists = [checklist], name, provider, preface } = written;
  return {
    ...written,
    editions,
    checklists,
    name: inAll(name),
    provider: inAll(provider),
    preface: inAll(preface),
  };
};

/** What a folder's `service.yaml` says, every text in all languages, or what is wrong with it. It answers the named
 * checklist where it names none. */
export const readService = (
  source: Source,
  check: SchemaCheck,
  checklist: string,
): { service?: Service; findings: readonly Finding[] } => {
  const { service: file, folder } = source;
  if (file === undefined) {
    const absent: SourceFile = {
      path: `${folder}/service.yaml`,
      name: "service.yaml",
      text: "",
      hasByteOrderMark: false,
    };
    return {
      findings: [
        errorAt(
          absent,
          null,
          "missing-service",
          words((m) => m.serviceMissing(folder)),
        ),
      ],
    };
  }
  const { value, findings: broken } = readData(file, null);
  if (value === undefined) return { findings: broken };
  const errors = generalErrors(check, value).map((error) => errorAtPath(file, null, error));
  if (errors.length > 0) return { findings: [...broken, ...errors] };
  return { service: serviceFrom(value as WrittenService, checklist), findings: broken };
};
