import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Release } from "../../scripts/render/edition.ts";
import { toCatalog } from "../../scripts/render/oscal/catalog.ts";
import { toComponentDefinition } from "../../scripts/render/oscal/component-definition.ts";
import { uriOf } from "../../scripts/render/oscal/evidence.ts";
import { markupLine, markupLines, oneLine } from "../../scripts/render/oscal/markup.ts";
import type { Sheet } from "../../scripts/core/sheet.ts";
import { HOSTILE } from "../support/hostile.ts";
import { sheetWith } from "../support/sheet.ts";

const release: Release = {
  version: "1.2.3",
  commit: "0123456789abcdef0123456789abcdef01234567",
  date: "2026-11-23",
};

interface Prop {
  readonly name: string;
  readonly value: string;
  readonly ns?: string;
  readonly class?: string;
  readonly group?: string;
  readonly remarks?: string;
}

interface Part {
  readonly id: string;
  readonly name: string;
  readonly class?: string;
  readonly prose: string;
  readonly parts?: readonly Part[];
}

interface Control {
  readonly id: string;
  readonly title: string;
  readonly props: readonly Prop[];
  readonly parts: readonly Part[];
}

interface Metadata {
  readonly "last-modified": string;
  readonly version: string;
  readonly "oscal-version": string;
  readonly roles: readonly { readonly id: string }[];
  readonly parties: readonly { readonly uuid: string }[];
}

interface Catalog {
  readonly uuid: string;
  readonly metadata: Metadata;
  readonly groups: readonly { readonly id: string; readonly controls: readonly Control[] }[];
}

interface Requirement {
  readonly uuid: string;
  readonly "control-id": string;
  readonly description: string;
  readonly props: readonly Prop[];
  readonly links?: readonly { readonly href: string }[];
  readonly statements?: readonly { readonly "statement-id": string; readonly description: string }[];
}

interface ComponentDefinition {
  readonly uuid: string;
  readonly metadata: Metadata;
  readonly components: readonly {
    readonly uuid: string;
    readonly "control-implementations": readonly {
      readonly source: string;
      readonly "implemented-requirements": readonly Requirement[];
    }[];
  }[];
  readonly "back-matter"?: { readonly resources: readonly { readonly uuid: string }[] };
}

const catalogOf = (sheet: Sheet, state = release): Catalog =>
  (JSON.parse(toCatalog(sheet, state)) as { catalog: Catalog }).catalog;

const definitionOf = (sheet: Sheet, state = release): ComponentDefinition =>
  (JSON.parse(toComponentDefinition(sheet, state)) as { "component-definition": ComponentDefinition })[
    "component-definition"
  ];

const requirementsOf = (sheet: Sheet): readonly Requirement[] =>
  definitionOf(sheet).components.flatMap((component) =>
    component["control-implementations"].flatMap((each) => each["implemented-requirements"]),
  );

const partsBelow = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => [part, ...partsBelow(part.parts ?? [])]);

const sheet = sheetWith();
const catalog = catalogOf(sheet);
const controls = catalog.groups.flatMap((group) => group.controls);

/** What NIST's JSON Schemas of OSCAL 1.2.1 ask of the values, by the names that we give them to. */
const FORMS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:uuid|party-uuids)$/, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  [/^(?:id|class|group|rel|role-id|control-id|statement-id)$/, /^[\p{L}_][\p{L}\p{N}._-]*$/u],
  [/^ns$/, /^[a-zA-Z][a-zA-Z0-9+\-.]+:\S+$/],
  [/^(?:title|text|remarks)$/, /^[^\n]+$/],
  [/^(?:name|value|version|oscal-version)$/, /^\S(?:.*\S)?$/u],
  [/^(?:href|source)$/, /^[!#$&-;=?-Z_a-z~[\]%]+$/],
  [/^last-modified$/, /^\d{4}-\d{2}-\d{2}T00:00:00\+09:00$/],
];

/** Every value of a document that breaks its form, and every list that is empty, which the schemas forbid. */
const broken = (value: unknown, key = ""): readonly string[] => {
  if (Array.isArray(value))
    return value.length === 0 ? [`${key} is empty`] : value.flatMap((each) => broken(each, key));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, each]) => broken(each, name));
  const form = FORMS.find(([names]) => names.test(key))?.[1];
  const isRight = typeof value === "string" && value !== "" && (form === undefined || form.test(value));
  return isRight ? [] : [`${key}: ${JSON.stringify(value)}`];
};

const TOKEN = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

/** Everything named `name` in a list of props or parts is a token, elsewhere it is text. */
const propNames = (value: unknown, key = ""): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => propNames(each, key));
  if (typeof value !== "object" || value === null) return [];
  const own = (key === "props" || key === "parts") && "name" in value ? [String(value.name)] : [];
  return [...own, ...Object.entries(value).flatMap(([name, each]) => propNames(each, name))];
};

const documentsOf = (of: Sheet): readonly [Catalog, ComponentDefinition] => [catalogOf(of), definitionOf(of)];

describe("both documents", () => {
  it("keep to the forms of OSCAL", () => {
    expect(documentsOf(sheet).flatMap((document) => broken(document))).toEqual([]);
    expect(propNames(documentsOf(sheet)).filter((name) => !TOKEN.test(name))).toEqual([]);
  });

  test.each(HOSTILE)("do so with %s in every place", (_start, text) => {
    const both = { ja: text, en: text };
    const evidence = [{ title: text, url: `https://example.com/${encodeURI("髙")}|"<>^{}[]?a=[b]#c#d%` }];
    const answers = sheet.answers.map(({ answer, file }) => ({
      answer: { ...answer, text: both, evidence, owner: text },
      file,
    }));
    const { service, model } = sheet;
    const checklist = { ...model.checklist, title: both, publisher: both };
    const items = checklist.items.map((item) => ({ ...item, title: both, requirement: both, unit: both }));
    const hostile: Sheet = {
      ...sheet,
      answers,
      service: { ...service, name: both, provider: both, preface: both },
      model: { ...model, checklist: { ...checklist, items } },
    };
    expect(documentsOf(hostile).flatMap((document) => broken(document))).toEqual([]);
  });

  it("say which state they show", () => {
    for (const { metadata } of documentsOf(sheet))
      expect(metadata).toMatchObject({
        "last-modified": "2026-11-23T00:00:00+09:00",
        version: "1.2.3",
        "oscal-version": "1.2.1",
        props: expect.arrayContaining([
          expect.objectContaining({ name: "commit", value: release.commit }),
        ]) as unknown,
      });
  });

  it("need no commit", () => {
    const local = { version: "0.0.0-local", date: "2026-11-23" };
    expect([catalogOf(sheet, local), definitionOf(sheet, local)].flatMap((each) => broken(each))).toEqual([]);
  });

  it("refer to no role and no party that they do not define", () => {
    for (const document of documentsOf(sheet)) {
      const text = JSON.stringify(document);
      const roles = [...text.matchAll(/"role-id":"([^"]+)"/g)].map(([, id]) => id);
      const parties = [...text.matchAll(/"party-uuids":\["([^"]+)"\]/g)].map(([, id]) => id);
      expect(new Set(roles)).toEqual(new Set(document.metadata.roles.map(({ id }) => id)));
      expect(new Set(parties)).toEqual(new Set(document.metadata.parties.map(({ uuid }) => uuid)));
    }
  });
});

describe("the identifiers", () => {
  const uuidsOf = (document: object): readonly (string | undefined)[] =>
    [...JSON.stringify(document).matchAll(/"uuid":"([^"]+)"/g)].map(([, uuid]) => uuid);

  it("are all different", () => {
    for (const document of documentsOf(sheet)) {
      const uuids = uuidsOf(document);
      expect(new Set(uuids).size).toBe(uuids.length);
    }
  });

  it("stay the same from release to release, but for those of the documents", () => {
    const later = { ...release, version: "1.3.0", date: "2027-01-01" };
    const [before, after] = [definitionOf(sheet), definitionOf(sheet, later)].map(uuidsOf);
    expect(after?.slice(1)).toEqual(before?.slice(1));
    expect(after?.[0]).not.toBe(before?.[0]);
    expect(catalogOf(sheet, later).uuid).not.toBe(catalog.uuid);
  });

  it("differ between companies whose services have the same id", () => {
    const other = { ...sheet, service: { ...sheet.service, provider: { ja: "別会社", en: "Another" } } };
    const [ours, theirs] = [definitionOf(sheet), definitionOf(other)].map(uuidsOf);
    expect(theirs?.filter((uuid) => ours?.includes(uuid))).toEqual([]);
  });
});

describe("the catalog", () => {
  it("has a group per section and a control per item", () => {
    expect(catalog.groups.map((group) => [group.id, group.controls.length])).toEqual([
      ["meti-2010-application", 25],
      ["meti-2010-support", 2],
      ["meti-2010-data", 11],
      ["meti-2010-security", 11],
    ]);
    expect(controls.map(({ id }) => id)).toEqual(
      Array.from({ length: 49 }, (_, index) => `meti-2010-${String(index + 1).padStart(2, "0")}`),
    );
  });

  it("says in both languages what an item asks", () => {
    const { title, props, parts } = controls[29] ?? { title: "", props: [], parts: [] };
    expect(title).toBe("バックアップデータの保存期間");
    expect(props.map((prop) => [prop.name, prop.class, prop.value])).toEqual([
      ["label", undefined, "30"],
      ["sort-id", undefined, "meti-2010-30"],
      ["title", "en", "Backup retention period"],
      ["category", undefined, "データ管理"],
      ["category", "en", "Data management"],
    ]);
    expect(partsBelow(parts).map((part) => [part.id, part.name, part.prose])).toEqual([
      ["meti-2010-30_smt", "statement", "データをバックアップした媒体を保管する期限"],
      ["meti-2010-30_smt.en", "translation", expect.stringMatching(/^[A-Z][ -~]+$/)],
      ["meti-2010-30_unit", "unit", "時間"],
      ["meti-2010-30_unit.en", "translation", expect.stringMatching(/^[A-Z][ -~]+$/)],
    ]);
  });
});

describe("the component definition", () => {
  it("answers each control of the catalog beside it, and statements that are there", () => {
    const requirements = requirementsOf(sheet);
    expect(requirements.map((each) => each["control-id"])).toEqual(controls.map(({ id }) => id));
    const parts = new Set(controls.flatMap((control) => partsBelow(control.parts)).map(({ id }) => id));
    const answered = requirements
      .flatMap((each) => each.statements ?? [])
      .map((each) => each["statement-id"]);
    expect(answered).toHaveLength(49);
    expect(answered.filter((id) => !parts.has(id))).toEqual([]);
    const [implementation] = definitionOf(sheet).components[0]?.["control-implementations"] ?? [];
    expect(implementation?.source).toBe("catalog.json");
  });

  it("says an answer with its mark, its translation, its owner and its review", () => {
    const answer = requirementsOf(sheet)[41];
    expect(answer).toMatchObject({
      description: "【有】TLSv1.2にて通信を暗号化しています",
      statements: [{ description: "\\[Yes] Communications are encrypted with TLS 1.2." }],
    });
    expect(answer?.props.map(({ name, value }) => `${name}=${value}`)).toEqual([
      "mark=有",
      "reviewed=2026-11-22",
      "owner=@xtra/security",
      "tlsVersions=1.2",
    ]);
  });

  it("leaves out a translation that is not there", () => {
    const untranslated = sheetWith({ 30: { en: undefined } });
    expect(requirementsOf(untranslated)[29]?.statements).toBeUndefined();
  });

  test.each([
    [30, {}, ["backupRetention duration P7D"]],
    [19, {}, ["responseTime standing undisclosed"]],
    [27, {}, ["supportHours schedule Mo-Fr 10:00-17:00; PH off", "supportReplyWorkingDays range 2-3"]],
    [
      33,
      { facts: { tlsVersions: ["1.2", "1.3"] } },
      ["tlsVersions versions 1.2", "tlsVersions versions 1.3"],
    ],
    [
      5,
      {},
      [
        "availability percent 99.9",
        "availabilityBasis choice target",
        "availabilityPeriod standing unspecified",
      ],
    ],
    [35, {}, ["compensation flag true", "liabilityInsurance flag true"]],
    [
      39,
      { mark: "有", facts: { certifications: ["SOC 2", { name: "ISO/IEC 27001", until: "2027-03-31" }] } },
      [
        "certifications choices SOC 2",
        "certifications choices ISO/IEC 27001 certifications-2",
        "certifications-until date 2027-03-31 certifications-2",
      ],
    ],
  ] as const)("states the facts of item %d %j as props", (item, change, said) => {
    const { props } = requirementsOf(sheetWith({ [item]: change }))[item - 1] ?? { props: [] };
    const facts = props.filter(({ name }) => !["mark", "reviewed", "owner"].includes(name));
    const shown = facts.map((prop) =>
      [prop.name, prop.class, prop.value, prop.group].filter(Boolean).join(" "),
    );
    expect(shown.slice(0, said.length)).toEqual(said);
  });

  it("reads a fact out in both languages", () => {
    const [retention] = requirementsOf(sheet)[29]?.props.slice(-1) ?? [];
    expect(retention?.remarks).toBe("バックアップの保存期間: 7日 / Backup retention: 7 days");
  });

  it("keeps evidence as resources that the answer links to", () => {
    const evidenced = sheetWith({
      30: {
        evidence: [
          { title: "設定*画面", url: "https://例え.jp/設定?a=[b]", until: "2027-03-31" },
          { title: "手順書" },
          { title: "壊れた", url: "https://[x" },
        ],
      },
    });
    const resources = definitionOf(evidenced)["back-matter"]?.resources ?? [];
    expect(resources).toMatchObject([
      {
        title: "設定\\*画面",
        props: [{ name: "until", value: "2027-03-31" }],
        rlinks: [{ href: "https://xn--r8jz45g.jp/%E8%A8%AD%E5%AE%9A?a=%5Bb%5D" }],
      },
      { title: "手順書" },
      { title: "壊れた", description: "https://\\[x" },
    ]);
    expect(requirementsOf(evidenced)[29]?.links?.map(({ href }) => href)).toEqual(
      resources.map(({ uuid }) => `#${uuid}`),
    );
    expect(definitionOf(sheet)["back-matter"]).toBeUndefined();
  });
});

describe("markup", () => {
  test.each([
    ["平日 10:00~17:00、土曜 10:00~12:00", "平日 10:00\\~17:00、土曜 10:00\\~12:00"],
    ["2^10^", "2\\^10\\^"],
    ["{{ insert: param, x }}", "\\{{ insert: param, x }}"],
    ["*強調* [語](http://x)", "\\*強調\\* \\[語]\\(http://x)"],
    ["1. 一つ目", "1\\. 一つ目"],
    ["# 見出し", "\\# 見出し"],
    ["<script>", "\\<script>"],
    ["  空白\t\u3000と\n改行 ", "空白 と 改行"],
  ])("%j stays text", (text, written) => {
    expect(markupLine(text)).toBe(written);
  });

  it("keeps lines and paragraphs apart", () => {
    expect(markupLines("一行目\n二行目\n\n\n# 三行目\n")).toBe("一行目\\\n二行目\n\n\\# 三行目");
  });

  it("makes no table of lines that look like one", () => {
    expect(markupLines("a | b\n:-- | --\nc | d")).toBe("a | b\\\n\\:-- | --\\\nc | d");
  });

  it("makes one line without white space at its ends of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(oneLine(text)).toMatch(/^(?:\S(?:.*\S)?)?$/u);
        expect(markupLine(`x${text}`)).toMatch(/^[^\n]+$/);
      }),
    );
  });
});

describe("uriOf", () => {
  // RFC 3986, appendix A, as far as it concerns addresses of the web.
  const part = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})";
  const URI = new RegExp(
    `^https?://(?:[a-z0-9.-]+|\\[[0-9a-f:.]+\\])(?::\\d+)?(?:/${part}*)*(?:\\?(?:${part}|[/?])*)?(?:#(?:${part}|[/?])*)?$`,
  );

  it("gives a URI or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const uri = uriOf(`https://example.com/${text.replaceAll(/\s/g, "")}`);
        if (uri !== undefined) expect(uri).toMatch(URI);
      }),
    );
  });

  test.each([
    ["https://example.com/a?b=c#d", "https://example.com/a?b=c#d"],
    ["http://[::1]:8080/a[b]", "http://[::1]:8080/a%5Bb%5D"],
    ["https://example.com/%zz%41#a#b", "https://example.com/%25zz%41#a%23b"],
    ["https://", undefined],
  ])("%s", (url, uri) => {
    expect(uriOf(url)).toBe(uri);
  });
});
