import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readRoster } from "../../../src/app/readRoster";
import { hasErrors } from "../../../src/domain/finding";
import { kindOf } from "../../../src/domain/items/itemKinds";
import { lintScheme } from "../../../src/domain/scheme/lint/lintScheme";
import { listQuantities } from "../../../src/domain/scheme/settings";
import { schemeInForce } from "../../../src/domain/scheme/inForce";
import type { Month } from "../../../src/domain/units/period";
import { sampleRosters, rosterText } from "../../tools/makeSampleRoster";
import { schemeSchemaFile, schemeSchemaText } from "../../tools/writeSchemeSchema";
import { templateNames, templateScheme } from "./templateScheme";

function rosterFile(name: string): string {
  return readFileSync(new URL(`../../../templates/${name}/roster.csv`, import.meta.url), "utf8");
}

function rosterOf(name: (typeof templateNames)[number]) {
  const [headers = [], ...rows] = Papa.parse<string[]>(rosterFile(name), { skipEmptyLines: true }).data;
  const read = readRoster({ headers, rows }, templateScheme(name));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read;
}

describe("every template", () => {
  it.each(templateNames)("%s lints without error or warning", (name) => {
    expect(lintScheme(templateScheme(name)).filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it.each(templateNames)("%s has, for every month it claims, exactly one version and every number once", (name) => {
    const scheme = templateScheme(name);
    const paths = listQuantities(scheme).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const month of ["2026-01", "2026-02", "2026-12"]) expect(schemeInForce([scheme], month as Month).kind).toBe("one");
    expect(schemeInForce([scheme], "2025-12" as Month).kind).toBe("noneInForce");
  });

  it.each(templateNames)("%s has a roster that reads without a finding and is what its generator writes", (name) => {
    expect(rosterOf(name).findings).toEqual([]);
    expect(rosterFile(name)).toBe(rosterText(sampleRosters[name]?.() ?? []));
  });

  it("is described by the published JSON Schema as it is now (npx tsx test/tools/writeSchemeSchema.ts writes it)", () => {
    expect(readFileSync(schemeSchemaFile, "utf8")).toBe(schemeSchemaText());
  });
});

describe("the station's form", () => {
  it.each(["shushan", "street"] as const)("of %s fits one page: at most eleven lines to fill", (name) => {
    const [station] = templateScheme(name).scoreSheets;
    const lines = station?.blocks.flatMap(({ items }) => items.flatMap((item) => kindOf(item).rows(item))) ?? [];
    expect(lines.length).toBeLessThanOrEqual(11);
  });
});

describe("the street's roster", () => {
  const { value } = rosterOf("street");

  it("has eight communities with a station each, a centre, 96 grid leaders and 104 staff", () => {
    const { communities, units, gridLeaders, staff } = value.roster;
    expect([communities.length, units.length, new Set(gridLeaders.map(({ person }) => person)).size, staff.length]).toEqual([8, 9, 96, 104]);
  });

  it("has somebody who came back under one number, and two people with one name", () => {
    const { gridLeaders } = value.roster;
    const engagements = gridLeaders.filter(({ person }) => person === "N016");
    expect(engagements.map(({ from, to }) => [from, to])).toEqual([["2025-07-01", "2026-03-31"], ["2026-06-16", undefined]]);
    expect(new Set(gridLeaders.filter(({ name }) => name === "王秀英").map(({ person }) => person)).size).toBe(2);
  });

  it("has fifteen contracts of 1,900,000.00 yuan in all", () => {
    expect(value.contracts).toHaveLength(15);
    expect(value.contracts.reduce((total, { amount }) => total + (amount ?? 0), 0)).toBe(190_000_000);
    expect(hasErrors(rosterOf("huaguoshan").findings)).toBe(false);
  });
});
