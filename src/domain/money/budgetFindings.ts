import type { StaffMember } from "../facts";
import { error, note, warning, type Finding } from "../finding";
import { valueInArea } from "../scheme/quantity";
import type { BudgetRule } from "../scheme/schemeSchema";
import type { Month } from "../units/period";
import { toDecimalText, toNumber } from "../units/rational";
import type { BudgetLine } from "./communityBudget";
import { isSpanKnown } from "./monthsInPost";

/** What somebody should know about the communities' grants; nothing is cut. Amounts among the values are fen. */
export function budgetFindings(rule: BudgetRule, month: Month, lines: readonly BudgetLine[], staff: readonly StaffMember[]): Finding[] {
  const unknown = staff.filter((member) => !isSpanKnown(member));
  return [
    ...unknown.map(({ id, name, community }) => error("staffMissingStart", { staff: id, name, community: lines.find((line) => line.community.id === community)?.community.name ?? community })),
    ...lines.flatMap((line) => lineFindings(line, rule, month)),
  ];
}

function lineFindings({ community, total, share, remaining, grant, status, staffCount }: BudgetLine, rule: BudgetRule, month: Month): Finding[] {
  const findings: Finding[] = [];
  if (total.state === "value" && share.state === "value" && remaining.state === "value") {
    const values = { community: community.name, month, used: total.value, grant, share: toDecimalText(share.value, 1) };
    if (status === "warn") findings.push(warning("budgetWarn", { ...values, remaining: remaining.value, warnAt: toDecimalText(valueInArea(rule.warnAtPercent, community.area)) }));
    if (status === "over") findings.push(warning("budgetOver", { ...values, over: 0 - remaining.value }));
  }
  const [fewest, most] = [rule.staff.fewest, rule.staff.most].map((number) => toNumber(valueInArea(number, community.area))) as [number, number];
  if (staffCount < fewest || staffCount > most) findings.push(note("staffCountOutside", { community: community.name, month, count: staffCount, fewest, most }));
  return findings;
}
