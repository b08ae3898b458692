import { describe, expect, test } from "vitest";
import { assumptionMarks } from "./assumptionMarks";
import { cycleProblems } from "./cycleProblems";
import { directionProblems } from "./directionProblems";
import { impurityProblems } from "./impurityProblems";
import { depthProblems, lengthProblems, nameProblems } from "./layoutProblems";
import { packageProblems } from "./packageProblems";
import { proseProblems } from "./proseProblems";

function file(path: string, ...lines: string[]): { path: string; text: string } {
  return { path, text: lines.join("\n") };
}

/** Each rule is seen red here on a small bad tree, so that a green run over src means something. */
describe("the walk over imports", () => {
  const forms = ['import { a } from "TO";', 'import type { a } from "TO";', 'export { a } from "TO";', 'export * from "TO";', 'const a = await import("TO");', 'type A = import("TO").A;'];

  test.each(forms)("sees the domain import from the workbook in the form %s", (form) => {
    expect(directionProblems([file("src/domain/units/money.ts", form.replace("TO", "../../workbook/plan"))])).toEqual(["src/domain/units/money.ts imports ../../workbook/plan"]);
  });

  test.each([
    ["src/workbook/plan.ts", "../app/ports"],
    ["src/app/verify.ts", "../hosts/file/readWorkbook"],
    ["src/app/verify.ts", "../cli/kaohe"],
    ["src/hosts/file/readWorkbook.ts", "../../cli/kaohe"],
    ["src/cli/verbs/newVerb.ts", "../../hosts/file/readWorkbook"],
    ["src/cli/kaohe.ts", "../taskpane/Pane"],
    ["src/taskpane/Pane.tsx", "../hosts/excel/excelHost"],
    ["src/workbench/Workbench.tsx", "../entries/workbenchPage"],
    ["src/workbench/workbench.ts", "../taskpane/Pane"],
    ["src/domain/figure.ts", "../../test/tools/recalculate"],
    ["src/domain/figure.ts", "../stray/thing"],
  ])("refuses that %s imports %s", (path, specifier) => {
    expect(directionProblems([file(path, `import { a } from "${specifier}";`)])).toHaveLength(1);
  });

  test.each([
    ["src/workbook/plan.ts", "../domain/figure"],
    ["src/app/verify.ts", "../workbook/plan"],
    ["src/hosts/file/readWorkbook.ts", "../../app/ports"],
    ["src/cli/kaohe.ts", "../hosts/file/readWorkbook"],
    ["src/entries/excelPane.tsx", "../hosts/excel/excelHost"],
    ["src/cli/verbs/newVerb.ts", "../../app/newWorkbook"],
    ["src/domain/figure.ts", "fraction.js"],
  ])("lets %s import %s", (path, specifier) => {
    expect(directionProblems([file(path, `import { a } from "${specifier}";`)])).toEqual([]);
  });

  test("does not take an import in a comment or a text for one", () => {
    expect(directionProblems([file("src/domain/figure.ts", '// import "../app/ports"', "const a = 'import \"../app/ports\"';")])).toEqual([]);
  });

  test("finds a circle of three files, types included", () => {
    const files = [file("src/domain/a.ts", 'import { b } from "./b";'), file("src/domain/b.ts", 'import type { c } from "./c";'), file("src/domain/c.ts", 'import { a } from "./a";')];
    expect(cycleProblems(files)).toEqual(["src/domain/a -> src/domain/b -> src/domain/c -> src/domain/a"]);
    expect(cycleProblems(files.slice(0, 2))).toEqual([]);
  });

  test("finds packages away from their home and Node's modules in the inner parts", () => {
    const files = [
      file("src/workbook/plan.ts", 'import ExcelJS from "exceljs";'),
      file("src/app/verify.ts", 'import { readFile } from "fs/promises";'),
      file("src/domain/figure.ts", 'import { join } from "node:path";'),
      file("src/hosts/file/createWorkbook.ts", 'import ExcelJS from "exceljs";', 'import { join } from "node:path";'),
    ];
    expect(packageProblems(files)).toEqual(["src/workbook/plan.ts imports exceljs", "src/app/verify.ts imports fs/promises", "src/domain/figure.ts imports node:path"]);
  });
});

describe("the walk over the layout", () => {
  test("finds names that say nothing and imports of a folder", () => {
    const files = [file("src/domain/index.ts"), file("src/app/helpers.ts"), file("src/domain/items/quota.ts"), file("src/app/a.ts", 'import "../domain/items";'), file("src/app/b.ts", 'import "../domain/items/quota";')];
    expect(nameProblems(files)).toEqual(["src/domain/index.ts is no name of a thing", "src/app/helpers.ts is no name of a thing", "src/app/a.ts imports the folder ../domain/items"]);
  });

  test("finds a fifth folder and the 301st line", () => {
    expect(depthProblems([file("src/hosts/file/zip/a.ts"), file("src/hosts/file/zip/far/a.ts")])).toEqual(["src/hosts/file/zip/far/a.ts is too deep"]);
    const lines = Array.from({ length: 300 }, () => "");
    expect(lengthProblems([file("src/app/short.ts", ...lines, ""), file("src/app/long.ts", ...lines, "1")])).toEqual(["src/app/long.ts has 301 lines"]);
  });
});

describe("the walk over clock, chance, environment and output", () => {
  test.each(["Date.now()", "new Date()", "new Date", "Math.random()", "process.env", "console.log(1)", "globalThis.process", "Temporal.Now.instant()", "setTimeout(f)"])("finds %s", (code) => {
    expect(impurityProblems([file("src/domain/a.ts", "", `const a = ${code};`)])[0]).toMatch(/^src\/domain\/a\.ts:2 uses /);
  });

  test.each(["rule.process", "{ process: 1 }", "new Date(0)", '"Date.now()"', "1 // console", "Math.round(1)"])("lets %s pass", (code) => {
    expect(impurityProblems([file("src/domain/a.ts", `const a = ${code};`)])).toEqual([]);
  });
});

describe("the look at prose and marks", () => {
  test("finds a key of one language, an empty text and placeholders that differ", () => {
    const chinese = { a: "甲{{x}}", b: { c: "丙" }, d: "", e: "{{ x }}和{{y}}" };
    const english = { a: "A {{y}}", b: {}, d: "D", e: "{{y}} and {{x}}", f: "F" };
    expect(proseProblems(chinese, english)).toEqual(["a has {x} in zh-CN and {y} in en", "b.c is missing in en", "d is empty", "f is missing in zh-CN"]);
  });

  test("collects a mark with the lines that continue it", () => {
    const code = file("src/domain/a.ts", "/**", " * Rule.", " * ASSUMPTION: the month counts whole;", " * the street settles it.", " *", " * More.", " */");
    const scheme = file("templates/a/scheme.yaml", "# ASSUMPTION: one supplier.", "title: x");
    expect(assumptionMarks([code, scheme])).toEqual([
      { path: "src/domain/a.ts", line: 3, text: "the month counts whole; the street settles it." },
      { path: "templates/a/scheme.yaml", line: 1, text: "one supplier." },
    ]);
  });
});
