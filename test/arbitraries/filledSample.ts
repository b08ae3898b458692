import type { Contract, Engagement, Roster, Unit, UnitKind } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import type { Day } from "../../src/domain/units/day";
import { fen } from "../../src/domain/units/money";
import { newWorkbook, type NewWorkbook } from "../../src/app/newWorkbook";
import { sampleYear } from "../../src/app/demo/sampleYear";
import { templateScheme, type TemplateName } from "./madeScheme";

/** The month that is open in each sample: one in which the template's rarer sheets are due. */
const openMonths: Readonly<Record<TemplateName, number>> = { shushan: 7, huaguoshan: 6, street: 6 };
const year = 2026;

/** A small street's workbook of a template, filled as careful people fill it and closed month by month since January. */
export function filledSample(name: TemplateName): NewWorkbook & { readonly scheme: Scheme } {
  const scheme = templateScheme(name);
  const months = sampleYear(scheme, sampleRoster(scheme), sampleContracts(scheme), { year, months: openMonths[name], repliesOfYear: 400 });
  return { scheme, ...newWorkbook("蜀山街道", [scheme], scheme, months.at(-1)!.facts) };
}

function sampleRoster(scheme: Scheme): Roster {
  const kinds = new Set<UnitKind>(scheme.scoreSheets.map(({ subject }) => subject));
  const units: Unit[] = [
    { id: "S01", name: "和平社工服务站", kind: "station", communities: ["C01"], operator: "民生社工" }, { id: "S02", name: "琥珀社工服务站", kind: "station", communities: ["C02"], operator: "爱心社工" },
    { id: "S03", name: "西园社工服务站", kind: "station", communities: ["C03"], operator: "民生社工" }, { id: "Z01", name: "街道社工服务中心", kind: "centre", communities: [], operator: "民生社工" },
    { id: "X01", name: "心理咨询项目", kind: "project", communities: ["C01"], operator: "民生社工" }, { id: "X02", name: "养老扶助项目", kind: "project", communities: ["C02"], operator: "爱心社工" },
  ];
  return {
    communities: ["和平", "琥珀", "西园"].map((name, index) => ({ id: `C0${index + 1}`, name, area: scheme.areas[index - 1]?.id })),
    units: units.filter(({ kind }) => kinds.has(kind)), gridLeaders: scheme.allowances.length === 0 ? [] : engagements,
    staff: scheme.budgets.length === 0 ? [] : [{ id: "W001", person: "R001", name: "周敏", community: "C01", post: "社工", level: 1, subsidy: fen(20000), from: day("2025-03-01"), to: undefined }],
  };
}

const day = (text: string): Day => text as Day;

/** In post all year, joined at the cut-off day, left after it, two of one name, and one who rejoined. */
const engagements: readonly Engagement[] = [
  ["G001", "P1", "张伟", "C01", "第1网格", "2025-01-01", undefined], ["G002", "P2", "李娜", "C01", "第2网格", "2026-05-15", undefined], ["G003", "P3", "王芳", "C02", "第1网格", "2025-06-01", "2026-06-16"],
  ["G004", "P4", "王芳", "C02", "第2网格", "2025-06-01", undefined], ["G005", "P5", "赵强", "C03", "第1网格", "2025-01-01", "2026-03-10"], ["G006", "P5", "赵强", "C03", "第1网格", "2026-05-01", undefined],
].map(([id, person, name, community, grid, from, to]) => ({ id: id!, person: person!, name: name!, community: community!, grid: grid!, from: from === undefined ? undefined : day(from), to: to === undefined ? undefined : day(to) }));

function sampleContracts(scheme: Scheme): Contract[] {
  if (scheme.contracts.length === 0) return [];
  const none = { day: undefined, result: undefined };
  return ["心理咨询", "养老扶助"].map((project, index): Contract => ({
    id: `HT-0${index + 1}`, project, supplier: "民生社工", amount: fen(12666667 + index), signed: day("2025-12-20"), start: day("2026-01-01"), end: day("2026-12-31"), midTermShare: undefined, midTerm: none, final: none, hearings: undefined, daysToPay: 30,
  }));
}
