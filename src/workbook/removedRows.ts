import type { Facts } from "../domain/facts";
import { error, type Finding } from "../domain/finding";
import type { BookSpec } from "./bookSpec";

const listTitles = { communities: "社区名册", units: "单位名册", gridLeaders: "网格长名册", staff: "人员名册", contracts: "合同台账" } as const;

/** Rows of the roster that were issued and are gone: who is taken off a list by deleting it would vanish without a trace. */
export function removedRows(spec: BookSpec, facts: Facts): Finding[] {
  const present = {
    communities: ids(facts.roster.communities), units: ids(facts.roster.units), gridLeaders: ids(facts.roster.gridLeaders), staff: ids(facts.roster.staff), contracts: ids(facts.contracts),
  };
  return spec.issuedRoster.filter(({ list, id }) => !present[list].has(id)).map(({ list, id, name }): Finding => (
    error("rosterRowRemoved", { list: listTitles[list], id, name })));
}

function ids(rows: readonly { readonly id: string }[]): Set<string> {
  return new Set(rows.map(({ id }) => id));
}
