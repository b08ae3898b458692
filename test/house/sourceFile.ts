import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** One file of the tree; `path` from the root of the repository, with "/". */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Every file under a folder of the repository whose name ends in one of `endings`; none when the folder is not there. */
export function readSourceFiles(folder: string, endings: readonly string[]): SourceFile[] {
  return pathsUnder(join(repositoryRoot, folder))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => ({ path: relative(repositoryRoot, path).split(sep).join("/"), text: readFileSync(path, "utf8") }));
}

function pathsUnder(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (trouble) {
    if ((trouble as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw trouble;
  }
}
