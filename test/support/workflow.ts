import { readdirSync } from "node:fs";
import { parse } from "yaml";
import { engineFile } from "../../scripts/io/engine.ts";
import { projectText } from "./sheet.ts";

export type Permissions = Readonly<Record<string, string>>;

export interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Permissions;
  readonly "timeout-minutes"?: number;
  readonly concurrency?: unknown;
  readonly environment?: { readonly name: string };
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress"?: unknown };
  readonly defaults?: { readonly run?: { readonly shell?: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = ".github/workflows";

/** The text of a workflow of this project, by its file name. */
export const workflowText = (file: string): string => projectText(`${FOLDER}/${file}`);

// Held to GitHub's form by the linter.
const parsed = (file: string): Workflow => parse(workflowText(file)) as Workflow;

/** The workflows of this project, by file name. */
export const workflows: ReadonlyMap<string, Workflow> = new Map(
  readdirSync(engineFile(FOLDER)).map((file) => [file, parsed(file)]),
);

export interface PlacedStep {
  readonly file: string;
  readonly job: string;
  readonly step: Step;
}

/** Every step of every workflow. */
export const allSteps: readonly PlacedStep[] = [...workflows].flatMap(([file, { jobs }]) =>
  Object.entries(jobs).flatMap(([job, { steps }]) => steps.map((step) => ({ file, job, step }))),
);
