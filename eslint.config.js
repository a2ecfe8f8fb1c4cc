import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Reading and writing stay at the edge: everything else in scripts/ is pure. */
const edge = ["node:fs", "node:fs/promises", "node:child_process", "node:os"];

export default defineConfig(
  globalIgnores(["node_modules", "dist", "coverage"]),
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
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          paths: edge.map((name) => ({
            name,
            message: "Only the loader and git read, only the writer writes.",
            allowTypeImports: true,
          })),
        },
      ],
      "no-restricted-globals": ["error", "process", "console"],
    },
  },
  // Tables of cases are long by nature.
  { files: ["test/**"], rules: { "max-lines": ["error", { max: 450, skipBlankLines: true }] } },
  { files: ["*.js"], extends: [tseslint.configs.disableTypeChecked] },
);
