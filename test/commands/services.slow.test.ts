import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { check, loadSheet } from "../../scripts/index.ts";
import type { Outcome } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { type ServicesCopy, twoServices } from "../support/services.ts";

let two: ServicesCopy;

beforeEach(() => {
  two = twoServices();
});

afterEach(() => {
  two.remove();
});

const run = (name: string, ...args: readonly string[]): Promise<Outcome> =>
  commandInProcess(name, [...args, "--answers", two.answers]);

const ERRORS = { today: "2026-11-30", lang: "ja" } as const;

/** Every error, as `rule place`, with the places of its other sides. */
const errors = (): readonly string[] =>
  check(two.answers, ERRORS)
    .filter(({ severity }) => severity === "error")
    .map(({ rule, file, line, related }) =>
      [
        `${rule} ${file.slice(two.answers.length + 1)}:${String(line)}`,
        ...related.map((other) => `${other.file.slice(two.answers.length + 1)}:${String(other.line)}`),
      ].join(" < "),
    );

describe("a folder of several services", () => {
  it("is checked as one sheet for each", async () => {
    expect(errors()).toEqual([]);
    const { code, stdout } = await run("check");
    expect(code).toBe(0);
    expect(stdout).toContain("回答148件: エラー0件");
    expect((await run("check", "--service", "mail")).stdout).toContain("回答74件: エラー0件");
  });

  const SERVICE = "answers/mail/service.yaml";

  test.each<readonly [string, () => void, readonly string[]]>([
    [
      "two services with one id",
      () => {
        two.edit(SERVICE, "id: mail", "id: desk");
      },
      ["duplicate-service mail/service.yaml:3 < desk/service.yaml:3"],
    ],
    [
      "a folder whose name is not its service's id",
      () => {
        two.edit(SERVICE, "id: mail", "id: sakura-mail");
      },
      ["service-folder mail/service.yaml:3"],
    ],
    [
      "two folders of one id, none of which bears it",
      () => {
        two.edit(SERVICE, "id: mail", "id: post");
        two.edit("answers/desk/service.yaml", "id: desk", "id: post");
      },
      ["service-folder desk/service.yaml:3", "duplicate-service mail/service.yaml:3 < desk/service.yaml:3"],
    ],
    [
      "a service without a checklist",
      () => {
        two.edit(SERVICE, "checklists: [meti-2010, mvsp-3.0]", "checklists: []");
      },
      ["wrong-value mail/service.yaml:14"],
    ],
    [
      "a service of a checklist that nobody knows",
      () => {
        two.edit(SERVICE, "mvsp-3.0]", "mvsp-9.9]");
      },
      ["wrong-value mail/service.yaml:14"],
    ],
    [
      "a folder without service.yaml",
      () => {
        rmSync(join(two.root, SERVICE));
      },
      ["missing-service mail/service.yaml:1"],
    ],
    [
      "a file that belongs to no service",
      () => {
        two.write("answers/30-backup-retention.yaml", "no: 30\n");
      },
      ["unexpected-file 30-backup-retention.yaml:1"],
    ],
    [
      "a certificate that one of them claims, and the other does not",
      () => {
        two.edit(
          "answers/mail/39-certifications.yaml",
          "certifications: [ISO/IEC 27001]",
          "certifications: [ISO/IEC 27017]",
        );
        two.edit(
          "answers/mail/mvsp-3.0/1.6-compliance.yaml",
          "certifications: [ISO/IEC 27001]",
          "certifications: [ISO/IEC 27017]",
        );
      },
      ["company-facts-agree mail/39-certifications.yaml:8 < desk/39-certifications.yaml:8"],
    ],
  ])("refuses %s, where it stands", (_name, change, expected) => {
    change();
    const found = errors();
    expect(expected.filter((each) => !found.includes(each))).toEqual([]);
    expect(
      found.filter((each) => /service|unexpected|company/.test(each) && !expected.includes(each)),
    ).toEqual([]);
  });

  it("says in both languages what to do about services that contradict each other", async () => {
    two.edit(
      "answers/mail/35-compensation-insurance.yaml",
      "liabilityInsurance: true",
      "liabilityInsurance: false",
    );
    for (const [lang, words] of [
      [
        "ja",
        [
          "損害賠償保険は会社について1つのことですが、サービス mail では false、desk では true です",
          "desk liabilityInsurance: true",
        ],
      ],
      [
        "en",
        [
          "Liability insurance: this is true of the company, yet the service mail says false, and desk says true",
        ],
      ],
    ] as const) {
      const { code, stdout } = await run("check", "--lang", lang);
      expect(code).toBe(1);
      for (const each of words) expect(stdout).toContain(each);
    }
  });

  it("refuses a service that stands in answers/ itself beside one that has a folder", () => {
    for (const name of ["service.yaml", "30-backup-retention.yaml"])
      renameSync(join(two.answers, "desk", name), join(two.answers, name));
    rmSync(join(two.answers, "desk"), { recursive: true });
    expect(errors()).toContain("mixed-services mail/service.yaml:1 < service.yaml:3");
  });

  it("asks which one, and lists them, where a command works on one", async () => {
    const one = [
      ["set", "backupRetention=P30D"],
      ["review", "30", "--dry-run"],
    ] as const;
    for (const [name, ...args] of one)
      expect(await run(name, ...args)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/--service.*desk、mail.*desk, mail/) as string,
      });
    expect(await run("review", "30", "--service", "post")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("desk、mail") as string,
    });
    expect(await run("review", "30", "--dry-run", "--service", "mail")).toMatchObject({ code: 0 });
    expect(() => loadSheet(two.answers)).toThrow(/several services/);
    expect(loadSheet(join(two.answers, "mail")).sheet?.service.id).toBe("mail");
  });

  it("changes in one service what is its own, and in all of them what is true of the company", async () => {
    const changed = await run("set", "backupRetention=P30D", "--service", "mail", "--write", "--lang", "en");
    expect(changed.stdout).not.toContain("answers/desk/");
    expect(two.read("answers/mail/30-backup-retention.yaml")).toContain("backupRetention: P30D");
    expect(two.read("answers/desk/30-backup-retention.yaml")).not.toContain("backupRetention: P30D");
    await run("set", "liabilityInsurance=false", "--write");
    for (const id of ["desk", "mail"])
      expect(two.read(`answers/${id}/35-compensation-insurance.yaml`)).toContain("liabilityInsurance: false");
    const alone = await run("set", "liabilityInsurance=true", "--service", "desk", "--lang", "en");
    expect(alone.stdout).toContain("company-facts-agree");
  });

  it("is one of services even where there is only one yet", async () => {
    rmSync(join(two.answers, "mail"), { recursive: true });
    expect(errors()).toEqual([]);
    expect(await run("review", "30", "--dry-run")).toMatchObject({ code: 0 });
  });

  it("is no folder of services where nothing in it is one", () => {
    rmSync(two.answers, { recursive: true });
    mkdirSync(join(two.answers, "desk"), { recursive: true });
    expect(errors()).toContain("missing-service service.yaml:1");
  });
});
