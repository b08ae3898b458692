import type { Facts } from "../../../domain/facts";
import { groupedBy } from "../../../domain/money/groupedBy";
import type { BookSpec } from "../../bookSpec";
import { assessmentRows } from "../../newSpec";
import { allowancesLayout, allowancesSheetId } from "./allowancesLayout";
import { assessmentLayout, assessmentSheetId, type PersonPage } from "./assessmentLayout";

/**
 * Who joined after the pages were laid out and has no issued row: the ids in the spare rows of 网格长考核 and 津贴发放, by
 * `sheet/row`, as if typed there. So a newcomer does not change the rows of a page.
 */
export function spareIds(spec: BookSpec, facts: Facts): Map<string, string> {
  const issued = new Set(spec.assessmentRows.map(({ engagement }) => engagement));
  const rest = groupedBy(assessmentRows(facts).filter(({ engagement }) => !issued.has(engagement)), ({ community }) => community);
  const placed = (sheet: string, pages: readonly PersonPage[]): [string, string][] => pages.flatMap(({ community, rows }) => {
    const spare = rows.filter(({ isSpare }) => isSpare);
    return (rest.get(community) ?? []).slice(0, spare.length).map(({ engagement }, index): [string, string] => [`${sheet}/${spare[index]!.row}`, engagement]);
  });
  return new Map([...placed(assessmentSheetId, assessmentLayout(spec).pages), ...placed(allowancesSheetId, allowancesLayout(spec).pages)]);
}
