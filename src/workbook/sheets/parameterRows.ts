import { passMarkOf } from "../../domain/money/scoredResult";
import type { Quantity } from "../../domain/scheme/quantity";
import { monthsOf, previousQuarter, type Month, type Year } from "../../domain/units/period";
import type { AllowanceRule, Scheme, ScoreSheet, Survey } from "../../domain/scheme/schemeSchema";
import type { KeptList } from "./keptNumbers";
import { policyTexts } from "./policyTexts";

/** One row of 参数: a heading, a number of the rules, a policy in words, or a band of grades. */
export type ParameterRow =
  | { readonly kind: "heading"; readonly title: string }
  | { readonly kind: "number"; readonly title: string; readonly unit: string; readonly quantity: Quantity }
  | { readonly kind: "policy"; readonly title: string; readonly text: string; readonly from: string }
  | { readonly kind: "bandHeader" }
  /** What allowances and staff pay were in months before the version in force began; blank for the others. */
  | { readonly kind: "earlierHeader"; readonly list: KeptList }
  | { readonly kind: "earlierMonth"; readonly list: KeptList; readonly month: Month }
  | { readonly kind: "band"; readonly sheet: string; readonly position: number; readonly band: ScoreSheet["bands"][number] };

/** The rows of 参数 below its head, in the order they are printed. Numbers that stand in 评分细则 are not repeated. */
export function parameterRows(scheme: Scheme, year: Year): ParameterRow[] {
  return [
    ...policyRows(scheme),
    ...scheme.scoreSheets.flatMap(scoreSheetRows),
    ...scheme.surveys.flatMap(surveyRows),
    ...allowanceRows(scheme, year),
    ...contractRows(scheme),
    ...budgetRows(scheme, year),
    ...registerRows(scheme),
    ...calendarRows(scheme),
  ];
}

function number(title: string, unit: string, quantity: Quantity | undefined): ParameterRow[] {
  return quantity === undefined ? [] : [{ kind: "number", title, unit, quantity }];
}

function policyRows(scheme: Scheme): ParameterRow[] {
  const { policies } = scheme;
  const policy = (name: keyof typeof policyTexts, title: string, chosen: { choice: string; from: string }): ParameterRow =>
    ({ kind: "policy", title, text: policyTexts[name][chosen.choice] ?? chosen.choice, from: chosen.from });
  return [
    { kind: "heading", title: "计分办法" },
    policy("rounding", "修约规则", policies.rounding),
    policy("roundingPlace", "修约位置", policies.roundingPlace),
    ...number("保留小数", "位", policies.roundingDigits),
    policy("notApplicable", "不适用项", policies.notApplicable),
    policy("ties", "同分排名", policies.ties),
    policy("absentScorer", "多方评分缺一方", policies.absentScorer),
  ];
}

function scoreSheetRows(sheet: ScoreSheet): ParameterRow[] {
  return [
    { kind: "heading", title: sheet.title.zh },
    ...number("满分", "分", sheet.maxPoints),
    ...number("合格线", "分", sheet.passMark),
    ...number("总分封顶", "分", sheet.totalCap),
    ...sheet.blocks.flatMap((block) => [...number(`板块满分：${block.title.zh}`, "分", block.maxPoints), ...number(`板块权重：${block.title.zh}`, "%", block.weight)]),
    { kind: "policy", title: "一票否决后的等级", text: sheet.vetoGrade, from: sheet.maxPoints.from },
    { kind: "bandHeader" },
    ...sheet.bands.map((band, index): ParameterRow => ({ kind: "band", sheet: sheet.id, position: index + 1, band })),
  ];
}

function surveyRows(survey: Survey): ParameterRow[] {
  return [
    { kind: "heading", title: survey.title.zh },
    ...survey.levels.flatMap((level) => number(`选项${level.answer}：${level.label.zh}`, "分", level.points)),
    ...survey.questions.flatMap((question, index) => number(`第${index + 1}题权重：${question.title.zh}`, "%", question.weight)),
    ...survey.groups.flatMap((group) => [
      ...number(`权重：${group.title.zh}`, "%", group.weight),
      ...number(`最少份数：${group.title.zh}`, "份", group.minReplies),
      ...number(`最低占比：${group.title.zh}`, "%", group.minShare),
    ]),
    ...number("合计最少份数", "份", survey.minReplies),
    ...number("置信系数", "", survey.confidenceFactor),
    ...number("指数保留小数", "位", survey.digits),
    { kind: "policy", title: "某组无人答卷", text: policyTexts.emptyGroup[survey.emptyGroup.choice] ?? "", from: survey.emptyGroup.from },
  ];
}

function allowanceRows(scheme: Scheme, year: Year): ParameterRow[] {
  return scheme.allowances.flatMap((rule): ParameterRow[] => [
    { kind: "heading", title: rule.title.zh },
    ...number("固定津贴", "元/月", rule.fixedMonthly),
    ...number("绩效津贴", "元/月", rule.performanceMonthly),
    { kind: "policy", title: "中途任职、离任", text: policyTexts.joining[rule.joining.choice] ?? "", from: rule.joining.from },
    ...number("任职、离任分界日", "日", rule.cutoffDay),
    ...assessmentRows(rule),
    ...(rule.payment === undefined ? [] : [{ kind: "policy" as const, title: "发放方式", text: policyTexts.payment[rule.payment.choice] ?? "", from: rule.payment.from }]),
    ...number("全年上限（核对）", "元", rule.yearlyMaximum),
    ...number("当月免扣税线（核对）", "元", rule.taxFreeMonthly),
    ...earlierRows("allowances", "换版以前各月的津贴", [...monthsOf(previousQuarter(monthsOf(year)[0]!)), ...monthsOf(year)]),
  ]);
}

/** How a quarter is assessed, where the scheme says it. */
function assessmentRows(rule: AllowanceRule): ParameterRow[] {
  const mark = passMarkOf(rule);
  return mark === undefined ? [] : number("网格长季度考核合格线（满分100分）", "分", mark);
}

function earlierRows(list: KeptList, title: string, months: readonly Month[]): ParameterRow[] {
  return [
    { kind: "heading", title: `${title}（由“开月”填写；空白的月份按上面的数字）` },
    { kind: "earlierHeader", list },
    ...months.map((month): ParameterRow => ({ kind: "earlierMonth", list, month })),
  ];
}

function contractRows(scheme: Scheme): ParameterRow[] {
  return scheme.contracts.flatMap((rule): ParameterRow[] => [
    { kind: "heading", title: rule.title.zh },
    ...rule.instalments.flatMap((instalment): ParameterRow[] => [
      ...(instalment.share.kind === "fixed" ? number(`${instalment.title.zh}比例`, "%", instalment.share.percent) : []),
      ...(instalment.share.kind === "agreed"
        ? [...number(`${instalment.title.zh}比例下限`, "%", instalment.share.minimum), ...number(`${instalment.title.zh}比例上限`, "%", instalment.share.maximum)]
        : []),
      ...instalment.conditions.flatMap((condition) => (condition.kind === "monthsSinceStart" ? number(`${instalment.title.zh}：开始后满`, "个月", condition.months) : [])),
    ]),
    ...number("听证会最少（核对）", "次", rule.hearings?.minimum),
    ...number("听证会最多（核对）", "次", rule.hearings?.maximum),
  ]);
}

function budgetRows(scheme: Scheme, year: Year): ParameterRow[] {
  return scheme.budgets.flatMap((rule): ParameterRow[] => [
    { kind: "heading", title: rule.title.zh },
    ...number("每社区年度补助", "元", rule.yearlyGrant),
    ...number("预警线", "%", rule.warnAtPercent),
    ...number("人员基本报酬", "元/月", rule.staff.baseMonthly),
    ...number("每级职务递增", "元/月", rule.staff.stepMonthly),
    ...number("人员最少（核对）", "人", rule.staff.fewest),
    ...number("人员最多（核对）", "人", rule.staff.most),
    ...number("人员到岗、离岗分界日", "日", rule.staff.cutoffDay),
    ...earlierRows("staff", "换版以前各月的人员报酬", monthsOf(year)),
  ]);
}

function registerRows({ registers }: Scheme): ParameterRow[] {
  if (registers?.gridIssueDays === undefined) return [];
  return [{ kind: "heading", title: "登记台账" }, ...number("网格事项办理时限", "天", registers.gridIssueDays)];
}

function calendarRows(scheme: Scheme): ParameterRow[] {
  const { calendar } = scheme;
  return [
    { kind: "heading", title: "工作日程" },
    ...number("次月第几个工作日前报送", "个", calendar.reportWorkingDay),
    ...number("次月几日前出结果", "日", calendar.resultDay),
    ...number("公示工作日", "个", calendar.noticeWorkingDays),
    ...number("异议期工作日", "个", calendar.objectionWorkingDays),
    ...number("次月几日前付款", "日", calendar.payDay),
  ];
}
