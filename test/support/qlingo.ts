import { join } from "node:path";
import { engineFile } from "../../scripts/io/engine.ts";

/**
 * The repository that the tests work on: the template's answers (Qlingo's) and their CODEOWNERS, as they lie in a repository of
 * their own. The project's own `answers/` are whoever's took the template, and no test depends on them. One line differs: these
 * answers stay fresh for long, as commands judge by today's date, whenever the tests run.
 */
export const QLINGO = engineFile("test/fixtures/qlingo");

/** The folder of its answers. */
export const QLINGO_ANSWERS = join(QLINGO, "answers");
