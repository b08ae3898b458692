import type { Facts } from "../../../domain/facts";
import type { BookSpec } from "../../bookSpec";
import { assessmentRows, carriedLeavers } from "../../newSpec";
import { allowancesLayout, allowancesSheetId } from "./allowancesLayout";
import { assessmentLayout, assessmentSheetId, type PersonPage } from "./assessmentLayout";

interface SpareRow { readonly community: string; readonly engagement: string }

/**
 * Who joined after the pages were laid out and has no issued row: the ids in the spare rows of 网格长考核 and 津贴发放, by
 * `sheet/row`, as if typed there. So a newcomer does not change the rows of a page. Who left and is still to be paid from last
 * year stands on 津贴发放 alone: there is nothing to assess on the form.
 */
export function spareIds(spec: BookSpec, facts: Facts): Map<string, string> {
  const issued = new Set(spec.assessmentRows.map(({ engagement }) => engagement));
  const rest = assessmentRows(facts).filter(({ engagement }) => !issued.has(engagement));
  const carried = carriedLeavers(facts).filter(({ id }) => !issued.has(id)).map(({ id, community }) => ({ community, engagement: id }));
  const placed = (sheet: string, pages: readonly PersonPage[], people: readonly SpareRow[]): [string, string][] => pages.flatMap(({ community, rows }) => {
    const spare = rows.filter(({ isSpare }) => isSpare);
    return people.filter((one) => one.community === community).slice(0, spare.length).map(({ engagement }, index): [string, string] => [`${sheet}/${spare[index]!.row}`, engagement]);
  });
  return new Map([...placed(assessmentSheetId, assessmentLayout(spec).pages, rest), ...placed(allowancesSheetId, allowancesLayout(spec).pages, [...rest, ...carried])]);
}
