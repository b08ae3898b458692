import type { Facts, SurveyReply } from "../../domain/facts";
import type { BookPlaces } from "../../workbook/bookPlaces";
import type { Capacity } from "../../workbook/bookSpec";
import { newSpec } from "../../workbook/newSpec";
import type { BookReading } from "../readBook";

/**
 * Where replies stand after a merge: those that stay keep their row, new ones follow the last, then fill rows that became
 * free. Lists grow where they do not hold all.
 */
export function placesForReplies({ spec, facts: before, places }: BookReading, facts: Facts): { readonly places: BookPlaces; readonly capacity: Capacity } {
  const known = new Set(before.replies);
  const present = new Set(facts.replies);
  const placed = new Map<string, readonly (SurveyReply | undefined)[]>();
  for (const { id } of spec.scheme.surveys) {
    const rows = [...places.replies?.get(id) ?? []].map((reply) => (reply !== undefined && present.has(reply) ? reply : undefined));
    place(rows, facts.replies.filter((reply) => reply.survey === id && !known.has(reply)), spec.capacity.replies);
    placed.set(id, rows.slice(0, rows.findLastIndex((reply) => reply !== undefined) + 1));
  }
  const longest = Math.max(0, ...[...placed.values()].map((rows) => rows.length));
  const grown = longest > spec.capacity.replies ? newSpec(spec.street, [], spec.scheme, facts, spec.capacity).capacity.replies : spec.capacity.replies;
  return { places: { ...places, replies: placed }, capacity: { ...spec.capacity, replies: Math.max(grown, longest) } };
}

/** Puts replies behind the rows while there is room, then into gaps, then behind the end. */
function place(rows: (SurveyReply | undefined)[], added: readonly SurveyReply[], capacity: number): void {
  const behind = added.slice(0, Math.max(0, capacity - rows.length));
  rows.push(...behind);
  let gap = -1;
  for (const reply of added.slice(behind.length)) {
    gap = rows.indexOf(undefined, gap + 1);
    if (gap < 0) {
      rows.push(...added.slice(added.indexOf(reply)));
      return;
    }
    rows[gap] = reply;
  }
}
