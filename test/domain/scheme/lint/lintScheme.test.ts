/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- a test bends written data to shapes that the types forbid. */
import { describe, expect, it } from "vitest";
import { readSchemeSource } from "../../../../src/app/readScheme";
import { lintScheme } from "../../../../src/domain/scheme/lint/lintScheme";
import { bentScheme, templateText, type Draft } from "../templateScheme";

type Bend = (draft: Draft) => void;

/** What the linter says of a bent template besides its notes on unused references: "code path". */
function lint(name: "shushan" | "huaguoshan", bend: Bend): string[] {
  return lintScheme(bentScheme(name, bend))
    .filter(({ code }) => code !== "lintUnusedReference")
    .map(({ code, place }) => `${code} ${place.kind === "file" ? place.path : ""}`);
}

function valuesOf(name: "shushan" | "huaguoshan", bend: Bend, code: string) {
  return lintScheme(bentScheme(name, bend)).find((finding) => finding.code === code)?.values;
}

const number = (value: number | string) => ({ value, from: "pointsAssumed" });
const bandNumber = (value: number | string, inclusive: boolean) => ({ value: { value, from: "bandsAssumed" }, inclusive });

describe("the totals of a sheet", () => {
  it("name the block whose items are not its maximum, as 20 printed for 30 (rules of a town's service windows)", () => {
    const bend: Bend = (draft) => (draft.scoreSheets[0].blocks[2].items[0].maxPoints = number(30));
    expect(lint("shushan", bend)).toEqual(["lintBlockTotal station.blocks.conduct.maxPoints"]);
    expect(valuesOf("shushan", bend, "lintBlockTotal")).toMatchObject({ block: "管理规范", sum: "30", stated: "20", area: "-" });
  });

  it("name the sheet whose blocks are not its maximum", () => {
    expect(lint("shushan", (draft) => (draft.scoreSheets[0].maxPoints = number(99)))).toContain("lintSheetTotal station.maxPoints");
  });

  it("do not even begin where an area has its own maximum: sheets have one for all, only targets vary", () => {
    const bend: Bend = (draft) => (draft.scoreSheets[0].blocks[0].items[0].maxPoints.areas = { oldTown: 25 });
    expect(() => lint("shushan", bend)).toThrow("schemeAreaNotHere");
  });

  it("warn of additions without a cap of the total, and refuse a cap below full marks", () => {
    expect(lint("shushan", (draft) => delete draft.scoreSheets[0].totalCap)).toEqual(["lintNoTotalCap station"]);
    expect(lint("shushan", (draft) => (draft.scoreSheets[0].totalCap = number(95)))).toContain("lintCapBelowMaximum station.totalCap");
  });

  it("warn of deductions without a floor and refuse a floor above the maximum", () => {
    expect(lint("shushan", (draft) => (draft.scoreSheets[0].blocks[2].items[0].floor = "none"))).toEqual(["lintNoFloor station.discipline.floor"]);
    expect(lint("shushan", (draft) => (draft.scoreSheets[0].blocks[2].items[0].floor = number(21)))).toEqual(["lintFloorAboveMaximum station.discipline.floor"]);
  });

  it.each([["0", true], ["60", false], ["100", false], ["100.1", true]])("take a pass mark of %s for wrong: %s", (mark, isWrong) => {
    expect(lint("huaguoshan", (draft) => (draft.scoreSheets[0].passMark.value = mark))).toEqual(isWrong ? ["lintPassMark project.passMark"] : []);
  });

  it.each([["-1", true], ["0", true], ["0.1", false], ["60", false], ["100", false], ["100.1", true]])("take a pass mark of %s of a grid leader's scored quarter for wrong: %s", (mark, isWrong) => {
    const found = lint("shushan", (draft) => (draft.allowances[0].assessment = { kind: "scored", pass: number(mark) }));
    expect(found.filter((line) => line.startsWith("lintPassMark"))).toEqual(isWrong ? ["lintPassMark gridLeader.assessment.pass"] : []);
  });
});

describe("weights", () => {
  it.each([[[30, 69.99], true], [[30, 70], false], [[33.335, 66.665], false]])("of %j are wrong: %s (Frappe HR, appraisal templates)", ([first, second], isWrong) => {
    const found = lint("huaguoshan", (draft) => {
      draft.surveys[0].groups[0].weight.value = first;
      draft.surveys[0].groups[1].weight.value = second;
    });
    expect(found).toEqual(isWrong ? ["lintWeights satisfaction.groups"] : []);
  });

  it("of questions and of blocks are looked at too", () => {
    expect(lint("huaguoshan", (draft) => (draft.surveys[0].questions[0].weight.value = 31))).toEqual(["lintWeights satisfaction.questions"]);
    expect(lint("huaguoshan", (draft) => (draft.scoreSheets[0].blocks[0].weight.value = 41))).toEqual(["lintWeights project.blocks"]);
    expect(lint("huaguoshan", (draft) => delete draft.scoreSheets[0].blocks[0].weight)).toEqual(["lintMissingWeight project.blocks.thirdParty"]);
    expect(lint("shushan", (draft) => (draft.scoreSheets[0].blocks[0].weight = number(50)))).toEqual(["lintUnusedWeight station.blocks.services.weight"]);
  });
});

describe("bands", () => {
  const bands = (draft: Draft) => draft.scoreSheets[0].bands;

  it("with 95 and 94 leave 94.1 to 94.9 without a grade at one decimal", () => {
    const bend: Bend = (draft) => {
      bands(draft)[0].lower = bandNumber(95, true);
      bands(draft)[1].upper = bandNumber(94, true);
    };
    expect(lint("shushan", bend)).toEqual(["lintBandGap station.bands"]);
    expect(valuesOf("shushan", bend, "lintBandGap")).toMatchObject({ range: "94.1–94.9", below: "良好", above: "优秀" });
  });

  it("with 95 and 94 are whole when totals are whole points, which a note says", () => {
    const found = lint("shushan", (draft) => {
      draft.policies.roundingDigits.value = 0;
      bands(draft)[0].lower = bandNumber(95, true);
      bands(draft)[1].upper = bandNumber(94, true);
    });
    expect(found).toEqual(["lintBandGapBeforeRounding station.bands"]);
  });

  it("that both take 60 are an overlap", () => {
    const bend: Bend = (draft) => (bands(draft)[3].upper.inclusive = true);
    expect(lint("shushan", bend)).toEqual(["lintBandOverlap station.bands"]);
    expect(valuesOf("shushan", bend, "lintBandOverlap")).toMatchObject({ range: "60" });
  });

  it("that no total reaches, or that begin above the maximum, are named", () => {
    const found = lint("shushan", (draft) => bands(draft).unshift({ label: { zh: "特优", en: "outstanding" }, lower: bandNumber(110, true) }));
    expect(found).toContain("lintBandUnreachable station.bands.1");
  });
});

describe("vetoes, references and words", () => {
  it("name a grade that no band has", () => {
    expect(lint("shushan", (draft) => (draft.scoreSheets[1].vetoGrade = "差"))).toEqual(["lintUnknownGrade centre.vetoGrade"]);
  });

  it("note a reference that nothing quotes, warn of an assumption nobody can settle and of a source without a document", () => {
    const found = lintScheme(bentScheme("shushan", (draft) => {
      delete draft.references.pointsAssumed.settledBy;
      delete draft.references.staffPay.document;
    }));
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(expect.arrayContaining(["lintUnusedReference note", "lintAssumptionUnsettled warning", "lintSourceWithoutDocument warning"]));
  });

  it.each(["联合执法次数", "罚款金额", "行政处罚件数"])("warn of an indicator that scores enforcement: %s", (title) => {
    expect(lint("shushan", (draft) => (draft.scoreSheets[0].blocks[0].items[0].title.zh = title))).toEqual(["lintEnforcement station.visits"]);
  });
});

describe("surveys", () => {
  const survey = (draft: Draft) => draft.surveys[0];

  it("that an item names must be there, ask about the same units and come in the same rhythm", () => {
    expect(lint("huaguoshan", (draft) => (draft.surveys = []))).toEqual(["lintUnknownSurvey project.satisfactionScore.survey"]);
    expect(lint("huaguoshan", (draft) => (survey(draft).subject = "centre"))).toEqual(["lintSurveySubject project.satisfactionScore.survey"]);
    expect(lint("huaguoshan", (draft) => (survey(draft).cadence = "quarter"))).toEqual(["lintSurveyCadence project.satisfactionScore.survey"]);
  });

  it("have levels from 0 to 100 that rise with the answer", () => {
    expect(lint("huaguoshan", (draft) => (survey(draft).levels[0].points.value = 120))).toEqual(["lintLevelRange satisfaction.levels.5.points"]);
    expect(lint("huaguoshan", (draft) => (survey(draft).levels[1].points.value = 50))).toEqual(["lintLevelOrder satisfaction.levels.4.points"]);
  });
});

describe("money", () => {
  const instalments = (draft: Draft) => draft.contracts[0].instalments;
  const fixed = (percent: number) => ({ kind: "fixed", percent: { value: percent, from: "payment" } });

  it("refuses 50 alone, takes 50 and 50 (ERPNext, payment terms)", () => {
    expect(lint("huaguoshan", (draft) => (draft.contracts[0].instalments = [instalments(draft)[0]]))).toEqual(["lintNoRemainder projects"]);
    expect(lint("huaguoshan", (draft) => (draft.contracts[0].instalments = [instalments(draft)[0], { ...instalments(draft)[2], share: fixed(50) }]))).toEqual([]);
  });

  it.each([[40, 0], [50, 0], [50.1, 1]])("with an agreed share of up to %d beside 50 finds %i contracts overspent", (maximum, count) => {
    const found = lint("huaguoshan", (draft) => (instalments(draft)[1].share.maximum.value = maximum));
    expect(found).toEqual(Array(count).fill("lintSharesAboveContract projects"));
  });

  it("refuses a range upside down, a remainder before the last, and hearings upside down; warns of an instalment without a condition", () => {
    expect(lint("huaguoshan", (draft) => (instalments(draft)[1].share.minimum.value = 45))).toEqual(["lintShareRange projects.second.share"]);
    expect(lint("huaguoshan", (draft) => instalments(draft).reverse())).toEqual(["lintRemainderNotLast projects.balance"]);
    expect(lint("huaguoshan", (draft) => (draft.contracts[0].hearings.minimum.value = 3))).toEqual(["lintHearingRange projects.hearings"]);
    expect(lint("huaguoshan", (draft) => (instalments(draft)[0].conditions = []))).toEqual(["lintNoCondition projects.first"]);
  });

  it("warns when twelve months can pass the yearly maximum, and notes a month above the tax-free amount", () => {
    expect(lint("shushan", (draft) => (draft.allowances[0].yearlyMaximum.value = 4799.99))).toEqual(["lintYearlyMaximum gridLeader.yearlyMaximum"]);
    expect(lint("shushan", (draft) => (draft.allowances[0].taxFreeMonthly.value = 799))).toEqual(["lintTaxFree gridLeader.taxFreeMonthly"]);
  });

  it("warns of a grant that the most staff and one grid leader exceed: 15 x 1800 x 12 + 4800 = 328,800", () => {
    expect(lint("shushan", (draft) => (draft.budgets[0].yearlyGrant.value = 328800))).toEqual([]);
    expect(lint("shushan", (draft) => (draft.budgets[0].yearlyGrant.value = 328799))).toEqual(["lintBudgetTooSmall community.yearlyGrant"]);
    expect(lint("shushan", (draft) => (draft.budgets[0].staff.fewest.value = 16))).toEqual(["lintStaffRange community.staff"]);
  });

  it("refuses numbers below zero, and days and digits that are not whole", () => {
    expect(lint("shushan", (draft) => (draft.scoreSheets[0].blocks[2].items[0].lines[0].points.value = -3))).toEqual(["lintNegativeNumber station.discipline.late.points"]);
    expect(lint("shushan", (draft) => (draft.calendar.payDay.value = 29))).toEqual(["lintWholeNumber calendar.payDay"]);
    expect(lint("shushan", (draft) => (draft.policies.roundingDigits.value = 0.5))).toEqual(["lintWholeNumber policies.roundingDigits"]);
  });
});

describe("the rest", () => {
  it("refuses an end before the beginning and warns of a target of zero", () => {
    expect(lint("shushan", (draft) => (draft.validity.to = "2025-12"))).toEqual(["lintValidity validity"]);
    expect(lint("shushan", (draft) => (draft.scoreSheets[0].blocks[0].items[2].target.value = 0))).toEqual(["lintZeroTarget station.fixedPoint.target"]);
  });

  it("names file and line when the lines are given", () => {
    const text = (templateText("shushan") ?? "").replace("maxPoints: {value: 65,", "maxPoints: {value: 66,");
    const read = readSchemeSource(text, { file: "my.yaml", readOther: templateText });
    const found = read.ok ? lintScheme(read.value.scheme, read.value.lines) : [];
    const line = text.slice(0, text.indexOf("value: 66")).split("\n").length;
    expect(found.find(({ code }) => code === "lintBlockTotal")?.place).toEqual({ kind: "file", file: "my.yaml", path: "station.blocks.services.maxPoints", line });
  });
});

describe("registers", () => {
  const station = (draft: Draft, block: number, item: number): Draft => draft.scoreSheets[0].blocks[block].items[item];
  const refused = (bend: Bend): string[] => lint("shushan", bend).filter((text) => text.startsWith("lintRegister"));

  it("count no item of another kind, no target of the scheme, and none of another subject", () => {
    expect(refused((draft) => (station(draft, 0, 0).register = { kind: "contacts", mark: "电" }))).toEqual(["lintRegisterKind station.visits.register"]);
    expect(refused((draft) => (station(draft, 1, 0).register = { kind: "services", types: ["家庭访视"] }))).toEqual(["lintRegisterKind station.phone.register"]);
    expect(refused((draft) => (station(draft, 2, 0).register = { kind: "services", types: ["家庭访视"] }))).toEqual(["lintRegisterKind station.discipline.register"]);
    expect(refused((draft) => (station(draft, 0, 0).register = { kind: "tasks" }))).toEqual(["lintRegisterKind station.visits.register"]);
    expect(refused((draft) => (draft.scoreSheets[1].blocks[2].items[0].target = number(3)))).toEqual(["lintRegisterKind centre.tasks.register"]);
    expect(refused((draft) => (draft.scoreSheets[1].unscored = [{ id: "issues", title: { zh: "事项", en: "matters" }, unit: { zh: "件", en: "matters" }, register: { kind: "gridIssues", field: "routed" } }]))).toEqual(["lintRegisterKind centre.issues.register"]);
  });

  it("count a service for one item only, and items by titles that differ", () => {
    expect(refused((draft) => (station(draft, 0, 1).register.types = ["特殊人群上门服务", "家庭访视"]))).toEqual(["lintRegisterTypeTwice station.homeServices.register"]);
    expect(refused((draft) => (station(draft, 0, 1).title.zh = "家庭访视"))).toContain("lintRegisterTitleTwice station.homeServices.register");
  });

  it("count one month: no sheet of a quarter, and none that somebody else fills", () => {
    expect(refused((draft) => (draft.scoreSheets[1].cadence = "quarter"))).toContain("lintRegisterKind centre.tasks.register");
    expect(refused((draft) => (draft.scoreSheets[1].scorer = "thirdParty"))).toContain("lintRegisterKind centre.elderly.register");
  });

  it("count no service type that neither the menu nor an item is called", () => {
    const bend: Bend = (draft) => (station(draft, 0, 0).register = { kind: "services", types: ["家庭访视", "家庭访问", "理发理容"] });
    expect(refused(bend)).toEqual(["lintRegisterType station.visits.register"]);
    expect(valuesOf("shushan", bend, "lintRegisterType")).toEqual({ item: "家庭访视", found: "家庭访问" });
  });
});
