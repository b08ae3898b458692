import type { Finding } from "../../domain/finding";
import { yuanTextGrouped } from "../../domain/units/money";
import { approvalObject } from "../../workbook/printObjects";
import { approvalInput, approvalSheetId } from "../../workbook/sheets/contracts/approvalLayout";
import { contractsSheetId } from "../../workbook/sheets/contracts/contractsLayout";
import { instalmentsSheetId } from "../../workbook/sheets/contracts/instalmentsLayout";
import { paymentsSheetId } from "../../workbook/sheets/contracts/paymentsLayout";
import { allowancesSheetId } from "../../workbook/sheets/people/allowancesLayout";
import { assessmentSheetId } from "../../workbook/sheets/people/assessmentLayout";
import { gridLeadersSheetId } from "../../workbook/sheets/people/gridLeadersLayout";
import { paidAllowancesSheetId } from "../../workbook/sheets/people/paidAllowancesLayout";
import { quarterResultsSheetId } from "../../workbook/sheets/people/quarterResultsLayout";
import type { Verification } from "../verifyBook";
import { isPayable } from "./instalmentPay";
import type { PayList } from "./payList";
import type { PrintedObject } from "./printedObject";

/** Sheets that the amounts of a list or form come from. */
const sheetsOf: Readonly<Record<PrintedObject["kind"], readonly string[]>> = {
  allowances: [allowancesSheetId, gridLeadersSheetId, assessmentSheetId, quarterResultsSheetId, paidAllowancesSheetId, "parameters", "log"],
  approval: [approvalSheetId, instalmentsSheetId, contractsSheetId, paymentsSheetId, "parameters", "log"],
};
/** Codes of findings without a place that are about the amounts. */
const codesOf: Readonly<Record<PrintedObject["kind"], RegExp>> = {
  allowances: /^(allowance|paid[A-Z]|pay[A-Z]|sheetMissing|rosterRowRemoved|noSchemeInForce|log[A-Z])/,
  approval: /^(contract|instalment|payment|payTotal|sheetMissing|noSchemeInForce|log[A-Z])/,
};

/** Why a list or form must not be printed for payment: errors in what its amounts come from, a total that is open, an instalment that is not payable. */
export function printRefusals(verification: Verification, list: PayList, object: PrintedObject): Finding[] {
  const { reading: { found }, plan } = verification;
  const own = sheetsOf[object.kind];
  const titles = new Set(own.flatMap((id) => found.sheet(id)?.title ?? []));
  const lost = new Set(plan.sheets.filter(({ id }) => own.includes(id)).map(({ title }) => title));
  const errors = [...verification.findings, ...list.findings].filter(({ severity, code, place, values }) => {
    if (severity !== "error") return false;
    if (place.kind === "cell") return titles.has(place.sheet);
    return code === "sheetMissing" ? lost.has(String(values["sheet"])) : codesOf[object.kind].test(code);
  });
  return object.kind === "allowances" ? [...errors, ...openTotals(list, object)] : [...errors, ...approvalRefusals(verification, object)];
}

/** 待核 or 缺 on a page: its total is no amount, and nothing can be signed. */
function openTotals({ communities, total }: PayList, { name }: PrintedObject): Finding[] {
  const asked = name === total.what ? communities : communities.filter((community) => community.total.what === name);
  return asked.filter(({ total: { capitals } }) => capitals === "").map(({ name: community, held }) => refusal("printTotalOpen", { community, count: held }));
}

/** What 付款审批单 shows must be the instalment that is recorded, and it must be payable. */
function approvalRefusals({ reading: { places, found }, results }: Verification, { contract, instalment, name }: Extract<PrintedObject, { kind: "approval" }>): Finding[] {
  const { approval } = places;
  const sheet = found.sheet(approvalSheetId);
  const shown = approvalObject(approval.contract, approval.instalment);
  const line = results.instalments.find((each) => each.contract.id === contract && each.instalment.title.zh === instalment);
  const open = line === undefined || isPayable(line) ? [] : [refusal("printNotPayable", { object: name, paid: yuanTextGrouped(line.paid) })];
  if (shown.toLowerCase() === name.toLowerCase() || sheet === undefined) return open;
  const cell = sheet.address(approvalInput.contract.row, approvalInput.contract.column);
  return [...open, { code: "printOtherShown", severity: "error", place: { kind: "cell", sheet: sheet.title, cell }, values: { object: name, found: shown.trim() } }];
}

function refusal(code: string, values: Finding["values"]): Finding {
  return { code, severity: "error", place: { kind: "none" }, values };
}
