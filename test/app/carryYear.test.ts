import { describe, expect, test } from "vitest";
import { carryYear, type Carried } from "../../src/app/carryYear";
import type { BookReading } from "../../src/app/readBook";
import { headOf, withEntry, type NewLogEntry } from "../../src/domain/closing/operationLog";
import { computeMonth } from "../../src/domain/computeMonth";
import type { Facts } from "../../src/domain/facts";
import { noRegisters, type HearingRecord, type Task } from "../../src/domain/registers/registers";
import type { Day } from "../../src/domain/units/day";
import { newSpec } from "../../src/workbook/newSpec";
import { contract, engagement, factsWith, month, payment, result } from "../domain/money/moneyFacts";
import { readTemplate } from "./demoTemplates";
import { valueOf } from "./openedYear";

const { scheme } = readTemplate("huaguoshan");
const clerk = { at: "2027-01-04 09:00", person: "李四", month: month("2027-01") };
const line = (action: NewLogEntry["action"]): NewLogEntry => ({ at: "2027-01-03 15:04", action, period: month("2026-12"), object: "", person: "李四", reason: "", fingerprint: action === "close" ? "7K3M-9QRT-0W2X-HJ4N" : "" });
const log = withEntry(withEntry([], line("open")), line("close"));

function readingOf(changes: Parameters<typeof factsWith>[0], written = log): BookReading {
  const facts: Facts = factsWith({ month: month("2026-12"), asOf: "2026-12-31" as Day, log: written, ...changes });
  const spec = { ...newSpec("蜀山街道", [scheme], scheme, facts), log: headOf(log) };
  return { spec, scheme, facts, earlierSchemes: new Map(), findings: [], found: { sheet: () => undefined, ids: [] } } as unknown as BookReading;
}

function outcomeOf(reading: BookReading): ReturnType<typeof carryYear> {
  return carryYear(reading, computeMonth(reading.scheme, reading.facts), { ...clerk, scheme: reading.scheme });
}

function carried(reading: BookReading): Carried {
  return valueOf(outcomeOf(reading));
}

const hearing = (kind: string, done?: string): HearingRecord => ({ kind, about: "HT-01", day: "2026-11-02" as Day, what: "材料不全", due: "2026-11-30" as Day, done: done as Day | undefined, result: "" });
const task = (number: string, deadline: string, outcome: string): Task => ({ unit: "Z01", number, task: "入户登记", office: "民政办", assigned: "2026-12-01" as Day, deadline: deadline as Day, done: undefined, result: outcome, reference: "" });

describe("a new year", () => {
  test("takes along contracts with something unpaid and all that was paid on them, and leaves settled ones behind", () => {
    const amount = 1_900_000;
    const paid = [payment(scheme.contracts[0]!.instalments[0]!.id, "2026-02-01", amount / 2)];
    const { contracts, payments } = carried(readingOf({ contracts: [contract()], payments: paid }));
    expect(contracts.map(({ id }) => id)).toEqual(["HT-01"]);
    expect(payments).toEqual(paid);
  });

  test("takes along the fourth quarter's results, assessed or held, and only these where there are no allowances", () => {
    const reading = readingOf({ gridLeaders: [engagement("G1", "2026-01-01"), engagement("G2", "2026-01-01")], gridLeaderResults: [result("G1", "2026-Q4", "pass"), result("G2", "2026-Q4", "notAssessed"), result("G2", "2026-Q3", "notAssessed"), result("G1", "2026-Q3", "pass")] });
    expect(carried(reading).gridLeaderResults.map(({ engagement: id, quarter, result: own }) => `${id} ${quarter} ${own}`)).toEqual(["G1 2026-Q4 pass", "G2 2026-Q4 notAssessed"]);
    expect(outcomeOf(reading).findings).toEqual([]);
  });

  test("takes along rectifications and objections without an end, and tasks that are open or fall due in it", () => {
    const { registers } = carried(readingOf({ registers: { ...noRegisters, hearings: [hearing("整改"), hearing("异议"), hearing("整改", "2026-12-01"), hearing("听证")], tasks: [task("1", "2026-12-10", "按期"), task("2", "2026-12-20", ""), task("3", "2027-01-15", ""), task("4", "2026-12-20", "撤销")] } }));
    expect(registers.hearings.map(({ kind, done }) => `${kind}${done ?? ""}`)).toEqual(["整改", "异议"]);
    expect(registers.tasks.map(({ number }) => number)).toEqual(["2", "3"]);
  });

  test("takes along the list of services as the street keeps it", () => {
    const own = { name: "入户探访", group: "家庭访视", countsFor: "家庭访视", state: "停用", note: "" };
    expect(carried({ ...readingOf({}), facts: factsWith({ month: month("2026-12"), log, serviceTypes: [own] }) }).serviceTypes).toEqual([own]);
  });

  test("begins its log with the hash that the old one ends with and the fingerprint of its last month", () => {
    const [first] = carried(readingOf({})).log;
    expect(first).toMatchObject({ number: 1, action: "open", period: "2027-01", object: "承接2026年工作簿", person: "李四", fingerprint: "7K3M-9QRT-0W2X-HJ4N" });
    expect(first!.reason).toContain(log[1]!.hash);
  });

  test("is refused with an old log that was edited, and warns of a last month that is not closed", () => {
    const edited = log.map((entry) => (entry.number === 1 ? { ...entry, person: "王五" } : entry));
    expect(outcomeOf(readingOf({}, edited))).toMatchObject({ ok: false, findings: [{ code: "logEdited", values: { number: 1 } }] });
    const open = { ...readingOf({}, log.slice(0, 1)) };
    const cut = { ...open, spec: { ...open.spec, log: headOf(log.slice(0, 1)) } };
    expect(outcomeOf(cut).findings.map(({ code }) => code)).toEqual(["carryNotClosed"]);
  });
});
