import type { Engagement, Facts, QuarterResult } from "../../../domain/facts";
import { figure, notApplicable } from "../../../domain/figure";
import { failWord, heldWord, missingWord, notApplicableWord, notAssessedWord, passWord } from "../../../domain/items/stateWords";
import { quarterPaidIn } from "../../../domain/money/allowanceArrears";
import type { AllowanceLine, AllowanceRemark } from "../../../domain/money/allowanceLine";
import { allowanceRemarks } from "../../../domain/money/allowanceRemarks";
import type { AllowanceRules } from "../../../domain/money/allowanceRules";
import { allowanceRecords } from "../../../domain/money/allowanceRecords";
import { fixedAllowance } from "../../../domain/money/fixedAllowance";
import { sharersOfGrid } from "../../../domain/money/gridTwice";
import { joiningRuleOf, performanceShareOfMonth, shareOfMonth } from "../../../domain/money/monthsInPost";
import { performanceAllowance, performanceMonths } from "../../../domain/money/performanceAllowance";
import type { Policies } from "../../../domain/scheme/schemeSchema";
import { noMoney, sumFen, yuanText, type Fen } from "../../../domain/units/money";
import { monthOfYear, yearOf, type Month, type Quarter } from "../../../domain/units/period";
import { toNumber } from "../../../domain/units/rational";
import { moneyCell, yuanNumber } from "../../figureCells";
import { quartersBefore } from "./peoplePeriods";

/** Stands where a month pays no performance allowance, and for a quarter outside the book's year. */
export const notPaidMark = "—";

/** What the engine has for one engagement, as it stands in cells. */
export interface EngagementFigures {
  readonly engagement: Engagement;
  readonly line: AllowanceLine | undefined;
  /** The remarks of the open month, in words. */
  readonly remark: string;
  /** Share of the month; "" without a known start. */
  readonly share: (month: Month) => number | string;
  readonly performanceShare: (month: Month) => number | string;
  readonly isHeld: (month: Month) => boolean;
  readonly fixed: (month: Month) => number | string;
  readonly quarterMonths: (quarter: Quarter) => number | string;
  /** Performance of a quarter if passed. */
  readonly quarterAmount: (quarter: Quarter) => number | string;
  /** Performance of a quarter with the result given. */
  readonly performanceOf: (quarter: Quarter, result: QuarterResult) => number | string;
  readonly resultOf: (quarter: Quarter) => QuarterResult;
  /** 所属期 of the arrears, as `correctedText`, and what was corrected before. */
  readonly corrected: string;
  readonly correctedBefore: number;
  readonly owedFixed: number;
  readonly owedPerformance: number;
  readonly paid: number;
}

/** Figures by engagement, the first of a repeated id. */
export type GridLeaderFigures = ReadonlyMap<string, EngagementFigures>;

export function gridLeaderFigures(facts: Facts, rules: AllowanceRules, lines: readonly AllowanceLine[], policies: Policies): GridLeaderFigures {
  const recordOf = allowanceRecords(facts, rules, facts.month, policies);
  const lineOf = new Map(lines.map((line) => [line.engagement.id, line]));
  return new Map(facts.roster.gridLeaders.map((engagement) => [engagement.id, figuresOf(engagement, recordOf(engagement), lineOf.get(engagement.id), facts)]));
}

function figuresOf(engagement: Engagement, record: ReturnType<ReturnType<typeof allowanceRecords>>, line: AllowanceLine | undefined, facts: Facts): EngagementFigures {
  const { rules, others, resultOf, closedMonths } = record;
  const joining = (month: Month): ReturnType<typeof joiningRuleOf> => joiningRuleOf(rules(month));
  const fraction = (share: ReturnType<typeof shareOfMonth>): number | string => (share === undefined ? "" : toNumber(share));
  const fixed = (month: Month): number | string => moneyCell(fixedAllowance(engagement, month, rules(month), others));
  const performanceOf = (quarter: Quarter, result: QuarterResult): number | string => {
    const performance = performanceAllowance(engagement, quarter, result, rules, others);
    return performance.state === "missing" && performance.trace.rule === "allowance.performanceHeld" ? notAssessedWord : moneyCell(performance);
  };
  const released = closedMonths.flatMap((month) => quarterPaidIn(month) ?? []).filter((quarter) => resultOf(quarter) !== "notAssessed");
  return {
    engagement, line, fixed, performanceOf, resultOf, remark: remarkText(line ?? lineOfNothing(engagement), facts),
    corrected: line === undefined ? "" : correctedText(line, facts.month), correctedBefore: yuanNumber(sumFen(record.paid.map(({ arrears }) => arrears))),
    share: (month) => fraction(shareOfMonth(engagement, month, joining(month))),
    performanceShare: (month) => fraction(performanceShareOfMonth(engagement, month, joining(month))),
    isHeld: (month) => sharersOfGrid(engagement, month, joining(month), others).length > 0,
    quarterMonths: (quarter) => fraction(performanceMonths(engagement, quarter, rules)),
    quarterAmount: (quarter) => performanceOf(quarter, "pass"),
    owedFixed: sumOfCells(closedMonths.map(fixed)),
    owedPerformance: sumOfCells([...released.map((quarter) => performanceOf(quarter, resultOf(quarter))), ...record.carried.map(({ result, amount }) => (result === "pass" ? yuanNumber(amount) : 0))]),
    paid: paidBefore(record),
  };
}

/** What closed lists paid, without last year's quarter of which nothing is recorded. */
function paidBefore({ paid, recordedQuarters }: Pick<ReturnType<ReturnType<typeof allowanceRecords>>, "paid" | "recordedQuarters">): number {
  const amounts = paid.flatMap(({ month, fixed, performance, performanceQuarter, arrears }): Fen[] => {
    const isCounted = performanceQuarter === undefined || yearOf(performanceQuarter) === yearOf(month) || recordedQuarters.has(performanceQuarter);
    return isCounted ? [fixed, performance, arrears] : [fixed, arrears];
  });
  return yuanNumber(sumFen(amounts));
}

/** The sum of cells, texts left out, to the fen. */
export function sumOfCells(cells: readonly (number | string)[]): number {
  return Math.round(cells.reduce<number>((total, cell) => (typeof cell === "number" ? total + Math.round(cell * 100) : total), 0)) / 100;
}

/** A total as the sheets show it: 待核 or 缺 as soon as one of its parts is, else the sum. */
export function totalOfCells(cells: readonly (number | string)[]): number | string {
  if (cells.includes(heldWord)) return heldWord;
  return cells.includes(missingWord) ? missingWord : sumOfCells(cells);
}

export const resultWords: Readonly<Record<QuarterResult, string>> = { pass: passWord, fail: failWord, notAssessed: notAssessedWord };

/** How the amounts of a line stand in the open month; zero for who has no line. */
export function lineCells({ line }: EngagementFigures): { performance: number | string; arrears: number | string; total: number | string } {
  if (line === undefined) return { performance: notApplicableWord, arrears: 0, total: 0 };
  const { performance } = line;
  const isHeld = performance.state === "missing" && performance.trace.rule === "allowance.performanceHeld";
  return { performance: isHeld ? notAssessedWord : moneyCell(performance), arrears: moneyCell(line.arrears), total: moneyCell(line.total) };
}

const remarkTexts: Readonly<Record<Exclude<AllowanceRemark, "arrears">, string>> = {
  missingStart: "任职起止有误", gridTwice: "同一网格重复，待核", joined: "本月任职", left: "本月离任", alsoStaff: "兼工作人员", failed: "绩效不合格，不发", notAssessed: "绩效未考核，暂缓", heldBefore: "上年绩效未考核，暂缓",
};
/** Before the periods that are corrected; `include` where the lists do not say which. */
export const arrearsTexts = { owed: "补发", takenBack: "扣回", include: "含", before: "（已补扣", after: "除外）" };
export const quarterWords = "季度绩效";
export const olderWords = "更早年度绩效";

/** 所属期 of a correction in words: "6月、7月、2季度绩效、2025年3季度绩效"; "" where nothing is corrected. */
export function correctedText({ arrears, corrected }: Pick<AllowanceLine, "arrears" | "corrected">, month: Month): string {
  if (arrears.state !== "value" || arrears.value === 0) return "";
  const lastYears = quartersBefore(month);
  const carried = lastYears.filter((quarter) => corrected.carried.includes(quarter)).map((quarter) => `${yearOf(quarter)}年${quarter.slice(-1)}${quarterWords}`);
  const isOlder = corrected.carried.some((quarter) => !lastYears.includes(quarter));
  return [...corrected.months.map((each) => `${monthOfYear(each)}月`), ...corrected.quarters.map((quarter) => `${quarter.slice(-1)}${quarterWords}`), ...carried, ...(isOlder ? [olderWords] : [])].join("、");
}

type Remarked = Parameters<typeof allowanceRemarks>[0] & Pick<AllowanceLine, "corrected">;

/** Who is on no list has nothing owed or paid; a start or an end in the month is remarked all the same. */
function lineOfNothing(engagement: Engagement): Remarked {
  const trace = { rule: "allowance.noMonths", values: {} };
  return { engagement, fixed: figure(noMoney, trace), performance: notApplicable(trace), arrears: figure(noMoney, trace), result: undefined, performanceMonths: undefined, corrected: { months: [], quarters: [], carried: [], before: noMoney }, heldBefore: [] };
}

function remarkText(line: Remarked, facts: Facts): string {
  return allowanceRemarks(line, facts.month, facts).map((code) => (code === "arrears" ? arrearsText(line, facts.month) : remarkTexts[code])).join("；");
}

/** "补发6月、2季度绩效（已补扣200.00除外）". */
function arrearsText(line: Remarked, month: Month): string {
  const { arrears, corrected: { before } } = line;
  const word = arrears.state === "value" && arrears.value < 0 ? arrearsTexts.takenBack : arrearsTexts.owed;
  const periods = correctedText(line, month);
  return `${periods === "" ? arrearsTexts.include : ""}${word}${periods}${before === 0 ? "" : `${arrearsTexts.before}${yuanText(before)}${arrearsTexts.after}`}`;
}

/** The words of one remark, for the formula. */
export function remarkWords(code: Exclude<AllowanceRemark, "arrears">): string {
  return remarkTexts[code];
}
