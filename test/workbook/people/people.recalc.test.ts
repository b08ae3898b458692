import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { emptyFacts } from "../../../src/app/emptyFacts";
import type { Facts } from "../../../src/domain/facts";
import { monthsOf, type Month, type Year } from "../../../src/domain/units/period";
import { rational } from "../../../src/domain/units/rational";
import type { BookSpec } from "../../../src/workbook/bookSpec";
import { planDifferences } from "../../tools/compareWithPlan";
import { recalculateWithGnumeric, recalculateWithLibreOffice, type NamedFile } from "../../tools/recalculate";
import { peopleBook, peopleFactsArbitrary, peopleSpec, randomPeopleBook, reversedRoster, schemeJoining, schemeScored, withSlips } from "./madePeople";

const seeds = Array.from({ length: 32 }, (_, index) => index + 1);
const plans = new Map<string, WorkbookPlan>();
const recalculated = new Map<string, Map<string, RawWorkbook>>();

beforeAll(async () => {
  for (const seed of seeds) {
    const book = randomPeopleBook(seed);
    plans.set(book.name, book.plan);
    if (seed % 4 === 0) plans.set(`${book.name}-slips`, withSlips(book));
    if (seed % 8 === 1) plans.set(`${book.name}-reversed`, reversedRoster(book).plan);
  }
  const scheme = schemeJoining("cutoffDay");
  const nobody = emptyFacts(scheme, "2026-10" as Month, { communities: [{ id: "C01", name: "和平", area: undefined }, { id: "C02", name: "琥珀", area: undefined }], units: [], gridLeaders: [], staff: [] }, []);
  plans.set("nobody", peopleBook("nobody", peopleSpec(scheme, nobody), nobody).plan);
  for (const part of ["allowances", "budgets"] as const) {
    const without = { ...scheme, [part]: [] };
    plans.set(`no ${part}`, peopleBook(`no ${part}`, peopleSpec(without, nobody), nobody).plan);
  }
  for (const [name, plan] of keptMarks()) plans.set(name, plan);
  const files: NamedFile[] = [];
  for (const [name, plan] of plans) files.push({ name, bytes: await fileWorkbooks.create(plan) });
  recalculated.set("LibreOffice", await recalculateWithLibreOffice(files));
  recalculated.set("Gnumeric", await recalculateWithGnumeric(files));
});

/** The version changes in October: the third quarter keeps September's pass mark, or is still chosen, or still scored. */
function keptMarks(): [string, WorkbookPlan][] {
  const chosen = schemeJoining("cutoffDay");
  const [lower, higher] = [schemeScored(chosen, rational(60)), schemeScored(chosen, rational(70))];
  const october = "2026-10" as Month;
  return ([["higher", lower, higher], ["scored now", chosen, higher], ["scored no more", lower, chosen]] as const).map(([name, before, now], index) => {
    const [made] = fc.sample(peopleFactsArbitrary(before, fc.constant(october)), { seed: index + 3, numRuns: 1 }) as [Facts];
    const spec: BookSpec = { ...peopleSpec(now, made), earlierSchemes: new Map(monthsOf("2026" as Year).filter((month) => month < october).map((month) => [month, before])) };
    return [`kept mark, ${name}`, peopleBook(name, spec, made).plan];
  });
}

describe("the sheets of people and their money, recalculated", () => {
  test.each(["LibreOffice", "Gnumeric"])("%s computes in every cell what the engine has", (program) => {
    const differences = [...plans].flatMap(([name, plan]) => planDifferences(plan, recalculated.get(program)!.get(name)!).map((difference) => ({ name, ...difference })));
    expect(differences.slice(0, 8)).toEqual([]);
  });

  test("the books show every state, remark and status", () => {
    const shown = [...plans.values()].flatMap(({ sheets }) => sheets.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "computed" && typeof cell.value === "string" ? [cell.value] : []))));
    const words = ["缺", "待核", "不适用", "未考核", "—", "正常", "预警", "超支", "同一网格重复，待核", "任职起止有误", "本月任职", "本月离任", "兼工作人员", "绩效不合格，不发", "绩效未考核，暂缓", "补发", "扣回", "季度绩效", "年3季度绩效", "更早年度绩效", "上年绩效未考核，暂缓", "转账", "无此编号或重复", "人未列入本表", "人员数不在规定范围", "人民币负"];
    for (const word of words) expect(shown.some((text) => text.includes(word)), word).toBe(true);
  });
});
