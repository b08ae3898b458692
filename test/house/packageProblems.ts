import { builtinModules } from "node:module";
import { importsOf } from "./importsOf";
import type { SourceFile } from "./sourceFile";

/** Packages that stay in one place, by the start of the paths that may import them. */
const homes: readonly { readonly package: RegExp; readonly paths: readonly string[] }[] = [
  { package: /^exceljs(\/|$)/, paths: ["src/hosts/file/"] },
  { package: /^@univerjs\//, paths: ["src/hosts/web/", "src/workbench/", "src/entries/"] },
  { package: /^@microsoft\/office-js(\/|$)/, paths: ["src/hosts/excel/"] },
  { package: /^(react|react-dom|@fluentui\/.*)(\/|$)/, paths: ["src/taskpane/", "src/workbench/", "src/entries/"] },
  { package: /^commander$/, paths: ["src/cli/"] },
];
const pure = /^src\/(domain|workbook|app)\//;

/** Packages imported where they do not belong, and Node's modules in the inner parts, which run in a browser too. */
export function packageProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier, target }) => target === undefined && (isAway(file.path, specifier) || (pure.test(file.path) && isNodeModule(specifier))))
      .map(({ specifier }) => `${file.path} imports ${specifier}`),
  );
}

function isAway(path: string, specifier: string): boolean {
  return homes.some((home) => home.package.test(specifier) && !home.paths.some((start) => path.startsWith(start)));
}

function isNodeModule(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier);
}
