import { type CrosswalkReading, readCrosswalk } from "../load/crosswalk.ts";
import type { Checklist } from "../core/model.ts";
import { loadProjectFile } from "../io/load.ts";

/** Where the crosswalk stands, below the project's root. */
export const CROSSWALK = "schema/crosswalk.yaml";

/** Reads this project's crosswalk; findings where it is broken. */
export const projectCrosswalk = (checklist: Checklist): CrosswalkReading =>
  readCrosswalk(loadProjectFile(CROSSWALK), loadProjectFile("schema/crosswalk.schema.json"), checklist);
