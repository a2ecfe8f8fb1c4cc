import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { engineFile } from "../../../scripts/io/engine.ts";
import { describeInBrowser } from "../../support/browser.ts";
import { copiedAnswers, ENGINE } from "../../support/command.ts";
import { commandInProcess } from "../../support/in-process.ts";
import { assets, pageOf } from "../../support/page.ts";

const { folder, remove } = copiedAnswers();

const RETENTION = join(folder, "30-backup-retention.yaml");

const sound = readFileSync(RETENTION, "utf8");

let preview: ChildProcess;
let address: URL;

beforeAll(async () => {
  preview = spawn(process.execPath, [...ENGINE, "preview", "--port", "0", "--answers", folder], {
    cwd: engineFile("."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (preview.stdout === null) throw new Error("the preview has no output");
  const [line] = (await once(createInterface(preview.stdout), "line")) as [string]; // its event has one line
  address = new URL(line);
});

afterAll(async () => {
  preview.kill("SIGTERM");
  await once(preview, "exit");
  remove();
  expect(preview.exitCode).toBe(0);
});

describe("the preview's server", () => {
  const ask = (path: string, method: string, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port: address.port, path, method, headers: { host } }, (response) => {
        resolve(response.statusCode);
        response.destroy();
      })
        .on("error", reject)
        .end();
    });

  test.each([
    ["GET", "/", "127.0.0.1", 200],
    ["GET", "/", "localhost", 200],
    ["GET", "/events", "localhost", 200],
    ["GET", "/", "evil.example", 403],
    ["GET", "/events", "evil.example", 403],
    ["GET", "/../../etc/passwd", "localhost", 404],
    ["POST", "/", "localhost", 405],
  ])("answers %s %s for %s with %d", async (method, path, name, status) => {
    expect(await ask(path, method, `${name}:${address.port}`)).toBe(status);
  });

  test.each([
    ["//", "localhost", 404],
    ["//", "evil.example", 403],
    ["//[", "localhost", 404],
    ["///", "localhost", 404],
    ["/%", "localhost", 404],
    ["http://", "localhost", 403],
    ["http://[", "localhost", 403],
    ["http://evil.example/", "localhost", 403],
    ["http://user@localhost:PORT/", "localhost", 403],
    ["http://localhost:PORT/", "localhost", 200],
    ["http://localhost:PORT", "localhost", 200],
    ["javascript:alert(1)", "localhost", 400],
    ["*", "localhost", 404],
    ["?", "localhost", 400],
    ["/?q=//", "localhost", 200],
  ])("answers the target %s for %s, and lives on", async (target, name, status) => {
    const path = target.replace("PORT", address.port);
    expect(await ask(path, "GET", `${name}:${address.port}`)).toBe(status);
    expect(await ask("/", "GET", `localhost:${address.port}`)).toBe(200);
  });

  it("answers no name without its port, and no other port", async () => {
    expect([await ask("/", "GET", "localhost"), await ask("/", "GET", "localhost:1")]).toEqual([403, 403]);
  });

  it("tells its user of a port that is taken", async () => {
    const { code, stderr } = await commandInProcess("preview", ["--port", address.port]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("別のプログラムが使っています")]);
  });

  test.each([
    [["--port", "70000"], "65535"],
    [["--answers", "no-such-folder"], "フォルダを読めません"],
  ])("refuses %j", async (args, said) => {
    const { code, stderr } = await commandInProcess("preview", args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

it("leaves no trace in the published page", () => {
  expect([assets.script.includes("EventSource"), pageOf().includes("connect-src")]).toEqual([false, false]);
});

describeInBrowser("the preview in a browser", (_, browser) => {
  it("shows findings beside their items whenever an answer is saved, and goes on while a file is broken", async () => {
    const context = await browser().newContext({ locale: "ja-JP" });
    const complaints: string[] = [];
    context.on("console", (message) => complaints.push(message.text()));
    context.on("weberror", (error) => complaints.push(error.error().message));
    const page = await context.newPage();
    await page.goto(address.href);
    const found = page.locator("#item-30 .finding.error:visible");
    expect([await found.count(), await page.locator(".item").count()]).toEqual([0, 49]);

    writeFileSync(RETENTION, sound.replace("P7D", "P3D"));
    await page.getByText("バックアップを保持できません").first().waitFor();
    const text = await found.filter({ hasText: "retention-holds-generations" }).innerText();
    expect(text).toMatch(/エラー/);
    expect(text).toContain("backupRetention: P3D");
    expect(text).toContain("30-backup-retention.yaml:7:20");
    expect(text).toMatch(/相手: 項目28/);
    expect(text).toMatch(/なぜ: /);
    expect(text).toMatch(/直し方: /);
    expect(await page.locator(".preview .concerned a:visible").allInnerTexts()).toContain("エラー: 項目30");
    await page.getByLabel("English").check();
    expect(await found.first().innerText()).toMatch(/error/);

    writeFileSync(RETENTION, "no: 30\ntext: {");
    await page.getByText("The page below is from before the error of form.").waitFor();
    expect(await page.locator("#item-30 .en .text").innerText()).toContain("one week");
    expect(await found.count()).toBeGreaterThan(0);

    writeFileSync(RETENTION, sound);
    await expect.poll(() => found.count(), { timeout: 10_000 }).toBe(0);
    expect(complaints).toEqual([]);
  });
});
