import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineFile } from "../../scripts/io/engine.ts";

const EXAMPLE = engineFile("test/fixtures/example");

export interface ServicesCopy {
  readonly root: string;
  readonly answers: string;
  readonly read: (name: string) => string;
  /** Replaces words of a file; fails where it does not hold them. */
  readonly edit: (name: string, from: string | RegExp, to: string) => void;
  readonly write: (name: string, text: string) => void;
  readonly remove: () => void;
}

/** The made-up company with two services, `desk` and `mail`, which answer alike, in a temporary folder without git. */
export const twoServices = (): ServicesCopy => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "services-")));
  const path = (name: string): string => join(root, name);
  const read = (name: string): string => readFileSync(path(name), "utf8");
  const write = (name: string, text: string): void => {
    writeFileSync(path(name), text);
  };
  const edit = (name: string, from: string | RegExp, to: string): void => {
    const before = read(name);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${name} does not hold ${String(from)}`);
    write(name, after);
  };
  cpSync(join(EXAMPLE, "answers/desk"), path("answers/desk"), { recursive: true });
  cpSync(join(EXAMPLE, "answers/desk"), path("answers/mail"), { recursive: true });
  edit("answers/desk/service.yaml", /^id: .*$/m, "id: desk");
  edit("answers/mail/service.yaml", /^id: .*$/m, "id: mail");
  edit("answers/mail/service.yaml", "さくらデスク", "さくらメール");
  edit("answers/mail/service.yaml", "Sakura Desk", "Sakura Mail");
  // What takes longest to make, and is the same for one service.
  for (const id of ["desk", "mail"]) edit(`answers/${id}/service.yaml`, /$/, "pdf: false\n");
  const owners = readFileSync(join(EXAMPLE, "CODEOWNERS"), "utf8");
  const ofMail = owners.split("\n").filter((line) => line.startsWith("/answers/desk/"));
  write("CODEOWNERS", `${owners}\n${ofMail.join("\n").replaceAll("/desk/", "/mail/")}\n`);
  return {
    ...{ root, answers: path("answers"), read, edit, write },
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
};
