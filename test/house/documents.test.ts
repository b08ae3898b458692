import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { assumptionMarks } from "./assumptionMarks";
import { assumptionList, assumptionsOfReadme } from "./assumptionList";
import { proseProblems } from "./proseProblems";
import { readSourceFiles, repositoryRoot } from "./sourceFile";

function read(path: string): string {
  return readFileSync(join(repositoryRoot, path), "utf8");
}

describe("the README", () => {
  test.each(["npm ci && npm start", "npm ci && npm test"])("says how to run it: %s", (command) => {
    expect(read("README.md")).toContain(command);
  });

  test("names only commands that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read("README.md").matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
    expect([...named, "start", "test"].filter((command) => scripts[command] === undefined)).toEqual([]);
  });

  test("lists the assumptions as they stand in the code (npx tsx test/house/listAssumptions.ts writes them)", () => {
    expect(assumptionsOfReadme(read("README.md"))).toBe(assumptionList());
  });
});

describe("an assumption", () => {
  test("always gives its reason in a sentence", () => {
    const marks = assumptionMarks([...readSourceFiles("src", [".ts", ".tsx"]), ...readSourceFiles("templates", [".yaml"])]);
    expect(marks.filter((mark) => mark.text.length < 20)).toEqual([]);
  });
});

describe("the templates", () => {
  const folder = join(repositoryRoot, "templates");
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name) : [];

  test("are there", () => {
    expect(names).toContain("shushan");
  });

  test.each(names)("%s has a scheme that opens as YAML without error or warning", (name) => {
    const document = parseDocument(read(`templates/${name}/scheme.yaml`), { uniqueKeys: true });
    expect([...document.errors, ...document.warnings].map((trouble) => trouble.message)).toEqual([]);
    expect(Object.keys(document.toJS() as object).length).toBeGreaterThan(0);
  });
});

describe("the prose", () => {
  test("has the same keys with the same placeholders in Chinese and in English", () => {
    const [chinese, english] = ["zh-CN", "en"].map((language) => JSON.parse(read(`src/app/prose/${language}.json`)) as unknown);
    expect(proseProblems(chinese, english)).toEqual([]);
  });
});
