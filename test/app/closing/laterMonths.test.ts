// What closing and reopening say of later months, and of a scorer who is absent.
import { beforeAll, describe, expect, test } from "vitest";
import { closingWarnings } from "../../../src/app/closing/closeMonth";
import { incompleteForms } from "../../../src/app/closing/incompleteForms";
import { sampleYear } from "../../../src/app/demo/sampleYear";
import { newWorkbook } from "../../../src/app/newWorkbook";
import type { Verification } from "../../../src/app/verifyBook";
import { computeMonth } from "../../../src/domain/computeMonth";
import type { Facts, Roster, Unit } from "../../../src/domain/facts";
import type { Scheme } from "../../../src/domain/scheme/schemeSchema";
import { rational, toNumber } from "../../../src/domain/units/rational";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { readTemplate } from "../demoTemplates";
import { closed, reopened, typed } from "./closingBook";

const minutes = 60_000;
const january = "2026-01";
const february = "2026-02";
const { scheme, roster } = readTemplate("shushan");
const communities = roster.communities.slice(0, 2);
const kept = new Set(communities.map(({ id }) => id));
const units = roster.units.filter((unit) => unit.communities.every((id) => kept.has(id)));
const small: Roster = { communities, units, gridLeaders: roster.gridLeaders.filter(({ community }) => kept.has(community)).slice(0, 4), staff: [] };

/** April open, the quarter's months closed; the activity that is due once a quarter was counted in each of them. */
async function april(): Promise<Uint8Array> {
  const { facts } = sampleYear(scheme, small, [], { year: 2026, months: 4, repliesOfYear: 0 }).at(-1)!;
  return fileWorkbooks.create(newWorkbook("蜀山街道", [scheme], scheme, facts).plan);
}

/** February's activity, on which the quarter of its unit hangs, did not take place. */
const withoutActivity = (facts: Facts): Facts => {
  const nothing = { state: "value", value: rational(0) } as const;
  const row = facts.scoreLedger.find(({ period, row: item, counted }) => period === february && item === "largeActivity" && counted.state === "value" && toNumber(counted.value) > 0)!;
  return { ...facts, scoreLedger: facts.scoreLedger.map((one) => (one === row ? { ...one, checked: nothing, reported: nothing } : one)) };
};

describe("a month that is reopened in the year", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await april();
  }, 2 * minutes);

  test("names the closed months that add up its quarter", async () => {
    const { findings } = await reopened(bytes, january);
    expect(findings).toContainEqual(expect.objectContaining({ code: "reopenLaterMonths", severity: "warning", values: { month: january, later: "2026-03", count: 1 } }));
    expect((await reopened(bytes, "2026-03")).findings.map(({ code }) => code)).toEqual(["reopenDone"]);
  }, minutes);

  test("names the months that are no longer what their rows give, once it is corrected and closed again", async () => {
    const open = (await reopened(bytes, february)).bytes;
    expect((await closed(open, february)).findings.map(({ code }) => code)).toEqual(["closeDone"]);
    const corrected = await closed(typed(open, withoutActivity), february);
    expect(corrected.findings).toContainEqual(expect.objectContaining({ code: "closeLaterMonths", severity: "warning", values: { month: february, later: "2026-03", count: 1 } }));
  }, 2 * minutes);
});

describe("a unit of which one scorer has not filled the form", () => {
  const [first] = units.filter(({ kind }) => kind === "station") as [Unit];
  const shared: Roster = { ...small, units: units.map((unit) => (unit === first ? { ...unit, communities: communities.map(({ id }) => id) } : unit)) };
  const { facts } = sampleYear(scheme, shared, [], { year: 2026, months: 1, repliesOfYear: 0 })[0]!;
  const withoutSecond = (own: Facts): Facts => ({ ...own, forms: own.forms.map((form) => (form.subject === first.id && form.scorer === communities[1]!.id ? { ...form, rows: new Map() } : form)) });
  const goingOn: Scheme = { ...scheme, policies: { ...scheme.policies, absentScorer: { ...scheme.policies.absentScorer, choice: "reweigh" } } };
  const warningsOf = (own: Scheme, of: Facts) => {
    const { spec } = newWorkbook("蜀山街道", [own], own, of);
    return closingWarnings({ reading: { spec, facts: of }, results: computeMonth(own, of) } as unknown as Verification);
  };

  test("is said when the scheme goes on without the absent one", () => {
    expect(warningsOf(goingOn, withoutSecond(facts))).toEqual([expect.objectContaining({ code: "closeAbsentScorer", severity: "warning", values: { month: january, units: first.id, count: 1 } })]);
  });

  test("blocks when it does not", () => {
    expect(incompleteForms(computeMonth(scheme, withoutSecond(facts))).blocking).toContain(first.id);
    expect(warningsOf(scheme, withoutSecond(facts)).map(({ code }) => code)).not.toContain("closeAbsentScorer");
  });
});
