import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { engineFile } from "../../../scripts/io/engine.ts";
import { QLINGO_ANSWERS } from "../../support/qlingo.ts";
import { fileOf, realSource } from "../../support/sheet.ts";

/** Other programs, with nothing but `schema/answer.schema.json`, reach our verdict on the form of an answer. */

const textOf = (item: number): string => fileOf(realSource, item).text;

const retention = textOf(30);

const BROKEN: readonly (readonly [string, string])[] = [
  ["unknown-fact", retention.replace("backupRetention", "backupRetension")],
  ["other-items-fact", retention.replace("P7D", "P7D\n  rpo: P1D")],
  ["no-facts", retention.replace("  backupRetention: P7D\n", "").replace("facts:", "facts: {}")],
  ["words-for-duration", retention.replace("P7D", "7日")],
  ["number-for-duration", retention.replace("P7D", "7")],
  ["unknown-key", retention.replace("reviewed:", "revieved:")],
  ["date-without-quotes", retention.replace('"2026-11-22"', "2026-11-22")],
  ["wrong-date", retention.replace("2026-11-22", "2026-13-01")],
  ["owner-without-at", retention.replace("@xtra/", "")],
  ["mark-where-none-is-asked", retention.replace("no: 30", "no: 30\nmark: 有")],
  ["no-japanese", retention.replace(/  ja: .*\n/, "")],
  ["no-such-item", retention.replace("no: 30", "no: 50")],
  ["wrong-mark", textOf(4).replace("mark: 無", "mark: ×")],
  ["wrong-choice", textOf(26).replace("[email, form]", "[fax]")],
  ["wrong-hours", textOf(27).replace("Mo-Fr 10:00-17:00", "平日")],
  ["accept-without-end", `${retention}accept:\n  - { rule: vague-wording, reason: 承知 }\n`],
];

describe("ajv-cli", () => {
  const folder = mkdtempSync(join(tmpdir(), "ajv-"));
  const ajv = (data: string): { status: number | null; said: string } => {
    const cli = engineFile("node_modules/ajv-cli/dist/index.js");
    const schema = engineFile("schema/answer.schema.json");
    const args = [cli, "validate", "--spec=draft2020", "-s", schema, "-d", data];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    return { status, said: stdout + stderr };
  };

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("accepts all 49 answers", () => {
    const { status, said } = ajv(join(QLINGO_ANSWERS, "[0-9]*.yaml"));
    expect(status).toBe(0);
    expect(said.match(/ valid$/gm)).toHaveLength(49);
  });

  it("refuses each broken one", () => {
    for (const [name, text] of BROKEN) writeFileSync(join(folder, `${name}.yaml`), text);
    const { status, said } = ajv(join(folder, "*.yaml"));
    expect(status).toBe(1);
    const refused = [...said.matchAll(/([\w-]+)\.yaml invalid$/gm)].map(([, name]) => name);
    expect(refused.sort()).toEqual(BROKEN.map(([name]) => name).sort());
  });
});

describe("the YAML language server", () => {
  let server: ChildProcess | undefined;
  let client: MessageConnection | undefined;
  const diagnostics = new Map<string, readonly { message: string; range: { start: { line: number } } }[]>();

  const request = async (method: string, params: object): Promise<unknown> =>
    client?.sendRequest(method, params);

  /** Opens a text as if it were the file of that name in answers/. */
  const open = async (name: string, text: string): Promise<string> => {
    const uri = pathToFileURL(engineFile(`answers/${name}`)).href;
    diagnostics.delete(uri);
    await client?.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
    return uri;
  };

  const diagnosed = async (
    uri: string,
  ): Promise<readonly { message: string; range: { start: { line: number } } }[]> => {
    for (let wait = 0; wait < 200 && !diagnostics.has(uri); wait += 1)
      await new Promise((done) => setTimeout(done, 50));
    return diagnostics.get(uri) ?? [];
  };

  beforeAll(async () => {
    const started = spawn(
      process.execPath,
      [engineFile("node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"],
      {
        stdio: ["pipe", "pipe", "ignore"],
      },
    );
    server = started;
    client = createMessageConnection(
      new StreamMessageReader(started.stdout),
      new StreamMessageWriter(started.stdin),
    );
    client.onRequest("workspace/configuration", ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) =>
        section === "yaml"
          ? { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
          : {},
      ),
    );
    client.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics: given }: { uri: string; diagnostics: never[] }) => {
        diagnostics.set(uri, given);
      },
    );
    client.listen();
    const root = pathToFileURL(engineFile(".")).href;
    await client.sendRequest("initialize", {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: "project" }],
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    });
    await client.sendNotification("initialized", {});
  });

  afterAll(() => {
    client?.dispose();
    server?.kill();
  });

  test("finds nothing wrong with a real answer", async () => {
    const uri = await open("30-backup-retention.yaml", retention);
    expect(await diagnosed(uri)).toEqual([]);
  });

  test("shows an item's official wording on hover", async () => {
    const uri = await open("30-a.yaml", retention);
    for (const line of [1, 2, 5]) {
      const hover = await request("textDocument/hover", {
        textDocument: { uri },
        position: { line, character: 2 },
      });
      expect(JSON.stringify(hover)).toContain("データをバックアップした媒体を保管する期限");
    }
  });

  test("shows a fact's label on hover", async () => {
    const uri = await open("30-b.yaml", retention);
    const hover = await request("textDocument/hover", {
      textDocument: { uri },
      position: { line: 6, character: 5 },
    });
    expect(JSON.stringify(hover)).toContain("バックアップの保存期間");
  });

  test("completes the item's facts and no others", async () => {
    const text = textOf(28).replace(/facts:\n( .*\n)+/, "facts:\n  \n");
    const uri = await open("28-a.yaml", text);
    const line = text.split("\n").indexOf("facts:") + 1;
    const completion = await request("textDocument/completion", {
      textDocument: { uri },
      position: { line, character: 2 },
    });
    const { items } = completion as { items: { label: string }[] };
    expect(items.map(({ label }) => label).sort()).toEqual(
      expect.arrayContaining([
        "backupAccess",
        "backupInterval",
        "backupRedundancy",
        "restoreTrigger",
        "restoreWindow",
      ]),
    );
    expect(items.map(({ label }) => label)).not.toContain("tlsVersions");
  });

  // To a reader of YAML 1.2 a date without quotes is text; `npm run check` knows the others.
  const toYaml12 = BROKEN.filter(([name]) => name !== "date-without-quotes");

  test.each(toYaml12)("marks a broken answer: %s", async (name, text) => {
    const uri = await open(`broken-${name}.yaml`, text);
    expect((await diagnosed(uri)).length).toBeGreaterThan(0);
  });
});
