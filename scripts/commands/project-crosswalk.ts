import { type CrosswalkReading, readCrosswalk } from "../load/crosswalk.ts";
import type { Checklist } from "../core/model.ts";
import { readEngineFile } from "../io/engine.ts";

/** Where the crosswalk stands, below the project's root. */
export const CROSSWALK = "schema/crosswalk.yaml";

/** Reads this project's crosswalk; findings where it is broken. */
export const projectCrosswalk = (checklist: Checklist): CrosswalkReading =>
  readCrosswalk(readEngineFile(CROSSWALK), readEngineFile("schema/crosswalk.schema.json"), checklist);
