import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runScenario } from "../../src/app/runScenario";
import { makeProse } from "../../src/app/prose";
import { itemSchema, kindNames } from "../../src/domain/items/itemKinds";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = resolve(here, "../..");
const prose = makeProse("en");

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && ending.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort();
}

const scenarioFiles = filesUnder(here, /\.yaml$/).filter((path) => !/schemes|notExpressible/.test(path));

function schemeText(name: string, folder: string): string | undefined {
  for (const path of [resolve(folder, name), join(root, "templates", name, "scheme.yaml")]) {
    try {
      return readFileSync(path, "utf8");
    } catch {
      continue;
    }
  }
  return undefined;
}

describe("the scenarios", () => {
  for (const path of scenarioFiles) {
    const report = runScenario(readFileSync(path, "utf8"), relative(here, path), (name) => schemeText(name, dirname(path)));
    test(`of ${relative(here, path)} can be read`, () => {
      expect(report.ok ? [] : report.findings).toEqual([]);
    });
    for (const one of report.ok ? report.value.cases : []) {
      test(`of ${relative(here, path)} hold: ${one.name}`, () => {
        expect({ failures: one.failures, findings: one.findings.map((finding) => prose.finding(finding)) }).toEqual({ failures: [], findings: [] });
        expect(one.source, "every case says where it is from").not.toBe("");
      });
    }
  }

  test("are there for every kind of item", () => {
    expect(itemSchema).toBeDefined();
    const names = scenarioFiles.map((path) => relative(here, path));
    expect(kindNames.filter((kind) => !names.includes(join("items", `${kind}.yaml`)))).toEqual([]);
  });
});

describe("every published case that was collected", () => {
  const cases = JSON.parse(readFileSync(join(here, "caseIds.json"), "utf8")) as { id: string; use: string }[];
  const reasons = new Map((parse(readFileSync(join(here, "notExpressible.yaml"), "utf8")) as { id: string; reason: string }[]).map(({ id, reason }) => [id, reason]));
  const texts = filesUnder(join(root, "test"), /\.(ts|yaml)$/).filter((path) => !path.endsWith("notExpressible.yaml")).map((path) => readFileSync(path, "utf8")).join("\n");
  // Not as the end of a range of cells (C6:C30), nor as a community of a made roster.
  const isCited = (id: string): boolean => new RegExp(`(?<![\\w:$!-])(?<!(?:community|scorer|scorers\\.):? ?)${id}(?!\\d|\\.)`).test(texts);

  test.each(cases)("$id is a test, or has a reason why not", ({ id }) => {
    expect(isCited(id) || (reasons.get(id) ?? "").length > 20).toBe(true);
  });

  test("has no reason where it is a test, and no reason without a case", () => {
    expect([...reasons.keys()].filter((id) => isCited(id) || !cases.some((one) => one.id === id))).toEqual([]);
  });
});
