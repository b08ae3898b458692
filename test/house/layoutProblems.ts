import { importsOf } from "./importsOf";
import type { SourceFile } from "./sourceFile";

const forbiddenNames = /^(index|utils?|helpers?|commons?)\.[a-z.]+$/i;
const mostLines = 300;
const deepestFolders = 4;

/** Files that may be longer, each with its reason (a data table, a third party's text). */
const allowedLong: ReadonlyMap<string, string> = new Map([]);

/** File names that say nothing, and imports of a folder instead of a file. */
export function nameProblems(files: readonly SourceFile[]): string[] {
  const stems = new Set(files.map((file) => file.path.replace(/\.[a-z]+$/, "")));
  const folders = new Set(files.map((file) => file.path.slice(0, file.path.lastIndexOf("/"))));
  const names = files.filter((file) => forbiddenNames.test(file.path.slice(file.path.lastIndexOf("/") + 1))).map((file) => `${file.path} is no name of a thing`);
  const imports = files.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => target !== undefined && (/(^|\/)index$/.test(target) || (folders.has(target) && !stems.has(target))))
      .map(({ specifier }) => `${file.path} imports the folder ${specifier}`),
  );
  return [...names, ...imports];
}

/** Files more than four folders deep, `src` counted. */
export function depthProblems(files: readonly SourceFile[]): string[] {
  return files.filter((file) => file.path.split("/").length - 1 > deepestFolders).map((file) => `${file.path} is too deep`);
}

/** Files of more lines than a reader takes in. */
export function lengthProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const lines = file.text.replace(/\n$/, "").split("\n").length;
    return lines > mostLines && !allowedLong.has(file.path) ? [`${file.path} has ${lines} lines`] : [];
  });
}
