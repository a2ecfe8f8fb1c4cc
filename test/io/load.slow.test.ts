import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadSource } from "../../scripts/io/load.ts";

const folder = mkdtempSync(join(tmpdir(), "load-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("loadSource", () => {
  it("takes CODEOWNERS from the repository around the folder", () => {
    mkdirSync(join(folder, ".git"));
    mkdirSync(join(folder, "my", "answers"), { recursive: true });
    expect(loadSource(join(folder, "my", "answers"))).toMatchObject({
      codeowners: undefined,
      folderInRepository: "my/answers",
    });
    writeFileSync(join(folder, "CODEOWNERS"), "* @own/team");
    expect(loadSource(join(folder, "my", "answers"))?.codeowners?.text).toBe("* @own/team");
  });
});
