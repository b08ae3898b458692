import type { StaffMember } from "../../../domain/facts";
import { add, and, eq, fn, ge, gt, iff, le, mul, num, or, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { missingWord } from "../../../domain/items/stateWords";
import { countedMonths, isSpanKnown } from "../../../domain/money/monthsInPost";
import { monthlyStaffPay } from "../../../domain/money/staffCost";
import { staffLadders, type StaffLadders } from "../../../domain/money/staffLadders";
import type { BudgetRule } from "../../../domain/scheme/schemeSchema";
import { excelSerial } from "../../../domain/units/day";
import { noMoney, sumFen } from "../../../domain/units/money";
import { firstDay, lastDay, monthOfYear, type Month } from "../../../domain/units/period";
import { toNumber } from "../../../domain/units/rational";
import { yuanNumber } from "../../figureCells";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import { keptNumberOf } from "./keptNumberOf";
import { beforeDay, cutoffDayOf, fromDay, monthOfBook } from "./lookups";
import type { PeopleContent } from "./peopleContent";
import { staffColumn as column, staffMonths as head, staffSheetId as sheet } from "./staffLayout";

/** The grey columns that compute the pay of the year to date, each month by the version in force in it. */
export class StaffPayCells {
  private readonly ladders: StaffLadders;

  constructor(private readonly content: PeopleContent, rule: BudgetRule) {
    this.ladders = staffLadders(rule, content.spec.earlierSchemes, undefined);
  }

  /** Over each month of the year: what its version pays, and the last day that counts it, blank for months to come. */
  head(builder: SheetBuilder): void {
    const { spec, base, people } = this.content;
    const open = ref<CellReference>(base.parameters.month);
    for (const [row, title] of [[head.base, "基本报酬"], [head.step, "每级递增"], [head.cutoff, "分界日"]] as const) builder.label(row, head.firstColumn - 1, title, "helper");
    people.staff.months.forEach((month, index) => {
      const [where, ladder] = [people.staff.monthColumn(month), this.ladders(month)];
      const first = monthOfBook(open, index);
      const day = Math.min(excelSerial(firstDay(month)) + ladder.cutoffDay - 1, excelSerial(lastDay(month)));
      builder.computed(head.base, where, { formula: keptNumberOf(month, "staff.baseMonthly", this.content), value: toNumber(ladder.base), style: "helper" });
      builder.computed(head.step, where, { formula: keptNumberOf(month, "staff.stepMonthly", this.content), value: toNumber(ladder.step), style: "helper" });
      builder.computed(head.cutoff, where, { formula: iff(gt(first, open), text(""), cutoffDayOf(first, keptNumberOf(month, "staff.cutoffDay", this.content))), value: month > spec.month ? "" : day, style: "helperDate" });
      builder.label(head.titles, where, `${monthOfYear(month)}月报酬`, "helper");
    });
  }

  /** Level and subsidy as they count, the months of the year, the pay of each and their sum. */
  row(builder: SheetBuilder, row: number, member: StaffMember | undefined): void {
    const { people, spec } = this.content;
    const months = people.staff.months.filter((month) => month <= spec.month);
    const counted = member === undefined ? [] : countedMonths(member, months, (month) => this.ladders(month).cutoffDay);
    const paid = (month: Month) => (member === undefined ? noMoney : monthlyStaffPay(member, this.ladders(month)));
    const cost = member !== undefined && !isSpanKnown(member) ? missingWord : yuanNumber(sumFen(counted.map(paid)));
    const formulas = this.formulas(row);
    const write = (where: number, formula: CellExpression, value: number | string): unknown =>
      builder.computed(row, where, { formula: iff(eq(ref(reference(sheet, row, column.isUsed)), num(0)), text(""), formula), value: member === undefined ? "" : value, style: "helper" });
    write(column.levelCounted, formulas.level, member?.level ?? 0);
    write(column.subsidyCounted, formulas.subsidy, member === undefined ? 0 : yuanNumber(member.subsidy));
    write(column.months, formulas.months, counted.length);
    write(column.cost, formulas.cost, cost);
    for (const month of people.staff.months) write(people.staff.monthColumn(month), formulas.payOf(month), counted.includes(month) ? yuanNumber(paid(month)) : 0);
  }

  private formulas(row: number): StaffPayFormulas {
    const { people: { staff } } = this.content;
    const at = (name: keyof typeof column): CellExpression => ref(reference(sheet, row, column[name]));
    const over = (month: Month, line: number): CellExpression => ref(reference(sheet, line, staff.monthColumn(month)));
    const isStarted = (then: CellExpression, otherwise: CellExpression): CellExpression => iff(eq(at("start"), text("")), otherwise, then);
    const pay = (month: Month): CellExpression => add<CellReference>(fn("ROUND", add<CellReference>(over(month, head.base), mul(over(month, head.step), at("levelCounted"))), num(2)), at("subsidyCounted"));
    const isCounted = (cutoff: CellExpression): CellExpression => and<CellReference>(le(at("start"), cutoff), or(eq(at("toDay"), text("")), gt(at("toDay"), cutoff)));
    const [first, last] = [staff.monthColumn(staff.months[0]!), staff.monthColumn(staff.months.at(-1)!)];
    const [cutoffs, since] = [ref(staff.cutoffs), fromDay(at("start"))];
    return {
      level: iff(fn("ISNUMBER", at("level")), iff(and(ge(at("level"), num(0)), eq(at("level"), fn("INT", at("level")))), at("level"), num(0)), num(0)),
      subsidy: iff(fn("ISNUMBER", at("subsidy")), fn("ROUND", at("subsidy"), num(2)), num(0)),
      payOf: (month) => {
        const cutoff = over(month, head.cutoff);
        return iff(or<CellReference>(eq(at("start"), text("")), eq(cutoff, text(""))), num(0), iff(isCounted(cutoff), pay(month), num(0)));
      },
      months: isStarted(iff(eq(at("toDay"), text("")), fn("COUNTIF", cutoffs, since), fn("COUNTIFS", cutoffs, since, cutoffs, beforeDay(at("toDay")))), num(0)),
      cost: isStarted(fn("ROUND", fn("SUM", ref(reference(sheet, row, first, row, last))), num(2)), text(missingWord)),
    };
  }
}

interface StaffPayFormulas {
  readonly level: CellExpression;
  readonly subsidy: CellExpression;
  /** A month's pay; 0 where it does not count. */
  readonly payOf: (month: Month) => CellExpression;
  readonly months: CellExpression;
  readonly cost: CellExpression;
}
