import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/domain/facts";
import { countCentrePlan } from "../../../src/domain/registers/countCentrePlan";
import { countContacts } from "../../../src/domain/registers/countContacts";
import { countGridIssues } from "../../../src/domain/registers/countGridIssues";
import { countServices, countTakingPart } from "../../../src/domain/registers/countServices";
import { countStationVisits } from "../../../src/domain/registers/countStationVisits";
import { countTasks } from "../../../src/domain/registers/countTasks";
import { gridIssueTimeliness } from "../../../src/domain/registers/gridIssueTimeliness";
import { hearingsHeld } from "../../../src/domain/registers/hearingsHeld";
import { registerRows } from "../../../src/domain/registers/registerRows";
import { noRegisters, type Registers } from "../../../src/domain/registers/registers";
import { rational, toNumber } from "../../../src/domain/units/rational";
import { contract, day, month, quantity } from "../money/moneyFacts";
import { contactRow, hearing, issue, october, planRow, service, task, visit } from "./madeRows";

/** A count as a test reads it: the number, or null where nothing was counted. */
function told({ entry }: { readonly entry: Entry }): number | null {
  return entry.state === "value" ? toNumber(entry.value) : null;
}

function rowsOf(registers: Partial<Registers>, unit = "S1", inMonth = october) {
  return registerRows({ ...noRegisters, ...registers }, inMonth)(unit);
}

const visits: Parameters<typeof countServices>[0] = { types: ["家庭访视"], count: "records" };

describe("the service ledger", () => {
  it.each([["2026-09-30", null], ["2026-10-01", 1], ["2026-10-31", 1], ["2026-11-01", null], [undefined, null]])("counts a row of %s in October: %s", (on, expected) => {
    expect(told(countServices(visits, rowsOf({ services: [service(on)] }).services))).toBe(expected);
  });

  it("counts rows, or sums quantities in which a blank or a negative one is 1 and zero is zero", () => {
    const { services } = rowsOf({ services: [undefined, rational(3), rational(0), rational(-2), rational(1, 2)].map((number) => service("2026-10-05", { quantity: number })) });
    expect(told(countServices(visits, services))).toBe(5);
    expect(told(countServices({ ...visits, count: "quantity" }, services))).toBe(1 + 3 + 0 + 1 + 0.5);
  });

  it("takes a service type as a formula compares it: capitals alike, a space not", () => {
    const { services } = rowsOf({ services: [service("2026-10-05", { service: "Visit A" }), service("2026-10-05", { service: "visit a" }), service("2026-10-05", { service: "visit a " })] });
    expect(told(countServices({ ...visits, types: ["VISIT A"] }, services))).toBe(2);
  });

  it("counts no other unit's rows, and says nothing where the unit has none of the kind", () => {
    const registers = { services: [service("2026-10-05", { unit: "S2" }), service("2026-10-05", { service: "大型社区活动" })] };
    expect(told(countServices(visits, rowsOf(registers).services))).toBeNull();
    expect(told(countServices(visits, rowsOf(registers, "s2").services))).toBe(1);
  });

  it("sums who took part over every row of the month: none where rows say none, nothing without rows", () => {
    const { services } = rowsOf({ services: [service("2026-10-05", { volunteers: rational(4) }), service("2026-10-06", { service: "理发理容", volunteers: rational(2) }), service("2026-09-06", { volunteers: rational(9) })] });
    expect(told(countTakingPart({ kind: "services", field: "volunteers" }, services))).toBe(6);
    expect(told(countTakingPart({ kind: "services", field: "gridLeaders" }, services))).toBe(0);
    expect(told(countTakingPart({ kind: "services", field: "gridLeaders" }, []))).toBeNull();
  });
});

describe("the contact register", () => {
  it("counts a mark once a day and object, among several marks of a day too", () => {
    const { target, reported } = countContacts("电", [contactRow("D1", ["电", "电门", "门", "电电", ""]), contactRow("D2", ["访", "电"])]);
    expect([told(target), told(reported)]).toEqual([2, 4]);
  });

  it("counts no day that the month does not have", () => {
    const marks = Array.from({ length: 31 }, () => "电");
    const inMonth = (text: string): number | null => told(countContacts("电", [contactRow("D1", marks, { month: month(text) })]).reported);
    expect(["2026-02", "2028-02", "2026-04", "2026-10"].map(inMonth)).toEqual([28, 29, 30, 31]);
  });

  it("lists no row without an object, and is zero only where objects stand", () => {
    expect(told(countContacts("电", [contactRow("", ["电"])]).reported)).toBeNull();
    expect(told(countContacts("门", [contactRow("D1", ["电"])]).reported)).toBe(0);
  });
});

describe("tasks", () => {
  const counted = (...tasks: Parameters<typeof task>[]) => {
    const { target, reported } = countTasks(rowsOf({ tasks: tasks.map((each) => task(...each)) }, "Z1").tasks);
    return [told(target), told(reported)];
  };

  it("count in the month of their deadline, whenever they were done", () => {
    expect(counted(["2026-09-30", "按期"], ["2026-10-01", "按期"], ["2026-10-31", "逾期"], ["2026-11-01", "按期"])).toEqual([2, 1]);
  });

  it("leave the denominator when withdrawn; what is open, late or without a result stays in it", () => {
    expect(counted(["2026-10-10", "撤销"], ["2026-10-10", "未完成"], ["2026-10-10", "逾期"], ["2026-10-10", ""])).toEqual([3, 0]);
  });

  it("that were all withdrawn leave nothing due; none at all says nothing", () => {
    expect(counted(["2026-10-10", "撤销"])).toEqual([0, 0]);
    expect(counted()).toEqual([null, null]);
  });
});

describe("the sub-centres' plan", () => {
  it("gives target, reported and checked of its item, and nothing for a blank", () => {
    const rows = [planRow("elderly", { planned: { state: "value", value: rational(4) }, done: { state: "value", value: rational(0) } }), planRow("children", { planned: { state: "invalid", text: "四" } })];
    const { target, reported, checked } = countCentrePlan("elderly", rows);
    expect([target, reported, checked].map(told)).toEqual([4, 0, null]);
    expect(told(countCentrePlan("children", rows).target)).toBeNull();
    expect(told(countCentrePlan("charity", rows).target)).toBeNull();
  });
});

describe("support of the stations", () => {
  const units = ["S1", "S2", "S3"].map((id) => ({ id, name: id, kind: "station" as const, communities: [], operator: "" }));

  it("counts each station once, and only those that confirmed", () => {
    const { target, reported } = countStationVisits([visit("S1", "2026-10-05"), visit("s1", "2026-10-09"), visit("S2", "2026-10-05", "否"), visit("S9", "2026-10-05")], units);
    expect([told(target), told(reported)]).toEqual([3, 1]);
  });

  it("is zero where no visit was confirmed, and says nothing where none was written down", () => {
    expect(told(countStationVisits([visit("S1", "2026-10-05", "")], units).reported)).toBe(0);
    expect(told(countStationVisits([], units).reported)).toBeNull();
  });
});

describe("matters of the grid", () => {
  it("count each of their days in its own month", () => {
    const issues = [issue({ reported: "2026-09-30", routed: "2026-10-01", handled: "2026-11-01" }), issue({ reported: "2026-10-31" })];
    const in_ = (field: "reported" | "routed" | "handled") => told(countGridIssues({ kind: "gridIssues", field }, issues, october));
    expect([in_("reported"), in_("routed"), in_("handled")]).toEqual([1, 1, 0]);
    expect(told(countGridIssues({ kind: "gridIssues", field: "routed" }, issues, month("2026-12")))).toBeNull();
  });

  it.each([["2026-10-08", undefined, "onTime"], ["2026-10-09", undefined, "late"], [undefined, "2026-10-08", undefined], [undefined, "2026-10-09", "late"], [undefined, undefined, undefined]])(
    "reported on 1 October with 7 days: handled %s, counted to %s, is %s", (handled, asOf, expected) => {
      const matter = issue({ reported: "2026-10-01", ...(handled === undefined ? {} : { handled }) });
      expect(gridIssueTimeliness(matter, quantity(7), asOf === undefined ? undefined : day(asOf))).toBe(expected);
    },
  );
});

describe("hearings", () => {
  const held = contract({ id: "HT-01", start: day("2026-01-01"), end: day("2026-12-31") });

  it("of a contract are those within its service period, both ends included", () => {
    const days = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"];
    expect(days.map((on) => hearingsHeld(held, [hearing("ht-01", on)]))).toEqual([undefined, 1, 1, undefined]);
    expect(hearingsHeld(held, [hearing("HT-01", "2026-05-05"), hearing("HT-01", "2026-06-05", "整改"), hearing("HT-02", "2026-06-05")])).toBe(1);
  });

  it("cannot be told of a contract without a period", () => {
    expect(hearingsHeld({ ...held, end: undefined }, [hearing("HT-01", "2026-05-05")])).toBeUndefined();
  });
});
