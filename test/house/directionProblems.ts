import { importsOf, withoutExtension } from "./importsOf";
import type { SourceFile } from "./sourceFile";

const inner = ["domain", "workbook", "app"];
const fronts = ["taskpane", "functions", "commands", "workbench", "cli"];

/** The files that wire a front to its host: the only ones of a front that may import from hosts. */
const entryFile = /^src\/(cli\/kaohe|(taskpane|functions|commands|workbench)\/(taskpane|functions|commands|workbench))\.tsx?$/;

/** Imports that point the wrong way: the way is domain <- workbook <- app <- hosts and fronts, and no front imports another. */
export function directionProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ specifier, target }) => {
      if (target === undefined || isAllowed(withoutExtension(file.path), target)) return [];
      return [`${file.path} imports ${specifier}`];
    }),
  );
}

function isAllowed(from: string, to: string): boolean {
  const [fromPart, toPart] = [partOf(from), partOf(to)];
  if (fromPart === undefined || toPart === undefined) return false; // an unknown part, or a file outside src
  if (fromPart === toPart) return true;
  const toInner = inner.indexOf(toPart);
  if (toInner >= 0) return !inner.includes(fromPart) || toInner < inner.indexOf(fromPart);
  return toPart === "hosts" && entryFile.test(`${from}.ts`);
}

function partOf(path: string): string | undefined {
  const [root, part] = path.split("/");
  return root === "src" && [...inner, "hosts", ...fronts].includes(part!) ? part : undefined;
}
