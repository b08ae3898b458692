// Lint for what the compiler and the house tests (test/house) do not see, and early word of what they will.
import { builtinModules } from "node:module";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const nodeModules = builtinModules.filter((name) => !name.startsWith("_")).join("|");
const exceljs = { regex: "^exceljs(/|$)", message: "exceljs stays in src/hosts/file." };

/** Folders under src that another folder must not import, as import patterns. */
function foldersOutside(names) {
  return { group: names.flatMap((name) => [`**/${name}/*`, `**/${name}/**`]), message: "Dependencies point inward: domain <- workbook <- app <- hosts and fronts." };
}

const fronts = ["taskpane", "functions", "commands", "workbench", "cli", "entries"];
const noNode = { regex: `^(node:|(${nodeModules})(/|$))`, message: "The inner parts run in Excel and in the browser too: no Node module." };

/** What a folder's files may not import; a later entry for the same file replaces an earlier one, so each is whole. */
function restricted(files, patterns, ignores = []) {
  return { files, ignores, rules: { "no-restricted-imports": ["error", { patterns }] } };
}

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "demo/**", "node_modules/**"] },
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js", "vitest.config.ts"] }, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // Of ESLint's own recommended rules, those that the compiler does not cover.
      eqeqeq: "error",
      "no-control-regex": "error",
      "no-empty": "error",
      "no-irregular-whitespace": ["error", { skipTemplates: true }],
      "no-misleading-character-class": "error",
      "no-useless-escape": "error",
      "no-unsafe-finally": "error",
      "no-self-assign": "error",
      "no-constant-condition": "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60, skipComments: true }],
    },
  },
  // Microsoft's rules for Office.js: what is read was loaded and synced, no round trip stands in a loop (a chunk is a function of its own).
  { files: ["src/hosts/excel/**/*.ts"], plugins: { "office-addins": officeAddins }, rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])) },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  restricted(["src/**/*.{ts,tsx}"], [exceljs], ["src/hosts/file/**"]),
  restricted(["src/domain/**"], [exceljs, noNode, foldersOutside(["workbook", "app", "hosts", ...fronts])]),
  restricted(["src/workbook/**"], [exceljs, noNode, foldersOutside(["app", "hosts", ...fronts])]),
  restricted(["src/app/**"], [exceljs, noNode, foldersOutside(["hosts", ...fronts])]),
  {
    files: ["test/**", "build/**"],
    rules: {
      // Benchmarks, build steps and tools talk to people; matchers of the test runner are used unbound.
      "no-console": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  { files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked },
);
