import { closingOf } from "../../domain/closing/closedPeriods";
import { warning, type Finding } from "../../domain/finding";
import { noMoney } from "../../domain/units/money";
import type { Month } from "../../domain/units/period";
import { allowanceListObject } from "../../workbook/printObjects";
import type { Outcome } from "../ports";
import { refused } from "../refused";
import type { Verification } from "../verifyBook";
import { allowancePay } from "./allowancePay";
import { instalmentPay } from "./instalmentPay";
import type { PayList, ThreeWayTotal } from "./payList";

/** What is to be paid in the open month, each total added up in three ways. A scheme without money has nothing to pay: `payNothing`. */
export function payList(verification: Verification): Outcome<PayList> {
  const { reading: { spec, scheme, facts } } = verification;
  if (scheme.allowances.length === 0 && scheme.contracts.length === 0) return refused("payNothing");
  const allowances = scheme.allowances.length === 0 ? undefined : allowancePay(verification);
  const contracts = instalmentPay(verification);
  const list = allowanceListObject(spec.month).toLowerCase();
  const findings = [...(allowances?.findings ?? []), ...contracts.findings, ...(closingOf(facts.log, spec.month) === undefined ? [notClosed(spec.month)] : [])];
  return {
    ok: true, findings: [],
    value: {
      month: spec.month, communities: allowances?.communities ?? [], total: allowances?.total.total ?? noTotal(spec.month),
      instalments: contracts.instalments, instalmentsTotal: contracts.total?.total,
      prints: facts.log.filter(({ action, object }) => action === "print" && (object.toLowerCase() === list || object.toLowerCase().startsWith(`${list} `))).length,
      findings,
    },
  };
}

function noTotal(month: Month): ThreeWayTotal {
  return { what: allowanceListObject(month), formula: undefined, engine: noMoney, lines: noMoney, capitals: "", agrees: true };
}

/** The list of an open month can still change: it bears no 核验码, and whoever pays by it should know. */
function notClosed(month: Month): Finding {
  return warning("payMonthOpen", { month });
}
