import { tellBrokenOff } from "./answers-folder.ts";
import { showable } from "../core/untrusted.ts";
import { answersFolder, choice, command, UsageError, spokenLang, wantsColour } from "./command.ts";
import { examine, readForm } from "./judge.ts";
import { readNamed } from "./revisions.ts";
import { chosenServices, serviceOption } from "./services.ts";
import { compare, type Comparison, together } from "../change/comparison.ts";
import { readHead } from "../change/tags.ts";
import { comparisonJson, servicesJson } from "../report/changes/json.ts";
import { comparisonMarkdown, servicesMarkdown } from "../report/changes/markdown.ts";
import { comparisonText, servicesText } from "../report/changes/text.ts";
import { type Revision, revisionOf } from "../change/revision.ts";
import type { Model } from "../core/model.ts";
import type { ServiceName } from "../change/services.ts";
import { type Bump, nextVersion } from "../change/version.ts";
import { formatText } from "../report/text.ts";
import { ownRelations } from "../check/own-rules.ts";
import { relations } from "../kits/kits.ts";

const NOTHING: Revision = new Map();

const FORMATS = ["text", "json", "markdown"] as const;

/** `diff`: what changed for customers between two revisions. */
export const diffCommand = command({
  name: "diff",
  summary: {
    ja: "2つの版の間で、お客様への約束がどう変わったかを示します(低下、向上、文言のみ、など)",
    en: "shows how commitments changed between two revisions: weaker, stronger, words alone, and so on",
  },
  usage: ["BASE [HEAD]"],
  about: [
    [
      "BASE, HEAD",
      {
        ja: "コミット、タグ、ブランチ、または公開した JSON(HEAD の既定: いまの回答)",
        en: "a commit, tag, branch, or a published JSON (default of HEAD: the answers as they are)",
      },
    ],
  ],
  examples: ["v1.2.0"],
  options: {
    format: choice("F", FORMATS, {
      ja: "text | json | markdown(既定: text)",
      en: "text | json | markdown (default: text)",
    }),
    answers: answersFolder(),
    service: serviceOption(),
    lang: spokenLang(),
  },
  exits: {
    0: { ja: "示した(変更の有無によらない)", en: "shown, whether or not anything changed" },
    1: { ja: "いまの回答に形式の誤り", en: "errors of form in the answers as they are" },
  },
  run: (values, [base, head, ...more], io) => {
    if (base === undefined || base === "" || more.length > 0)
      throw new UsageError(`比べる版を1つか2つ指定してください / give one or two revisions`);
    const { format, lang: chosen } = values;
    const tell = (line: string): void => {
      io.err(`${showable(line)}\n`);
    };

    const { all, areSeveral } = chosenServices(values.answers, values.service);
    for (const { folder } of all) tellBrokenOff(folder, io);
    const { form, findings: ofForm } = readForm(all[0]?.folder ?? values.answers);
    const examined = form === undefined ? [] : all.map(({ folder }) => examine(form, folder));
    const lang = chosen ?? examined.find((each) => each.lang !== undefined)?.lang ?? "ja";
    const colour = wantsColour(io, "err");
    const before = form === undefined ? undefined : readNamed(base, values.answers, tell);
    const after =
      form === undefined || head === undefined ? undefined : readNamed(head, values.answers, tell);
    const broken = head === undefined ? examined.filter(({ sheet }) => sheet === undefined) : [];
    if (form === undefined || before === undefined || broken.length > 0) {
      const findings = [...ofForm, ...broken.flatMap((each) => each.findings)];
      const answers = broken.reduce((sum, each) => sum + each.answers, 0);
      io.err(formatText(findings, { lang, colour, answers, isFormOnly: true }));
      return 1;
    }

    const nowOf = new Map(
      examined.flatMap(({ sheet }) => (sheet === undefined ? [] : [[sheet.service.id, sheet] as const])),
    );
    const modelOf = (id: string): Model => nowOf.get(id)?.model ?? form.model;
    const compared = (service: ServiceName): Comparison | undefined => {
      const sheet = nowOf.get(service.id);
      const now = after === undefined ? sheet && revisionOf(sheet) : after.of(service);
      const was = before.of(service);
      // A published JSON is that of one service; the others have nothing to be compared with.
      if ((was === undefined && before.isOfOne) || (now === undefined && after?.isOfOne === true))
        return undefined;
      const model = modelOf(service.id);
      return compare(model, [...relations, ...ownRelations(model)], was ?? NOTHING, now ?? NOTHING);
    };
    const isNew = head === undefined && !base.endsWith(".json");
    const last = isNew ? readHead(values.answers)?.tag : undefined;
    // What lies between two releases of the past makes no new version.
    const versionOf = (bump: Bump): readonly [string | undefined, string] | undefined =>
      isNew && bump !== "none" && (last === undefined || base === `v${last}`)
        ? [last, nextVersion(last, bump)]
        : undefined;
    const said = { lang, colour: wantsColour(io) };
    const [only] = all;
    if (!areSeveral && only !== undefined) {
      const [id = ""] = nowOf.keys();
      const model = modelOf(id);
      const comparison = compared({ id, isAlone: true }) ?? compare(model, [], NOTHING, NOTHING);
      const version = versionOf(comparison.bump);
      if (format === "json") io.out(comparisonJson(comparison));
      else if (format === "markdown") io.out(comparisonMarkdown(model, comparison, lang, version));
      else io.out(comparisonText(model, comparison, { ...said, ...(version && { version }) }));
      return 0;
    }
    // Services that are gone have withdrawn all that they promised.
    const gone = values.service === undefined ? [...before.ids, ...(after?.ids ?? [])] : [];
    const ids = [...new Set([...all.flatMap(({ id }) => id ?? []), ...gone])];
    const comparison = together(
      ids.flatMap((service) => {
        const own = compared({ id: service, isAlone: false });
        return own === undefined ? [] : [{ service, ...own }];
      }),
    );
    const version = versionOf(comparison.bump);
    if (format === "json") io.out(servicesJson(comparison));
    else if (format === "markdown") io.out(servicesMarkdown(modelOf, comparison, lang, version));
    else io.out(servicesText(modelOf, comparison, { ...said, ...(version && { version }) }));
    return 0;
  },
});
