import { importsOf, withoutExtension } from "./importsOf";
import type { SourceFile } from "./sourceFile";

const inner = ["domain", "workbook", "app"];
const fronts = ["taskpane", "functions", "commands", "workbench", "cli"];

/** The command's own entry file. Pages and workers are wired in `src/entries`, which may import anything and which nothing imports. */
const commandEntry = "src/cli/kaohe";

/** The page that runs the hosts' contract inside Excel takes the cases where the tests have them; they know no test runner. */
const selfTest = { from: /^src\/entries\/selfTest/, to: /^test\/hosts\/contract\// };

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
  if (selfTest.from.test(from) && selfTest.to.test(to)) return true;
  const [fromPart, toPart] = [partOf(from), partOf(to)];
  if (fromPart === undefined || toPart === undefined) return false; // an unknown part, or a file outside src
  if (fromPart === toPart) return true;
  if (toPart === "entries") return false;
  if (fromPart === "entries") return true;
  const toInner = inner.indexOf(toPart);
  if (toInner >= 0) return !inner.includes(fromPart) || toInner < inner.indexOf(fromPart);
  return toPart === "hosts" && from === commandEntry;
}

function partOf(path: string): string | undefined {
  const [root, part] = path.split("/");
  return root === "src" && [...inner, "hosts", "entries", ...fronts].includes(part!) ? part : undefined;
}
