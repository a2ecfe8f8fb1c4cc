import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import {
  type Browser,
  type BrowserContextOptions,
  type BrowserContext,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";

const NAMES = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome.exe",
  "msedge.exe",
];

const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const installed = (): string | undefined => {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env["CHROME_PATH"] ?? "", ...onPath, ...ELSEWHERE].find(
    (path) => path !== "" && existsSync(path),
  );
};

// A Chromium in a package; it runs on Linux, where libnss3 and libnspr4 are.
const packaged = async (): Promise<string | undefined> => {
  const { default: packed } = await import("@sparticuz/chromium");
  return process.platform === "linux" ? packed.executablePath() : undefined;
};

const ROOT_NEEDS = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const launch = async (): Promise<Browser> => {
  const executablePath = installed() ?? (await packaged());
  if (executablePath === undefined) throw new Error("no Chrome or Chromium is installed");
  const args = ["--disable-gpu", "--disable-background-networking", "--no-first-run", ...ROOT_NEEDS];
  return chromium.launch({ executablePath, args });
};

const tryToLaunch = async (): Promise<boolean> => {
  try {
    await (await launch()).close();
    return true;
  } catch (error) {
    if ((process.env["CI"] ?? "") !== "") throw error;
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`
NO BROWSER: the tests that need one are SKIPPED. Install Chrome, or set CHROME_PATH. (${why})

`);
    return false;
  }
};

/** Whether a browser can be had; that none can is an error where CI is set. */
const isAvailable = await tryToLaunch();

/** Where the tests' page stands: an address that leads nowhere. */
export const SITE = "https://sheet.example/";

/** A page that a test has opened, and what it asked for and complained about meanwhile. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The addresses that the page asked for. */
  readonly requests: readonly string[];
  /** Console messages and uncaught errors. */
  readonly complaints: readonly string[];
}

export interface Visiting extends BrowserContextOptions {
  /** What follows the address: `?q=rto#item-3`. */
  readonly at?: string;
  /** Runs before the page's own scripts. */
  readonly before?: string;
}

/** Opens a page by its HTML; anything else that it asks for is refused, and recorded. */
const visit = async (
  context: BrowserContext,
  html: string,
  at: string,
  before: string | undefined,
): Promise<Visit> => {
  const requests: string[] = [];
  const complaints: string[] = [];
  await context.route("**", (route) => {
    const url = route.request().url();
    requests.push(url);
    const isPage = url.startsWith(SITE) && route.request().isNavigationRequest();
    return isPage ? route.fulfill({ contentType: "text/html", body: html }) : route.abort();
  });
  context.on("console", (message) => complaints.push(message.text()));
  context.on("weberror", (error) => complaints.push(error.error().message));
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(SITE + at);
  return { page, context, requests, complaints };
};

/** Opens a page for as long as it is used, in a context of its own of the browser that all tests of a file share. */
export type Open = (html: string, options: Visiting, use: (visit: Visit) => Promise<void>) => Promise<void>;

/** Tests that need a browser, and mostly wait for it: they run side by side. */
export const describeInBrowser = (
  title: string,
  tests: (open: Open, browser: () => Browser) => void,
): void => {
  describe.skipIf(!isAvailable)(title, { concurrent: true }, () => {
    let opened: Browser | undefined;
    beforeAll(async () => {
      opened = await launch();
    });
    const browser = (): Browser => {
      if (opened === undefined) throw new Error("no browser");
      return opened;
    };
    afterAll(async () => {
      await opened?.close();
    });
    const open: Open = async (html, { at = "", before, ...options }, use) => {
      const context = await browser().newContext({
        locale: "ja-JP",
        viewport: { width: 1280, height: 900 },
        reducedMotion: "reduce",
        ...options,
      });
      try {
        await use(await visit(context, html, at, before));
      } finally {
        await context.close();
      }
    };
    tests(open, browser);
  });
};
