import { valueOf } from "../../domain/figure";
import { warning, type Finding, type Place } from "../../domain/finding";
import type { InstalmentLine } from "../../domain/money/instalments";
import { fen, noMoney, type Fen } from "../../domain/units/money";
import { bookLayouts, type BookLayouts } from "../../workbook/bookLayouts";
import type { FoundSheet } from "../../workbook/foundBook";
import { contractColumn, contractsSheetId, type ContractColumn } from "../../workbook/sheets/contracts/contractsLayout";
import { instalmentColumn as column, instalmentsSheetId } from "../../workbook/sheets/contracts/instalmentsLayout";
import { conclusionWords } from "../../workbook/sheets/contracts/instalmentWords";
import type { Verification } from "../verifyBook";
import type { InstalmentPay } from "./payList";
import { amountIn, type PrintedLine } from "./printedLines";
import { threeWayTotal, type CheckedTotal } from "./threeWayTotal";

export interface InstalmentsPay { readonly instalments: readonly InstalmentPay[]; readonly total: CheckedTotal | undefined; readonly findings: readonly Finding[] }

type ContractPart = NonNullable<BookLayouts["contracts"]>;

/** Instalments with something left: payable now, or not yet and why. The total is of what is payable now. */
export function instalmentPay({ reading: { spec, scheme, found }, results }: Verification): InstalmentsPay {
  const { contracts: layouts } = bookLayouts({ ...spec, scheme });
  if (layouts === undefined) return { instalments: [], total: undefined, findings: [] };
  const sheet = found.sheet(instalmentsSheetId);
  const { foot } = layouts.instalments;
  const total = threeWayTotal({
    what: "合同付款 其中现可付", sheet, total: { row: foot.payable, column: column.amount }, capitals: { row: foot.payable, column: column.share },
    engine: { state: "value", value: results.contractTotals.payable, trace: { rule: "instalment.totals", values: { lines: results.instalments.length } } },
    known: results.contractTotals.payable, lines: sheet === undefined ? [] : payableLines(sheet, layouts),
  });
  const open = results.instalments.filter(({ conclusion }) => conclusion !== "paid");
  const contracts = found.sheet(contractsSheetId);
  const findings = open.flatMap((line) => lineFindings(line, (name) => ledgerPlace(line.contract.id, name, contracts)));
  return { instalments: open.map(instalmentOf), total, findings: [...total.findings, ...findings] };
}

/** What the printed lines that say 可付 or 部分已付 leave to pay. */
function payableLines(sheet: FoundSheet, { instalments: { lines } }: ContractPart): PrintedLine[] {
  const payable: ReadonlySet<unknown> = new Set([conclusionWords.payable, conclusionWords.partlyPaid]);
  return lines.flatMap(({ row }): PrintedLine[] => {
    if (!payable.has(sheet.cell(row, column.conclusion)?.value)) return [];
    const [due, paid] = [amountIn(sheet.cell(row, column.due)), amountIn(sheet.cell(row, column.paid))];
    return [{ row: sheet.rowOf(row) ?? row, amount: fen((due ?? noMoney) - (paid ?? noMoney)), isHidden: false }];
  });
}

function instalmentOf({ contract, instalment, amount, paid, remaining, conclusion, overdueDays }: InstalmentLine): InstalmentPay {
  return {
    contract: contract.id, project: contract.project, instalment: instalment.title.zh, amount: valueOf<Fen>(amount) ?? noMoney, paid, remaining: valueOf<Fen>(remaining) ?? noMoney,
    isPayable: isPayable({ conclusion }), overdueDays,
  };
}

export function isPayable({ conclusion }: Pick<InstalmentLine, "conclusion">): boolean {
  return conclusion === "payable" || conclusion === "partlyPaid";
}

/** What is late, or what an instalment waits for whose days have come: met conditions, and each open one with the cell to fill. */
function lineFindings(line: InstalmentLine, placeOf: (name: ContractColumn) => Place): Finding[] {
  const { contract, instalment, amount, remaining, conditions, reasons, overdueDays, dueDay } = line;
  const who = { contract: contract.id, project: contract.project, instalment: instalment.title.zh };
  const left = valueOf<Fen>(remaining);
  if (isPayable(line)) return overdueDays === undefined || overdueDays === 0 || left === undefined ? [] : [warning("payOverdue", { ...who, remaining: left, dueDay: dueDay ?? "", days: overdueDays })];
  // What only waits for its day needs nobody's hand.
  if (reasons.some(({ values }) => values["day"] !== undefined)) return [];
  const places = reasons.map(({ code }) => (columnOfReason[code] === undefined ? nowhere : placeOf(columnOfReason[code])));
  const met = conditions.filter((each) => each.met === true).map(({ kind, condition, day }) => `${condition.kind === "evaluationPassed" ? condition.evaluation : kind} ${day ?? ""}`);
  const open = reasons.map(({ code }, index) => `${code} ${cellOf(places[index]!)}`);
  return [{ code: "payNotYet", severity: "note", place: places.find(({ kind }) => kind === "cell") ?? nowhere, values: { ...who, amount: valueOf<Fen>(amount) ?? "", met: met.join(","), reasons: open.join(",") } }];
}

const nowhere: Place = { kind: "none" };

function cellOf(place: Place): string {
  return place.kind === "cell" ? place.cell : "";
}

/** The column of 合同台账 that settles a reason; a day still to come has none. */
const columnOfReason: Readonly<Record<string, ContractColumn>> = {
  amountMissing: "amount", shareMissing: "midTermShare", shareOutOfRange: "midTermShare", signedMissing: "signed", startMissing: "start", endMissing: "end",
  midTermMissing: "midTermResult", midTermFailed: "midTermResult", midTermDayMissing: "midTermDay", finalMissing: "finalResult", finalFailed: "finalResult", finalDayMissing: "finalDay",
};

function ledgerPlace(contract: string, name: ContractColumn, sheet: FoundSheet | undefined): Place {
  if (sheet === undefined) return { kind: "none" };
  const row = sheet.listRows("rows").find((each) => String(sheet.cellAt(each, contractColumn.id)?.value ?? "").trim().toLowerCase() === contract.toLowerCase());
  return row === undefined ? { kind: "none" } : { kind: "cell", sheet: sheet.title, cell: sheet.addressAt(row, contractColumn[name]) };
}
