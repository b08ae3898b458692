import { add, and, concat, eq, fn, ge, gt, iff, le, mul, ne, num, or, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { daysInPostShare } from "../../../domain/formula/guarded";
import { roundedHalfUp } from "../../../domain/formula/rounding";
import { failWord, heldWord, missingWord, notApplicableWord, notAssessedWord, passWord } from "../../../domain/items/stateWords";
import { lastMonthOf, monthsOf, quarterOf, type Month, type Quarter } from "../../../domain/units/period";
import { reference } from "../../sheetBuilder";
import { arrearsTexts, notPaidMark, olderWords, quarterWords, remarkWords } from "./gridLeaderFigures";
import { gridLeaderColumn, gridLeadersHead as head, gridLeadersSheetId as sheet, type OpenFigure } from "./gridLeadersLayout";
import { beforeDay, fromDay, isInPostDuringFormula } from "./lookups";
import type { AllowanceContent } from "./peopleContent";
import { payQuarter, quartersBefore, shownQuarter } from "./peoplePeriods";

/** The formulas of one row of 网格长名册, by the columns of its layout. */
export class GridLeaderFormulas {
  constructor(private readonly row: number, private readonly content: AllowanceContent) {}

  private at(column: number): CellExpression {
    return ref(reference(sheet, this.row, column));
  }

  private own(name: keyof typeof gridLeaderColumn): CellExpression {
    return this.at(gridLeaderColumn[name]);
  }

  private open(name: OpenFigure): CellExpression {
    return this.at(this.layout.openColumn(name));
  }

  private span(column: number, toColumn: number, row = this.row): CellReference {
    return reference(sheet, row, column, row, toColumn);
  }

  private get layout(): AllowanceContent["people"]["gridLeaders"] {
    return this.content.people.gridLeaders;
  }

  /** `then` in a row that is used, else "". */
  private used(then: CellExpression): CellExpression {
    return iff(eq(this.own("isUsed"), num(0)), text(""), then);
  }

  /** As `used`, and 缺 without a known start. */
  private started(then: CellExpression): CellExpression {
    return this.used(iff(eq(this.own("start"), text("")), text(missingWord), then));
  }

  /** `then` in a column that is counted yet, else "": months after the open one cost nothing and show nothing. */
  private counted(month: Month, then: CellExpression): CellExpression {
    return iff(eq(ref(reference(sheet, head.counted, this.layout.shareColumn(month))), num(0)), text(""), then);
  }

  /** What the month pays by the version of its time: over its column of the held ones. */
  private rate(name: "fixedRate" | "performanceRate", month: Month): CellExpression {
    return ref(reference(sheet, head[name], this.layout.heldColumn(month)));
  }

  share(month: Month): CellExpression {
    const column = this.layout.shareColumn(month);
    const first = ref(reference(sheet, head.month, column));
    const [start, end] = [this.own("start"), this.own("toDay")];
    const shares: Record<AllowanceContent["rule"]["joining"]["choice"], () => CellExpression> = {
      cutoffDay: () => this.atCutoff(column),
      atQuarterEnd: () => this.atCutoff(column),
      calendarDays: () => daysInPostShare<CellReference>(first, start, end),
      wholeMonths: () => iff(and(le(start, first), or(eq(end, text("")), ge(end, fn<CellReference>("EOMONTH", first, num(0))))), num(1), num(0)),
    };
    return this.counted(month, iff(eq(start, text("")), text(""), shares[this.content.rules(month).joining.choice]()));
  }

  private atCutoff(column: number): CellExpression {
    const cutoff = ref(reference(sheet, head.cutoff, column));
    const [start, end] = [this.own("start"), this.own("toDay")];
    return iff(and(le(start, cutoff), or(eq(end, text("")), gt(end, cutoff))), num(1), num(0));
  }

  /** In months with `atQuarterEnd` only who is in post on the quarter's last day has a share for the performance. */
  performanceShare(month: Month): CellExpression {
    const quarterEnd = fn<CellReference>("EOMONTH", ref(reference(sheet, head.month, this.layout.shareColumn(lastMonthOf(quarterOf(month))))), num(0));
    const [start, end] = [this.own("start"), this.own("toDay")];
    const isInPost = and<CellReference>(le(start, quarterEnd), or(eq(end, text("")), ge(end, quarterEnd)));
    const share = this.at(this.layout.shareColumn(month));
    const isAtQuarterEnd = this.content.rules(month).joining.choice === "atQuarterEnd";
    return this.counted(lastMonthOf(quarterOf(month)), iff(eq(start, text("")), text(""), isAtQuarterEnd ? iff(isInPost, share, num(0)) : share));
  }

  /** 1 where another engagement has the grid in the month. */
  held(month: Month): CellExpression {
    const column = this.layout.shareColumn(month);
    const share = this.at(column);
    const sharers = fn<CellReference>("COUNTIFS", ref(this.layout.column("gridKey")), this.own("gridKey"), ref(this.layout.range(column)), text(">0"));
    return iff(fn("ISNUMBER", share), iff(gt(share, num(0)), iff(gt(sharers, num(1)), num(1), num(0)), num(0)), num(0));
  }

  fixed(month: Month): CellExpression {
    const amount = roundedHalfUp<CellReference>(mul(this.rate("fixedRate", month), this.at(this.layout.shareColumn(month))), num(2));
    return this.counted(month, this.started(iff(eq(this.at(this.layout.heldColumn(month)), num(1)), text(heldWord), amount)));
  }

  quarterMonths(quarter: Quarter): CellExpression {
    const columns = monthsOf(quarter).map(this.layout.performanceShareColumn);
    return this.counted(lastMonthOf(quarter), iff(eq(this.own("start"), text("")), text(""), fn("SUM", ref(this.span(columns[0]!, columns[2]!)))));
  }

  quarterAmount(quarter: Quarter): CellExpression {
    const months = monthsOf(quarter);
    const [first, ...rest] = months.map((month) => roundedHalfUp<CellReference>(mul(this.rate("performanceRate", month), this.at(this.layout.performanceShareColumn(month))), num(2)));
    const held = fn<CellReference>("SUM", ref(this.span(this.layout.heldColumn(months[0]!), this.layout.heldColumn(months[2]!))));
    const amount = iff(gt(held, num(0)), text(heldWord), fn<CellReference>("ROUND", add(first!, ...rest), num(2)));
    return this.counted(lastMonthOf(quarter), this.started(iff(eq(this.at(this.layout.quarterMonthsColumn(quarter)), num(0)), text(notApplicableWord), amount)));
  }

  /** The formula of a figure of the open month. */
  openFigure(name: OpenFigure): CellExpression {
    const formulas: Record<OpenFigure, () => CellExpression> = {
      result: () => this.result(),
      performance: () => this.performance(),
      owedFixed: () => this.used(this.closed((flags, columns) => fn("SUMPRODUCT", ref(flags), ref(columns)), this.layout.fixedColumn)),
      owedPerformance: () => this.used(this.owedPerformance()),
      paid: () => this.used(this.paid()),
      arrears: () => this.used(this.arrears()),
      total: () => this.used(this.total()),
      alsoStaff: () => this.used(this.alsoStaff()),
      remark: () => this.used(this.remark()),
      unlistedAssessment: () => this.unlistedAssessment(),
      unlistedAllowance: () => this.unlistedAllowance(),
      corrected: () => this.used(this.corrected()),
      correctedBefore: () => this.used(fn("ROUND", this.paidBefore("arrears"), num(2))),
    };
    return formulas[name]();
  }

  private result(): CellExpression {
    if (payQuarter(this.content.spec.month) === undefined) return this.used(text(notPaidMark));
    const { assessment } = this.content.people;
    const place = fn<CellReference>("MATCH", this.own("id"), ref(assessment.column("id")), num(0));
    return this.used(fn("IFERROR", fn("INDEX", ref(assessment.column("state")), place), text(notAssessedWord)));
  }

  private performance(): CellExpression {
    const quarter = payQuarter(this.content.spec.month);
    if (quarter === undefined) return this.used(text(notPaidMark));
    const amount = this.at(this.layout.quarterAmountColumn(quarter));
    const result = this.open("result");
    const byResult = iff(eq(result, text(passWord)), amount, iff(eq(result, text(failWord)), num(0), text(notAssessedWord)));
    return this.used(iff(fn("ISTEXT", amount), amount, byResult));
  }

  /** Something over the flags and the columns of the year's months; only months before the open one can have a flag. */
  private closed(combine: (flags: CellReference, columns: CellReference) => CellExpression, columnOf: (month: Month) => number): CellExpression {
    const [first, last] = [this.layout.fixedMonths[0]!, this.layout.fixedMonths.at(-1)!];
    return combine(this.span(this.layout.fixedColumn(first), this.layout.fixedColumn(last), head.closed), this.span(columnOf(first), columnOf(last)));
  }

  private owedPerformance(): CellExpression {
    const { quarterResults } = this.content.people;
    return fn("SUMIFS", ref(quarterResults.column("performance")), ref(quarterResults.column("engagement")), this.own("id"), ref(quarterResults.column("isOwed")), num(1));
  }

  /** What this engagement's lines of the year's closed lists say of a part, with further criteria. */
  private paidBefore(part: "fixed" | "performance" | "arrears", ...criteria: readonly CellExpression[]): CellExpression {
    const { paidAllowances } = this.content.people;
    const january = ref(reference(sheet, head.month, this.layout.shareColumn(this.layout.fixedMonths[0]!)));
    const month = ref(paidAllowances.column("month"));
    return fn("SUMIFS", ref(paidAllowances.column(part)), ref(paidAllowances.column("engagement")), this.own("id"), month, fromDay(january), month, beforeDay(ref(this.content.base.parameters.month)), ...criteria);
  }

  private ofQuarter(quarter: Quarter): CellExpression[] {
    return [ref(this.content.people.paidAllowances.column("quarter")), ref(reference(sheet, head.month, this.layout.quarterAmountColumn(quarter)))];
  }

  /** What closed lists of the year paid; last year's quarter only when a result of it is recorded, as nothing is known of it otherwise. */
  private paid(): CellExpression {
    const first = this.layout.quarters[0]!;
    const known = iff(eq(this.isRecorded(first), num(1)), num(0), this.paidBefore("performance", ...this.ofQuarter(first)));
    return fn("ROUND", sub(add<CellReference>(this.paidBefore("fixed"), this.paidBefore("performance"), this.paidBefore("arrears")), known), num(2));
  }

  private isRecorded(quarter: Quarter): CellExpression {
    return ref(reference(sheet, head.closed, this.layout.quarterAmountColumn(quarter)));
  }

  /** 所属期 of the arrears: months whose fixed amount and quarters whose performance amount is not what their closed lists paid. */
  private corrected(): CellExpression {
    const differs = (difference: CellExpression, words: CellExpression): CellExpression => iff(eq(fn<CellReference>("ROUND", difference, num(2)), num(0)), text(""), concat<CellReference>(text("、"), words));
    const { paidAllowances, quarterResults } = this.content.people;
    const months = this.layout.fixedMonths.map((month) => {
      const first = ref(reference(sheet, head.month, this.layout.shareColumn(month)));
      const isClosed = eq(ref(reference(sheet, head.closed, this.layout.fixedColumn(month))), num(1));
      const paid = fn<CellReference>("SUMIFS", ref(paidAllowances.column("fixed")), ref(paidAllowances.column("engagement")), this.own("id"), ref(paidAllowances.column("month")), first);
      return iff(isClosed, differs(sub(this.at(this.layout.fixedColumn(month)), paid), concat<CellReference>(fn("MONTH", first), text("月"))), text(""));
    });
    const quarters = this.layout.quarters.map((quarter, index) => {
      const name = ref(reference(sheet, head.month, this.layout.quarterAmountColumn(quarter)));
      const owed = fn<CellReference>("SUMIFS", ref(quarterResults.column("performance")), ref(quarterResults.column("engagement")), this.own("id"), ref(quarterResults.column("isOwed")), num(1), ref(quarterResults.column("quarter")), name);
      const words = differs(sub(owed, this.paidBefore("performance", ...this.ofQuarter(quarter))), concat<CellReference>(fn("RIGHT", name, num(1)), text(quarterWords)));
      return index === 0 ? iff(eq(this.isRecorded(quarter), num(1)), words, text("")) : words;
    });
    const [first, ...rest] = [...months, ...quarters, ...this.carried(differs)];
    const arrears = this.open("arrears");
    return iff(fn("ISNUMBER", arrears), iff(eq(arrears, num(0)), text(""), fn("MID", concat<CellReference>(first!, ...rest), num(2), num(200))), text(""));
  }

  /** Passed quarters that last year's workbook left unpaid, each by name, and what is older in one word. */
  private carried(differs: (difference: CellExpression, words: CellExpression) => CellExpression): CellExpression[] {
    const { quarterResults } = this.content.people;
    const year = sub<CellReference>(fn("YEAR", ref(reference(sheet, head.month, this.layout.shareColumn(this.layout.fixedMonths[0]!)))), num(1));
    const owed = (...criteria: readonly CellExpression[]): CellExpression =>
      fn("SUMIFS", ref(quarterResults.column("performance")), ref(quarterResults.column("engagement")), this.own("id"), ref(quarterResults.column("isOwed")), num(1), ref(quarterResults.column("carried")), text(">0"), ...criteria);
    const named = quartersBefore(this.content.spec.month).map((quarter) => {
      const number = quarter.slice(-1);
      return { words: concat<CellReference>(year, text(`年${number}${quarterWords}`)), amount: owed(ref(quarterResults.column("quarter")), concat<CellReference>(year, text(`-Q${number}`))) };
    });
    const older = named.reduce<CellExpression>((rest, { amount }) => sub(rest, amount), owed());
    return [...named.map(({ amount, words }) => differs(amount, words)), differs(older, text(olderWords))];
  }

  private arrears(): CellExpression {
    const { quarterResults } = this.content.people;
    const lists = this.closed((flags) => fn("SUM", ref(flags)), this.layout.fixedColumn);
    const heldMonths = this.closed((flags, columns) => fn("SUMPRODUCT", ref(flags), ref(columns)), this.layout.heldColumn);
    const heldQuarters = fn<CellReference>("COUNTIFS", ref(quarterResults.column("engagement")), this.own("id"), ref(quarterResults.column("isOwed")), num(1), ref(quarterResults.column("performance")), text(heldWord));
    const difference = fn<CellReference>("ROUND", sub(add<CellReference>(this.open("owedFixed"), this.open("owedPerformance")), this.open("paid")), num(2));
    const known = iff(gt(add<CellReference>(heldMonths, heldQuarters), num(0)), text(heldWord), difference);
    return iff(eq(lists, num(0)), fn("ROUND", this.open("owedPerformance"), num(2)), iff(eq(this.own("start"), text("")), text(missingWord), known));
  }

  private total(): CellExpression {
    const fixed = this.at(this.layout.fixedColumn(this.content.spec.month));
    const parts = [fixed, this.open("performance"), this.open("arrears")];
    return iff(or(...parts.map((part) => eq(part, text(heldWord)))), text(heldWord), iff(fn("ISTEXT", fixed), text(missingWord), fn("ROUND", fn("SUM", ...parts), num(2))));
  }

  /** Whether the person holds a staff post in the month as well. */
  private alsoStaff(): CellExpression {
    const { staff } = this.content.people;
    const month = ref(this.content.base.parameters.month);
    const person = fn<CellReference>("TRIM", this.own("person"));
    const posts = fn<CellReference>("COUNTIFS", ref(staff.column("person")), person, ref(staff.column("isDuring")), num(1));
    const isDuring = isInPostDuringFormula(this.own("start"), this.own("toDay"), month);
    return iff(eq(person, text("")), num(0), iff(eq(isDuring, num(0)), num(0), iff(gt(posts, num(0)), num(1), num(0))));
  }

  private remark(): CellExpression {
    const fixed = this.at(this.layout.fixedColumn(this.content.spec.month));
    const [performance, arrears, result] = [this.open("performance"), this.open("arrears"), this.open("result")];
    const month = ref(this.content.base.parameters.month);
    const isInMonth = (day: CellExpression): CellExpression => iff(fn("ISNUMBER", day), eq(sub(day, fn("DAY", day)), sub(month, num(1))), eq(num(0), num(1)));
    const isHeld = or(...[fixed, performance, arrears].map((part) => eq(part, text(heldWord))));
    const isFailed = and(eq(result, text(failWord)), or(fn("ISNUMBER", performance), eq(performance, text(missingWord))));
    const when = (condition: CellExpression, words: string): CellExpression => iff(condition, text(`；${words}`), text(""));
    const { quarterResults } = this.content.people;
    const heldBefore = fn<CellReference>("COUNTIFS", ref(quarterResults.column("engagement")), this.own("id"), ref(quarterResults.column("isHeldBefore")), num(1));
    const arrearsRemark = iff(fn("ISNUMBER", arrears), iff(eq(arrears, num(0)), text(""), this.arrearsWords()), text(""));
    const all = concat<CellReference>(
      when(eq(fixed, text(missingWord)), remarkWords("missingStart")), when(isHeld, remarkWords("gridTwice")),
      when(isInMonth(this.own("fromDay")), remarkWords("joined")), when(isInMonth(this.own("toDay")), remarkWords("left")),
      when(eq(this.open("alsoStaff"), num(1)), remarkWords("alsoStaff")), when(isFailed, remarkWords("failed")),
      when(eq(performance, text(notAssessedWord)), remarkWords("notAssessed")), when(gt(heldBefore, num(0)), remarkWords("heldBefore")), arrearsRemark,
    );
    return fn("MID", all, num(2), num(250));
  }

  private arrearsWords(): CellExpression {
    const [arrears, periods, before] = [this.open("arrears"), this.open("corrected"), this.open("correctedBefore")];
    const { owed, takenBack, include, before: from, after } = arrearsTexts;
    const word = iff(gt(arrears, num(0)), text(owed), text(takenBack));
    const earlier = iff(eq(before, num(0)), text(""), concat<CellReference>(text(from), fn("TEXT", before, text("0.00")), text(after)));
    return concat<CellReference>(text("；"), iff(eq(periods, text("")), text(include), text("")), word, periods, earlier);
  }

  /** 1 for who should be assessed in the quarter shown and stands on no page. */
  private unlistedAssessment(): CellExpression {
    const months = this.at(this.layout.quarterMonthsColumn(shownQuarter(this.content.spec.month)));
    const listed = fn<CellReference>("COUNTIF", ref(this.content.people.assessment.column("id")), this.own("id"));
    return iff(fn("ISNUMBER", months), iff(gt(months, num(0)), iff(eq(listed, num(0)), num(1), num(0)), num(0)), num(0));
  }

  /** 1 for who has something on the list of the month and stands on no page of it. */
  private unlistedAllowance(): CellExpression {
    const total = this.open("total");
    const listed = fn<CellReference>("COUNTIF", ref(this.content.people.allowances.column("id")), this.own("id"));
    const hasSomething = or(fn("ISTEXT", total), ne(total, num(0)), eq(this.open("performance"), text(notAssessedWord)));
    return iff(eq(this.own("isUsed"), num(0)), num(0), iff(gt(listed, num(0)), num(0), iff(hasSomething, num(1), num(0))));
  }
}
