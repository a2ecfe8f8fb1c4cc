import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
// The rooms of the engine from the ground up: each may import from those before it, none from those after it.
import rooms from "./bench/rooms.json" with { type: "json" };

/** Reading and writing stay at the edge: everything else in scripts/ is pure. */
const edge = ["node:fs", "node:fs/promises", "node:child_process", "node:os"];

/** The names of what only the edge may import, for rooms that are pure. */
const edgeNames = edge.map((name) => ({
  name,
  message: "Only the loader and git read, only the writer writes.",
  allowTypeImports: true,
}));

/** Where a module of a room lies, imports go up; relative paths are all that the engine's modules use of each other. */
const importsRunDown = rooms.map((room, index) => {
  const above = [...rooms.slice(index + 1), "index\\.ts", "bin\\.ts"];
  return {
    files: [`scripts/${room}/**`],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          paths: room === "commands" || room === "io" ? [] : edgeNames,
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${above.join("|")})(?:/|$)`,
              message: `${room}/ imports only from rooms below it (${rooms.slice(0, index).join(", ")}). What both need belongs into the lower of the two, or into core/; what only the upper one knows is handed in as an argument.`,
            },
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  globalIgnores(["node_modules", "dist", "lib", "lib-pdf", "coverage"]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["*.js"] } } },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/consistent-type-assertions": [
        "error",
        { assertionStyle: "as", objectLiteralTypeAssertions: "never" },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    files: ["scripts/*/**"],
    ignores: ["scripts/commands/**", "scripts/io/**"],
    rules: {
      "no-restricted-globals": ["error", "process", "console"],
    },
  },
  ...importsRunDown,
  // Tables of cases are long by nature.
  { files: ["test/**"], rules: { "max-lines": ["error", { max: 450, skipBlankLines: true }] } },
  { files: ["*.js"], extends: [tseslint.configs.disableTypeChecked] },
);
