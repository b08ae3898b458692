import type { Figure } from "../../domain/figure";
import { valueOf } from "../../domain/figure";
import type { AllowanceLine } from "../../domain/money/allowanceLine";
import { sumFigures } from "../../domain/money/sumFigures";
import { noMoney, sumFen, type Fen } from "../../domain/units/money";
import { bookLayouts } from "../../workbook/bookLayouts";
import type { FoundSheet } from "../../workbook/foundBook";
import { allowanceListObject } from "../../workbook/printObjects";
import { allowanceColumn as column, allowanceHeadRows, allowancesSheetId } from "../../workbook/sheets/people/allowancesLayout";
import type { Verification } from "../verifyBook";
import type { CommunityPay } from "./payList";
import { printedLines, type PrintedLine } from "./printedLines";
import { threeWayTotal, type CheckedTotal } from "./threeWayTotal";

export interface AllowancePay { readonly communities: readonly CommunityPay[]; readonly total: CheckedTotal; readonly findings: CheckedTotal["findings"] }

/** The month's allowance list: each community's total and the street's, by formula, by the engine and line by line. */
export function allowancePay({ reading: { spec, scheme, facts, found }, results, findings }: Verification): AllowancePay {
  const { allowances } = bookLayouts({ ...spec, scheme }).people;
  const sheet = found.sheet(allowancesSheetId);
  const hidden = hiddenRows(findings, sheet);
  const names = new Map(facts.roster.communities.map(({ id, name }) => [id, name]));
  const pages = allowances.pages.map((page) => {
    const lines = results.allowances.filter(({ engagement }) => engagement.community === page.community);
    const printed = sheet === undefined ? [] : printedLines(sheet, { above: page.first + allowanceHeadRows - 1, foot: page.foot, column: column.total }, hidden);
    const name = names.get(page.community) ?? page.community;
    const checked = threeWayTotal({
      what: allowanceListObject(spec.month, name), sheet, total: { row: page.foot, column: column.total }, capitals: { row: page.foot + 1, column: 1 },
      engine: totalOf(lines), known: sumOf(lines, "total"), lines: printed, linesIn: column.total,
    });
    return { pay: communityPay(page.community, name, lines, checked), checked, printed };
  });
  const total = streetTotal(pages.flatMap(({ printed }) => printed), results.allowances, { sheet, spec, summary: allowances.summary });
  return { communities: pages.map(({ pay }) => pay), total, findings: [...pages.flatMap(({ checked }) => checked.findings), ...total.findings] };
}

function streetTotal(printed: readonly PrintedLine[], lines: readonly AllowanceLine[], { sheet, spec, summary }: { sheet: FoundSheet | undefined; spec: Verification["reading"]["spec"]; summary: { readonly foot: number } }): CheckedTotal {
  return threeWayTotal({
    what: allowanceListObject(spec.month), sheet, total: { row: summary.foot, column: column.total }, capitals: { row: summary.foot + 1, column: 1 },
    engine: totalOf(lines), known: sumOf(lines, "total"), lines: printed,
  });
}

function communityPay(community: string, name: string, lines: readonly AllowanceLine[], { total }: CheckedTotal): CommunityPay {
  return {
    community, name, total, people: lines.filter((line) => (valueOf(line.total) ?? noMoney) > noMoney).length,
    fixed: sumOf(lines, "fixed"), performance: sumOf(lines, "performance"), arrears: sumOf(lines, "arrears"), held: lines.filter(isHeld).length,
  };
}

/** Who waits for something: an open amount, or a quarter that is not assessed. */
function isHeld({ total, remarks }: AllowanceLine): boolean {
  return total.state !== "value" || remarks.includes("notAssessed");
}

function totalOf(lines: readonly AllowanceLine[]): Figure<Fen> {
  return sumFigures(lines.map(({ total }) => total), { rule: "allowance.totals", values: { lines: lines.length } });
}

/** What is known of a part, open amounts left out. */
function sumOf(lines: readonly AllowanceLine[], part: "fixed" | "performance" | "arrears" | "total"): Fen {
  return sumFen(lines.map((line) => valueOf<Fen>(line[part]) ?? noMoney));
}

/** Rows of the sheet that verify found hidden with an amount in them. */
function hiddenRows(findings: Verification["findings"], sheet: FoundSheet | undefined): ReadonlySet<number> {
  return new Set(findings.flatMap(({ code, place, values }) => (code === "hiddenRow" && place.kind === "cell" && place.sheet === sheet?.title ? [Number(values["row"])] : [])));
}
