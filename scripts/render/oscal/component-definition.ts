import { renderWords } from "../messages.ts";
import { everyLang } from "../../core/spoken.ts";
import type { Answer, Evidence, Sheet } from "../../core/sheet.ts";
import { type Release, printedText } from "../edition.ts";
import { controlId, statementId } from "./catalog.ts";
import {
  identifier,
  identityOf,
  metadata,
  prop,
  provider,
  responsible,
  translated,
  TRANSLATIONS,
  written,
} from "./document.ts";
import { resource } from "./evidence.ts";
import { factProps } from "./facts.ts";
import { markupLine, markupLines } from "./markup.ts";

/** Where the catalog lies, from the component definition. */
const CATALOG = "catalog.json";

interface Cited {
  readonly uuid: string;
  readonly evidence: Evidence;
}

const cited = (sheet: Sheet, { no, evidence = [] }: Answer): readonly Cited[] =>
  evidence.map((entry, index) => ({
    uuid: identifier("evidence", ...identityOf(sheet.service), String(no), String(index)),
    evidence: entry,
  }));

const requirement = (sheet: Sheet, answer: Answer): object => {
  const { no, mark, text, facts, owner, reviewed } = answer;
  const id = controlId(sheet.model.checklist, no);
  const uuid = (...more: readonly string[]): string =>
    identifier("requirement", ...identityOf(sheet.service), id, ...more);
  const statements = TRANSLATIONS.flatMap((lang) => {
    const said = text[lang];
    if (said === undefined) return [];
    const description = markupLines(printedText({ mark, text: said, lang }, lang));
    return [{ "statement-id": statementId(id, lang), uuid: uuid(lang), description }];
  });
  const links = cited(sheet, answer).map((entry) => ({
    href: `#${entry.uuid}`,
    rel: "reference",
    text: markupLine(entry.evidence.title),
  }));
  return {
    uuid: uuid(),
    "control-id": id,
    description: markupLines(printedText({ mark, text: text.ja, lang: "ja" }, "ja")),
    props: [
      ...(mark === undefined ? [] : [prop("mark", mark)]),
      prop("reviewed", reviewed, { class: "date" }),
      prop("owner", owner),
      ...factProps(sheet, facts),
    ],
    ...(links.length === 0 ? {} : { links }),
    ...(statements.length === 0 ? {} : { statements }),
  };
};

/**
 * The answers as an OSCAL component definition: the service is one component, each answer an implemented requirement of the
 * catalog beside it. The description is the answer as the sheet prints it; its translation answers the translated statement.
 */
export const toComponentDefinition = (sheet: Sheet, release: Release): string => {
  const { service, model } = sheet;
  const identity = identityOf(service);
  const maintainer = provider(service, "maintainer");
  const resources = sheet.answers.flatMap(({ answer }) =>
    cited(sheet, answer).map(({ uuid, evidence }) => resource(uuid, evidence)),
  );
  const implementation = {
    uuid: identifier("implementation", ...identity, model.checklist.id),
    source: CATALOG,
    description: markupLines(model.checklist.title.ja),
    props: translated("description", model.checklist.title),
    "implemented-requirements": sheet.answers.map(({ answer }) => requirement(sheet, answer)),
  };
  const title = everyLang((lang) => renderWords[lang].title(service.name[lang], model.checklist.title[lang]));
  const component = {
    uuid: identifier("component", ...identity),
    type: "service",
    title: markupLine(service.name.ja),
    description: markupLines(service.preface.ja),
    props: [...translated("title", service.name), ...translated("description", service.preface)],
    "responsible-roles": [responsible(maintainer)],
    "control-implementations": [implementation],
  };
  return written({
    "component-definition": {
      uuid: identifier("component-definition", ...identity, release.version),
      metadata: metadata(title, release, [provider(service, "prepared-by"), maintainer]),
      components: [component],
      ...(resources.length === 0 ? {} : { "back-matter": { resources } }),
    },
  });
};
