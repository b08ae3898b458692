// Workbooks of a small street and of one of its committees with registers filled in, by hand or by seeded chance.
import { seededRandom, type SeededRandom } from "../../../src/app/demo/seededRandom";
import { emptyFacts } from "../../../src/app/emptyFacts";
import { newWorkbook, type NewWorkbook } from "../../../src/app/newWorkbook";
import { committeeFacts } from "../../../src/app/split/committeeFacts";
import { committeeMonth } from "../../../src/domain/committeeMonth";
import type { Contract, Facts, Roster, Unit } from "../../../src/domain/facts";
import { contactMark, hearingKind, noRegisters, taskResult, type Registers } from "../../../src/domain/registers/registers";
import { schemeServices } from "../../../src/domain/registers/schemeServices";
import type { ServiceType } from "../../../src/domain/registers/serviceType";
import type { Scheme } from "../../../src/domain/scheme/schemeSchema";
import { addDays, type Day } from "../../../src/domain/units/day";
import { firstDay, type Month } from "../../../src/domain/units/period";
import { rational, type Rational } from "../../../src/domain/units/rational";
import { committeeSpec } from "../../../src/workbook/committeeSpec";
import { describeWorkbook } from "../../../src/workbook/describeWorkbook";
import { templateScheme } from "../../arbitraries/madeScheme";
import { contract } from "../../domain/money/moneyFacts";

const unit = (id: string, kind: Unit["kind"], communities: readonly string[]): Unit => ({ id, name: `${id}单位`, kind, communities, operator: "社工机构" });

/** Two communities; the first has two stations, one of them shared with the second. */
export const roster: Roster = {
  communities: ["C1", "C2"].map((id) => ({ id, name: `${id}社区`, area: undefined })),
  units: [unit("S1", "station", ["C1"]), unit("S2", "station", ["C1", "C2"]), unit("Z1", "centre", [])], gridLeaders: [], staff: [],
};
const stationBesides: Roster = { ...roster, units: [unit("S1", "station", ["C1"]), unit("S2", "station", ["C2"]), unit("Z1", "centre", []), unit("Z2", "centre", [])] };

export interface RegisterBook { readonly book: NewWorkbook; readonly scheme: Scheme; readonly facts: Facts }

/** The workbook of the first committee, with one station or with two. */
export function committeeBook(registers: Partial<Registers>, { month = "2026-10" as Month, stations = 1, serviceTypes = undefined as readonly ServiceType[] | undefined } = {}): RegisterBook {
  const scheme = templateScheme("shushan");
  const blank = emptyFacts(scheme, month, stations === 1 ? stationBesides : roster, []);
  const street: Facts = { ...blank, serviceTypes: serviceTypes ?? blank.serviceTypes };
  const facts: Facts = { ...committeeFacts(scheme, street, "C1"), asOf: street.asOf, registers: { ...noRegisters, ...registers } };
  const spec = committeeSpec("样本街道", newWorkbook("样本街道", [scheme], scheme, street).spec, facts, { kind: "committee", community: "C1", name: "C1社区", issue: "made" });
  const results = committeeMonth(scheme, facts, spec.earlierSchemes);
  return { book: { spec, facts, results, plan: describeWorkbook(spec, facts, results) }, scheme, facts };
}

/** The street's workbook, with one centre or with two. */
export function streetBook(registers: Partial<Registers>, { month = "2026-10" as Month, centres = 1, contracts = [] as readonly Contract[], serviceTypes = undefined as readonly ServiceType[] | undefined } = {}): RegisterBook {
  const scheme = templateScheme("street");
  const blank = emptyFacts(scheme, month, centres === 1 ? roster : stationBesides, contracts);
  const facts: Facts = { ...blank, registers: { ...noRegisters, ...registers }, serviceTypes: serviceTypes ?? blank.serviceTypes };
  return { book: newWorkbook("样本街道", [scheme], scheme, facts), scheme, facts };
}

export const madeContract = contract({ id: "HT-01", start: firstDay("2026-01" as Month), end: addDays(firstDay("2027-01" as Month), -1), hearings: undefined });

/** A list that a street has changed: a service stopped, one taken off, one renamed, one added to what counts, one that counts elsewhere. */
export function changedServices(scheme: Scheme): readonly ServiceType[] {
  const changed = schemeServices(scheme).filter(({ name }) => name !== "理发理容").map((service): ServiceType => {
    if (service.name === "特殊人群上门服务") return { ...service, state: "停用" };
    if (service.name === "社区定点集中服务") return { ...service, name: "定点集中服务" };
    return service.name === "文体活动" ? { ...service, countsFor: "大型社区活动" } : service;
  });
  return [...changed, { name: "入户探访", group: "家庭访视", countsFor: "家庭访视", state: "", note: "2026年新增" }];
}

/** Rows of every register by chance: days in and around the month, every kind of choice, blanks anywhere. */
export function randomRegisters(seed: number, month: Month, scheme: Scheme): Registers {
  const random = seededRandom(`registers ${seed}`);
  const times = <T>(most: number, make: (index: number) => T): T[] => Array.from({ length: random.between(0, most) }, (_, index) => make(index));
  const day = (): Day | undefined => maybe(random, () => addDays(firstDay(month), random.between(-12, 43)));
  const count = (): Rational | undefined => maybe(random, () => rational(random.between(0, 12), random.happens(0.1) ? 2 : 1));
  const types = [...schemeServices(scheme).map(({ name }) => name), "别的服务", "家庭访视 ", "入户探访", "定点集中服务"];
  const station = (): string => random.pick(["S1", "S2", "s1"]);
  const centre = (): string => random.pick(["Z1", "Z2"]);
  const planned = scheme.scoreSheets.flatMap(({ blocks }) => blocks.flatMap(({ items }) => items)).filter(({ register }) => register?.kind === "centrePlan");
  return {
    services: times(40, (index) => ({ unit: station(), day: day(), service: random.pick(types), quantity: count(), gridLeaders: count(), volunteers: count(), content: `第${index + 1}次` })),
    contactMarks: times(12, (index) => ({ unit: station(), month, object: random.happens(0.1) ? "" : `D${index + 1}`, marks: randomMarks(random) })),
    tasks: times(12, (index) => ({
      unit: centre(), number: `R${index + 1}`, task: "任务", office: "民政办", assigned: day(), deadline: day(), done: day(), result: random.pick(["", ...Object.values(taskResult)]), reference: "",
    })),
    centrePlan: ["Z1", "Z2"].flatMap((own) => planned.flatMap(({ id }) => {
      const entry = () => { const value = count(); return value === undefined ? { state: "missing" as const } : { state: "value" as const, value }; };
      return random.happens(0.3) ? [] : [{ unit: own, month, item: id, planned: entry(), done: entry(), confirmed: entry(), note: "说明" }];
    })),
    stationVisits: times(10, () => ({ unit: centre(), station: random.pick(["S1", "S2", "s2", "S9"]), day: day(), content: "督导", confirmed: random.pick(["是", "是", "否", ""]) })),
    gridIssues: times(12, () => ({ unit: station(), grid: "第1网格", matter: "事项", reported: day(), routed: day(), routedTo: "", verified: day(), handled: day(), result: "" })),
    hearings: times(6, () => ({ kind: random.pick(Object.values(hearingKind)), about: random.pick(["HT-01", "HT-02"]), day: day(), what: "事项", due: undefined, done: undefined, result: "" })),
  };
}

function maybe<T>(random: SeededRandom, make: () => T): T | undefined {
  return random.happens(0.15) ? undefined : make();
}

function randomMarks(random: SeededRandom): string[] {
  const choices = ["", "", ...Object.values(contactMark), "电门", "门电访", "电电", "打过", "访"];
  return Array.from({ length: random.between(0, 31) }, () => random.pick(choices));
}
