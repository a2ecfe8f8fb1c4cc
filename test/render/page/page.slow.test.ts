import { createHash } from "node:crypto";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, it, test } from "vitest";
import { saySize } from "../../../scripts/render/html/downloads.tsx";
import { beside, editAddress, webAddress } from "../../../scripts/render/html/links.ts";
import { pageItems } from "../../../scripts/render/html/page-item.ts";
import { toPage } from "../../../scripts/render/html/to-page.tsx";
import type { Sheet } from "../../../scripts/core/sheet.ts";
import { assets, DOWNLOADS, HISTORY, inputOf, pageOf, release } from "../../support/page.ts";
import { sheetWith } from "../../support/sheet.ts";

const sheet = sheetWith();

const repository = "https://github.com/xtra/checklist";

const whole = pageOf(
  sheet,
  { history: HISTORY, downloads: DOWNLOADS, repository },
  {
    canonical: "https://trust.example/qlingo/",
    alternates: [
      { path: "feed.xml", type: "application/atom+xml" },
      { path: "qlingo.json", type: "application/json" },
    ],
  },
);

const HOSTILE = [
  "<script>alert(1)</script>",
  "</script><img src=x onerror=alert(1)>",
  "<!-- <script>",
  "]]> &amp; -->",
  "\"' onmouseover=alert(1) x='",
];

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const articleOf = (html: string, no: number): string =>
  new RegExp(`<article class="item" id="item-${String(no)}".*?</article>`, "s").exec(html)?.[0] ?? "";

const dataIn = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "") as Record<
    string,
    unknown
  >;

describe("safety", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(whole)?.[1] ?? "";

  const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

  it("has a policy that admits its own style and scripts, by hash, and nothing else", () => {
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(assets.early)} ${hashOf(assets.script)}`,
      `style-src ${hashOf(assets.style)}`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]);
    const scripts = [...whole.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code);
    expect(scripts).toEqual([assets.early, assets.script]);
  });

  it("has neither inline handlers nor inline styles, and loads nothing", () => {
    const markup = whole.replaceAll(/<(script|style)[ >].*?<\/\1>/gs, "");
    expect(/<[^>]*\s(?:on\w+|style|src|srcset)=/.exec(markup)).toBeNull();
    expect(
      markup.match(/<link [^>]*>/g)?.filter((link) => !/rel="(icon|canonical|alternate)"/.test(link)),
    ).toEqual([]);
    expect(/url\(|@import/.exec(assets.style)).toBeNull();
  });

  test.each(HOSTILE)("shows %j as text", (text) => {
    const html = pageOf(sheetWith({ 30: { ja: text, en: text } }), {
      history: [
        {
          version: text,
          date: text,
          changes: [{ item: 30, fact: text, before: text, after: text, direction: "changed" }],
        },
      ],
    });
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html.includes("<img")).toBe(false);
    expect(plain(articleOf(html, 30))).toContain(text.trim());
  });

  test.each(HOSTILE)("keeps %j inside its data", (text) => {
    const hostile: Sheet = {
      ...sheet,
      service: { ...sheet.service, name: { ja: text, en: text }, preface: { ja: text, en: text } },
    };
    const html = toPage(inputOf(hostile), assets);
    expect(dataIn(html)["description"]).toBe(text.trim());
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]).not.toMatch(/[<>\u2028\u2029]/);
  });

  test.each([
    ["https://example.com/a?b=1", "https://example.com/a?b=1"],
    ["http://example.com", "http://example.com/"],
    ["javascript:alert(1)", undefined],
    ["JaVaScript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["//example.com", undefined],
    ["evidence.pdf", undefined],
    [undefined, undefined],
  ])("makes a link of %s: %s", (url, expected) => {
    expect(webAddress(url)).toBe(expected);
  });

  test.each([
    [
      "https://github.com/xtra/checklist",
      "https://github.com/xtra/checklist/edit/main/answers/04-escrow.yaml",
    ],
    ["https://git.example/a/b/", "https://git.example/a/b/edit/main/answers/04-escrow.yaml"],
    ["http://github.com/xtra/checklist", undefined],
    ["javascript:alert(1)", undefined],
    [undefined, undefined],
  ])("lets changes be proposed to %s at %s", (address, expected) => {
    expect(editAddress(address, "04-escrow.yaml")).toBe(expected);
    expect(editAddress(address, "desk/mvsp-3.0/1.6-compliance.yaml")).toBe(
      expected?.replace("04-escrow.yaml", "desk/mvsp-3.0/1.6-compliance.yaml"),
    );
  });

  it("cannot be led out of its folder by a path", () => {
    expect(beside("ja/回答 #1.csv")).toBe("./ja/%E5%9B%9E%E7%AD%94%20%231.csv");
    expect(beside("javascript:alert(1)")).toBe("./javascript%3Aalert(1)");
  });
});

describe("markup", () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
      rules: {
        // Both are right in HTML; this is how Preact writes.
        "void-style": ["error", { style: "selfclosing" }],
        "doctype-style": ["error", { style: "lowercase" }],
        // The sheet's title is what it is.
        "long-title": "off",
        // Several values of one filter.
        "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
      },
    }),
  );

  test.each([
    ["with everything", whole],
    ["with the least", pageOf()],
    ["in one language", toPage({ sheet, release, langs: ["en"] }, assets)],
  ])("is valid %s", async (_, html) => {
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  it("is the same from the same sheet, and small", () => {
    expect(pageOf(sheetWith(), { history: HISTORY }) === pageOf(sheetWith(), { history: HISTORY })).toBe(
      true,
    );
    expect(Buffer.byteLength(whole)).toBeLessThan(300_000);
  });

  it("says the language of every part", () => {
    const article = articleOf(whole, 30);
    expect(article).toContain('<div class="ja" lang="ja">');
    expect(article).toContain('<div class="en" lang="en">');
    const japaneseOnly = articleOf(pageOf(sheetWith({ 30: { en: null } })), 30);
    expect(japaneseOnly).toMatch(/<small>\(Japanese only\) <\/small><span lang="ja">[^<]*1週間/);
  });

  it("tells programs what it is", () => {
    const head = /<head>.*?<style>/s.exec(whole)?.[0] ?? "";
    expect(head).toContain('<link rel="canonical" href="https://trust.example/qlingo/"/>');
    expect(head).toContain('<link rel="alternate" type="application/atom+xml" href="./feed.xml"/>');
    expect(head).toContain('<meta property="og:locale:alternate" content="en_US"/>');
    expect(dataIn(whole)).toMatchObject({
      "@type": "Dataset",
      version: "1.2.0",
      inLanguage: ["ja", "en"],
      url: "https://trust.example/qlingo/",
      distribution: [{ contentUrl: "./qlingo.xlsx", sha256: "a".repeat(64) }, {}, {}],
    });
    expect(pageOf(sheet, {}, { canonical: "javascript:alert(1)" }).includes('rel="canonical"')).toBe(false);
  });
});

describe("items", () => {
  const itemWith = (no: number, change: object) =>
    pageItems(sheetWith({ [no]: change }), release).find((item) => item.no === no);

  test.each([
    [30, {}, "value"],
    [30, { facts: { backupRetention: "undisclosed" } }, "undisclosed"],
    [5, {}, "unspecified"],
    [5, { facts: { availability: "undisclosed" } }, "undisclosed"],
    [25, {}, "by-plan"],
    [39, {}, "none"],
    [4, {}, "none"],
    [18, {}, "none"],
    // No limit is the best of values; no use of removable media is, too.
    [24, {}, "value"],
    [48, {}, "value"],
  ])("item %d with %j comes to: %s", (no, change, state) => {
    expect(itemWith(no, change)?.state).toBe(state);
  });

  test.each([
    ["2025-11-23", false],
    ["2025-11-22", true],
  ])("that were confirmed on %s are overdue after a year: %s", (reviewed, isOverdue) => {
    expect(itemWith(30, { reviewed })?.isOverdue).toBe(isOverdue);
  });

  it("show evidence with its date, and link it only to the web", () => {
    const evidence = [
      { title: "<設定>", url: "https://example.com/?a=1&b=2", until: "2026-11-22" },
      { title: "規程", until: "2027-03-31" },
    ];
    const article = articleOf(pageOf(sheetWith({ 30: { evidence } })), 30);
    expect(article).toContain(
      '<a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer nofollow">&lt;設定></a>',
    );
    expect(article).toContain("有効期限切れ 2026-11-22");
    expect(article).toContain("valid until 2027-03-31");
    expect(article.match(/<a [^>]*rel=/g)).toHaveLength(1);
  });

  it("can be changed by a proposal where the repository is known", () => {
    expect(articleOf(whole, 4)).toContain(`href="${repository}/edit/main/answers/04-escrow.yaml"`);
    expect(pageOf().includes("/edit/main/")).toBe(false);
  });
});

describe("what is around the items", () => {
  it("lists downloads with size and sum, or has no such section", () => {
    const section = /<section class="downloads.*?<\/section>/s.exec(whole)?.[0] ?? "";
    expect(section).toMatch(/href=".\/qlingo.xlsx" download[^>]*>qlingo.xlsx<\/a>/);
    expect(plain(section)).toContain("41.2 kB");
    expect(section).toContain(`<code>${"a".repeat(64)}</code>`);
    // What is in one language is listed in that language.
    expect(section.match(/href=".\/ja\//g)).toHaveLength(1);
    expect(section.match(/href=".\/SHA256SUMS"/g)).toHaveLength(2);
    expect(pageOf().includes('id="downloads"')).toBe(false);
  });

  test.each([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1.0 kB"],
    [999_949, "999.9 kB"],
    [999_950, "1.0 MB"],
    [2_340_000, "2.3 MB"],
  ])("says %d bytes as %s", (bytes, said) => {
    expect(saySize(bytes)).toBe(said);
  });

  it("tells changes in words, and has no control for them where there is no history", () => {
    const changes = plain(/<section class="changes.*?<\/section>/s.exec(whole)?.[0] ?? "");
    expect(changes).toContain("項目30 バックアップの保存期間 3日 → 7日 向上");
    expect(changes).toContain("Item 19 Response time 3 seconds → not disclosed withdrawn");
    // What today's vocabulary does not know stays as it was written.
    expect(changes).toContain('formerFact ["a",1] → 記載なし');
    expect(/id="changes"|id="since"/.exec(pageOf())).toBeNull();
  });

  it("is first in the language of the service, and in one language where one is asked for", () => {
    const foreign: Sheet = { ...sheet, service: { ...sheet.service, lang: "en" } };
    expect(/<html[^>]*>/.exec(pageOf(foreign))?.[0]).toBe('<html lang="en">');
    expect(() => toPage({ sheet, release, langs: [] }, assets)).toThrow(RangeError);
    const english = toPage({ sheet, release, langs: ["en"] }, assets);
    expect(/<html[^>]*>/.exec(english)?.[0]).toBe('<html lang="en">');
    expect(/class="ja|name="lang"/.exec(english)).toBeNull();
  });
});
