import { importsOf, withoutExtension } from "./importsOf";
import type { SourceFile } from "./sourceFile";

/** Circles of imports, types included (two files that need each other's types are one thought in two places). One line per circle. */
export function cycleProblems(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map((file) => [withoutExtension(file.path), importsOf(file).flatMap(({ target }) => target ?? [])]));
  const done = new Set<string>();
  const problems: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) problems.push([...trail.slice(start), path].join(" -> "));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return problems;
}
