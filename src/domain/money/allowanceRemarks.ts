import type { Facts, StaffMember } from "../facts";
import type { Month } from "../units/period";
import { monthOf } from "../units/period";
import type { AllowanceLine, AllowanceRemark } from "./allowanceLine";
import { isInPostDuring } from "./monthsInPost";

type RemarkedLine = Pick<AllowanceLine, "engagement" | "fixed" | "performance" | "result" | "performanceMonths" | "arrears" | "heldBefore">;

/** The remarks of a line, in the order of the type. */
export function allowanceRemarks(line: RemarkedLine, month: Month, facts: Facts): AllowanceRemark[] {
  const { engagement, fixed, arrears } = line;
  const { from, to } = engagement;
  const isAssessed = line.performance.state === "value" || line.performance.state === "missing";
  const remarks: [AllowanceRemark, boolean][] = [
    ["missingStart", fixed.state === "missing"],
    ["gridTwice", [fixed, line.performance, arrears].some(({ state }) => state === "undetermined")],
    ["joined", from !== undefined && monthOf(from) === month],
    ["left", to !== undefined && monthOf(to) === month],
    ["alsoStaff", staffPostOf(engagement, month, facts.roster.staff) !== undefined],
    ["failed", isAssessed && line.result === "fail"],
    ["notAssessed", fixed.state !== "missing" && isAssessed && line.result === "notAssessed"],
    ["heldBefore", line.heldBefore.length > 0],
    ["arrears", arrears.state === "value" && arrears.value !== 0],
  ];
  return remarks.flatMap(([code, isSo]) => (isSo ? [code] : []));
}

/** The staff post that the grid leader holds in the month, when both posts have a day in it. */
export function staffPostOf(engagement: AllowanceLine["engagement"], month: Month, staff: readonly StaffMember[]): StaffMember | undefined {
  if (engagement.person === "" || !isInPostDuring(engagement, month)) return undefined;
  return staff.find((member) => member.person === engagement.person && isInPostDuring(member, month));
}
