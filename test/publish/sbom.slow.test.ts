import { expect, it } from "vitest";
import { isRecord, settled } from "../../scripts/publish/sbom.ts";
import { command } from "../support/command.ts";
import { projectText } from "../support/sheet.ts";

it("names every package that the bundle is made with, by its hash, and is the same each time", () => {
  const [first, second] = [command("sbom", []), command("sbom", [])];
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(second.stdout).toBe(first.stdout);
  const { bomFormat, components, metadata } = JSON.parse(first.stdout) as {
    readonly bomFormat: string;
    readonly components: readonly { readonly name: string; readonly hashes?: readonly object[] }[];
    readonly metadata: { readonly component: object };
  };
  expect([bomFormat, metadata.component]).toMatchObject(["CycloneDX", { name: "security-checklist" }]);
  // What is bundled is installed for the development of the engine alone.
  const { devDependencies } = JSON.parse(projectText("package.json")) as { readonly devDependencies: object };
  const names = new Set(components.map(({ name }) => name));
  expect(Object.keys(devDependencies).filter((name) => !names.has(name))).toEqual([]);
  expect(components.filter(({ hashes = [] }) => hashes.length === 0)).toEqual([]);
  expect(first.stdout).not.toMatch(/serialNumber|timestamp/);
});

it("takes out what differs between machines", () => {
  const made = (folder: string, time: string): string =>
    JSON.stringify(
      settled({
        serialNumber: time,
        metadata: {
          timestamp: time,
          tools: [{ vendor: "npm", name: "cli", version: time }],
          component: { "bom-ref": "@acme/a@1.0.0", name: folder },
        },
        components: [],
      }),
    );
  expect(made("x", "1")).toBe(made("y", "2"));
  expect(made("x", "1")).toContain('"name":"@acme/a"');
  expect(isRecord([])).toBe(false);
});
