import { beforeAll, describe, expect, test } from "vitest";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import type { Month } from "../../../src/domain/units/period";
import { templateScheme } from "../../arbitraries/madeScheme";
import { planDifferences } from "../../tools/compareWithPlan";
import { recalculateWithGnumeric, recalculateWithLibreOffice, type NamedFile } from "../../tools/recalculate";
import { changedServices, committeeBook, madeContract, randomRegisters, streetBook } from "./madeRegisters";

const months = ["2026-02" as Month, "2026-12" as Month];
const seeds = [1, 2];
const plans = new Map<string, WorkbookPlan>();
const recalculated = new Map<string, Map<string, RawWorkbook>>();

beforeAll(async () => {
  for (const month of months) {
    for (const seed of seeds) {
      const random = randomRegisters(seed, month, templateScheme("street"));
      const stations = { services: random.services, contactMarks: random.contactMarks, gridIssues: random.gridIssues };
      const own = <Row extends { readonly unit: string }>(rows: readonly Row[], units: string): Row[] => rows.filter(({ unit }) => unit.toUpperCase() === units).map((row) => ({ ...row, unit: units }));
      const one = { services: own(random.services, "S1"), contactMarks: own(random.contactMarks, "S1"), gridIssues: own(random.gridIssues, "S1") };
      const street = { tasks: random.tasks, centrePlan: random.centrePlan, stationVisits: random.stationVisits, hearings: random.hearings };
      plans.set(`one station ${month} ${seed}`, committeeBook(one, { month }).book.plan);
      plans.set(`changed services ${month} ${seed}`, committeeBook(stations, { month, stations: 2, serviceTypes: changedServices(templateScheme("shushan")) }).book.plan);
      plans.set(`two stations ${month} ${seed}`, committeeBook(stations, { month, stations: 2 }).book.plan);
      plans.set(`street ${month} ${seed}`, streetBook({ ...street, tasks: own(street.tasks, "Z1"), stationVisits: own(street.stationVisits, "Z1"), centrePlan: own(street.centrePlan, "Z1") }, { month, contracts: [madeContract] }).book.plan);
      plans.set(`two centres ${month} ${seed}`, streetBook(street, { month, centres: 2, contracts: [madeContract] }).book.plan);
    }
  }
  const files: NamedFile[] = [];
  for (const [name, plan] of plans) files.push({ name, bytes: await fileWorkbooks.create(plan) });
  recalculated.set("LibreOffice", await recalculateWithLibreOffice(files));
  recalculated.set("Gnumeric", await recalculateWithGnumeric(files.filter((_, index) => index % 5 < 2)));
}, 600_000);

describe("random registers, recalculated", () => {
  test.each(["LibreOffice", "Gnumeric"])("%s counts in every form cell what the engine counted", (program) => {
    const differences = [...recalculated.get(program)!].flatMap(([name, raw]) => planDifferences(plans.get(name)!, raw).map((difference) => ({ name, ...difference })));
    expect(differences.slice(0, 8)).toEqual([]);
  });

  test("the books show counts, zeros and cells that nothing was counted for", () => {
    const open = [...plans.values()].flatMap(({ sheets }) => sheets.flatMap(({ id, cells }) => cells.flatMap((cell) => (id.startsWith("form") && cell.kind === "computed" && cell.isOpen === true ? [cell.value] : []))));
    expect(open.length).toBeGreaterThan(plans.size * 10);
    for (const shown of [(value: string | number) => value === "", (value: string | number) => value === 0, (value: string | number) => typeof value === "number" && value > 2]) expect(open.filter(shown).length).toBeGreaterThan(20);
  });
});
