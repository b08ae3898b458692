import { describe, expect, test } from "vitest";
import { cycleProblems } from "./cycleProblems";
import { directionProblems } from "./directionProblems";
import { impurityProblems } from "./impurityProblems";
import { depthProblems, lengthProblems, nameProblems } from "./layoutProblems";
import { packageProblems } from "./packageProblems";
import type { SourceFile } from "./sourceFile";
import { readSourceFiles } from "./sourceFile";

const source = readSourceFiles("src", [".ts", ".tsx"]);
const inner = source.filter((file) => /^src\/(domain|workbook|app)\//.test(file.path));

interface HouseRule {
  readonly title: string;
  readonly files: readonly SourceFile[];
  readonly problems: (files: readonly SourceFile[]) => string[];
}

const rules: readonly HouseRule[] = [
  { title: "every import points inward: domain <- workbook <- app <- hosts and fronts", files: source, problems: directionProblems },
  { title: "no files import each other in a circle", files: source, problems: cycleProblems },
  { title: "exceljs and its like stay in their hosts, Node's modules out of the inner parts", files: source, problems: packageProblems },
  { title: "every file is named after a thing and imported as a file", files: source, problems: nameProblems },
  { title: "no file lies more than four folders deep", files: source, problems: depthProblems },
  { title: "no file is longer than 300 lines", files: source, problems: lengthProblems },
  { title: "the inner parts have no clock, no chance, no environment and no console", files: inner, problems: impurityProblems },
];
const scanned = new Map<string, number>();

describe("the house rules hold in src", () => {
  test.each(rules)("$title", ({ title, files, problems }) => {
    scanned.set(title, files.length);
    expect(problems(files)).toEqual([]);
  });

  test("and each rule looked at files of every part that it is about", () => {
    expect(scanned.size).toBe(rules.length);
    for (const [title, count] of scanned) expect(count, title).toBeGreaterThan(0);
    for (const part of ["domain", "workbook", "app"]) expect(inner.some((file) => file.path.startsWith(`src/${part}/`)), part).toBe(true);
    for (const part of ["hosts", "cli"]) expect(source.some((file) => file.path.startsWith(`src/${part}/`)), part).toBe(true);
  });
});
