import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScheme } from "../../src/app/readScheme";
import type { Finding } from "../../src/domain/finding";
import { toDecimalText } from "../../src/domain/units/rational";
import { templateNames, templateScheme, templateText } from "../domain/scheme/templateScheme";

const shushan = templateText("shushan") ?? "";

function findingsOf(text: string, others: Readonly<Record<string, string>> = {}): readonly Finding[] {
  return readScheme(text, { file: "scheme.yaml", readOther: (name) => others[name] ?? templateText(name) }).findings;
}

/** "code path:line". */
function briefly(findings: readonly Finding[]): string[] {
  return findings.map(({ code, place }) => (place.kind === "file" ? `${code} ${place.path}:${place.line ?? "-"}` : code));
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}

describe("a template", () => {
  it.each(templateNames)("%s opens without a finding", (name) => {
    expect(readScheme(templateText(name) ?? "", { file: name, readOther: templateText }).findings).toEqual([]);
  });
});

describe("a scheme file with a mistake", () => {
  it("is refused with the line of broken YAML", () => {
    expect(briefly(findingsOf("format: 1\nid: [a\n"))).toEqual(["schemeSyntax :3"]);
  });

  it("is refused when a key stands twice, whatever the two values are", () => {
    expect(findingsOf("format: 1\nformat: 1\n")).toMatchObject([{ code: "schemeSyntax", values: { found: "DUPLICATE_KEY" }, place: { line: 2 } }]);
  });

  it("is refused when it is a list or a word", () => {
    expect(findingsOf("- 1")).toMatchObject([{ code: "schemeSyntax", values: { found: "NOT_A_MAPPING" } }]);
    expect(findingsOf("")).toMatchObject([{ code: "schemeSyntax" }]);
  });

  it("names the value, what was found and what is allowed, at its line", () => {
    const text = shushan.replace("combine: sum", "combine: product");
    expect(findingsOf(text)).toEqual([
      { code: "schemeWrongValue", severity: "error", place: { kind: "file", file: "scheme.yaml", path: "station.combine", line: lineOf(text, "combine: product") }, values: { found: "product", allowed: "sum | weighted" } },
    ]);
  });

  it("names an unknown key and where it stands", () => {
    const text = shushan.replace("due: lastOfQuarter", "when: lastOfQuarter");
    expect(findingsOf(text)).toMatchObject([{ code: "schemeUnknownKey", place: { path: "station.largeActivity.when" }, values: { found: "when", within: "station.largeActivity" } }]);
  });

  it("names a missing key at the part that lacks it", () => {
    const text = shushan.replace("    cadence: month\n", "");
    expect(findingsOf(text)).toMatchObject([{ code: "schemeMissingKey", place: { path: "station.cadence", line: lineOf(text, "- id: station") }, values: { key: "cadence", within: "station" } }]);
  });

  it("lists all mistakes at once", () => {
    const text = shushan.replace("combine: sum", "combine: product").replace("scorer: committee", "scorer: nobody").replace("payDay: {value: 20", "payDay: {value: soon");
    expect(briefly(findingsOf(text)).map((line) => line.split(":")[0])).toEqual(["schemeWrongValue calendar.payDay.value", "schemeWrongValue station.scorer", "schemeWrongValue station.combine"]);
  });

  it("says of a choice between shapes what is wrong in the one that was meant", () => {
    const text = shushan.replace("target: {value: 4, from: quotasAssumed, areas: {resettled: 5}}", "target: {value: 4}");
    expect(findingsOf(text)).toMatchObject([{ code: "schemeMissingKey", place: { path: "station.fixedPoint.target.from" } }]);
  });

  it("says which kinds of item there are", () => {
    const text = shushan.replace("kind: rating", "kind: guess");
    expect(findingsOf(text)).toMatchObject([{ code: "schemeWrongValue", place: { path: "centre.stationFeedback.kind" }, values: { found: "guess" } }]);
    expect(String(findingsOf(text)[0]?.values["allowed"])).toContain("quota | rating");
  });

  it("is refused when a number quotes a reference that is not there", () => {
    const text = shushan.replace("payDay: {value: 20, from: calendarAssumed}", "payDay: {value: 20, from: nowhere}");
    expect(findingsOf(text)).toMatchObject([{ code: "schemeUnknownReference", place: { path: "calendar.payDay", line: lineOf(text, "payDay:") }, values: { found: "nowhere" } }]);
  });

  it("is refused when an area variant is of an area that is not there", () => {
    expect(findingsOf(shushan.replace("areas: {resettled: 5}", "areas: {moon: 5}"))).toMatchObject([{ code: "schemeUnknownArea", place: { path: "station.fixedPoint.target" }, values: { found: "moon" } }]);
  });

  it("is refused when two items of a sheet share an id, once and not for every number in them", () => {
    expect(briefly(findingsOf(shushan.replace("id: homeServices", "id: visits"))).map((line) => line.split(":")[0])).toEqual(["schemeDuplicateId station.visits"]);
  });

  it("keeps the zero of a decimal written as text and takes a plain number at its shortest text", () => {
    const text = shushan.replace("roundingDigits: {value: 1,", 'roundingDigits: {value: "1.0",').replace("payDay: {value: 20,", "payDay: {value: 0.1,");
    const read = readScheme(text, { file: "s", readOther: templateText });
    expect(read.ok && [read.value.policies.roundingDigits, read.value.calendar.payDay].map(({ value }) => toDecimalText(value))).toEqual(["1", "0.1"]);
  });
});

describe("a hostile file", () => {
  it("is refused when aliases multiply", () => {
    const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]", ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`)].join("\n");
    expect(findingsOf(bomb)).toMatchObject([{ code: "schemeTooComplex" }]);
  });

  it("is refused when it nests without end, or is too long, before anything is built", () => {
    for (const depth of [40, 2_000]) expect(findingsOf(`a: ${"[".repeat(depth)}${"]".repeat(depth)}`)).toHaveLength(1);
    expect(findingsOf(`a: ${"[".repeat(40)}${"]".repeat(40)}`)).toMatchObject([{ code: "schemeTooComplex" }]);
    expect(findingsOf(`a: ${"[".repeat(100_000)}`).length).toBeGreaterThan(0);
    expect(findingsOf("a".repeat(1_000_001))).toMatchObject([{ code: "schemeTooLarge" }]);
  });

  it("is refused when a number is a text of a thousand digits", () => {
    expect(findingsOf(shushan.replace("payDay: {value: 20,", `payDay: {value: "${"9".repeat(1000)}",`))).toMatchObject([{ code: "schemeWrongValue", place: { path: "calendar.payDay.value" } }]);
  });

  it("cannot reach an object's prototype by its keys", () => {
    expect(findingsOf(`${shushan}\n__proto__: {polluted: 1}\n`).map(({ code }) => code)).toEqual(["schemeUnknownKey"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("gives findings and never throws, whatever the text", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.tuple(fc.nat(shushan.length), fc.string()).map(([at, text]) => shushan.slice(0, at) + text + shushan.slice(at))), (text) => {
      const read = readScheme(text, { file: "s", readOther: () => undefined });
      expect(read.ok || read.findings.length > 0).toBe(true);
    }), { numRuns: 60 });
  });
});

describe("a scheme composed of others", () => {
  const street = templateText("street") ?? "";

  it("has the other scheme's parts, with the changes that the file says", () => {
    const scheme = templateScheme("street");
    expect(scheme.scoreSheets.map(({ id }) => id)).toEqual(["station", "centre"]);
    expect(scheme.contracts.map(({ id }) => id)).toEqual(["projects"]);
    expect(scheme.surveys).toMatchObject([{ id: "satisfaction", subject: "station", cadence: "quarter" }]);
    const blocks = scheme.scoreSheets[0]?.blocks.map(({ maxPoints }) => toDecimalText(maxPoints.value));
    expect(blocks).toEqual(["55", "15", "20", "10"]);
  });

  it("brings the references that its parts quote, and no others", () => {
    const names = Object.keys(templateScheme("street").references);
    expect(names).toContain("payment");
    expect(names).not.toContain("evaluators");
    expect(names).not.toContain("fifteenContracts");
  });

  it("reports a mistake in an included file with that file's name and line", () => {
    const broken = shushan.replace("scorer: committee", "scorer: nobody");
    expect(findingsOf(street, { shushan: broken })).toMatchObject([{ code: "schemeWrongValue", place: { file: "shushan", path: "station.scorer", line: lineOf(broken, "scorer: nobody") } }]);
  });

  it("reports a wrong changed value at the line of the change", () => {
    const text = street.replace("{at: satisfaction.cadence, value: quarter}", "{at: satisfaction.cadence, value: often}");
    expect(findingsOf(text)).toMatchObject([{ code: "schemeWrongValue", place: { file: "scheme.yaml", path: "satisfaction.cadence", line: lineOf(text, "value: often") } }]);
  });

  it("is refused when its own entry would silently replace an included one", () => {
    const own = `${street}\npolicies:\n  roundingDigits: {value: 2, from: combinedAssumed}\n`;
    expect(findingsOf(own)).toMatchObject([{ code: "schemeOverride", place: { path: "include.1" }, values: { found: "policies" } }]);
  });

  it("is refused when two different references share a name", () => {
    expect(findingsOf(street.replace("  quarterSurveyAssumed:\n", "  payment:\n")).map(({ code, values }) => [code, values["found"]])).toEqual([["schemeOverride", "references.payment"]]);
  });

  it("names a part, a scheme or a changed place that is not there, and what there is", () => {
    expect(findingsOf(street.replace("scoreSheets.centre,", "scoreSheets.center,"))).toMatchObject([{ code: "schemeUnknownPart", values: { found: "scoreSheets.center" } }]);
    expect(findingsOf(street.replace("scheme: huaguoshan", "scheme: moon"))).toMatchObject([{ code: "schemeUnknownScheme", place: { path: "include.2" }, values: { found: "moon" } }]);
    const [finding] = findingsOf(street.replace("at: station.visits.maxPoints", "at: station.visit.maxPoints"));
    expect(finding).toMatchObject({ code: "schemeUnknownPart", values: { found: "station.visit.maxPoints" } });
  });

  it("is refused when files include each other in a circle", () => {
    const circle = `${shushan}\ninclude:\n  - {scheme: street, parts: [menu]}\n`;
    expect(findingsOf(street, { shushan: circle, street })).toMatchObject([{ code: "schemeIncludeCycle" }]);
  });

  it("removes and appends where the changes say so, and appends to lists only", () => {
    const remove = street.replace("{at: satisfaction.subject, value: station}", "{at: satisfaction.subject, value: station}\n  - {at: station.largeActivity, remove: true}");
    const read = readScheme(remove, { file: "s", readOther: templateText });
    expect(read.ok && read.value.scoreSheets[0]?.blocks[0]?.items.map(({ id }) => id)).toEqual(["visits", "homeServices", "fixedPoint"]);
    expect(findingsOf(street.replace("at: station.blocks\n", "at: station.visits\n"))).toMatchObject([{ code: "schemeNotAList" }]);
  });
});
