import type { Facts } from "../domain/facts";
import { error, warning, type Finding, type Place } from "../domain/finding";
import { groupedBy } from "../domain/money/groupedBy";
import { isComplete } from "../domain/money/payments";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { bookLayouts } from "../workbook/bookLayouts";
import { placeOf } from "../workbook/readCells";
import { allowanceColumn, allowancesSheetId } from "../workbook/sheets/people/allowancesLayout";
import { assessmentSheetId, type PersonPage } from "../workbook/sheets/people/assessmentLayout";
import type { BookReading } from "./readBook";

/** Entries that are each well written and wrong together: payments twice, results of nobody, spare rows used for somebody else. */
export function entryFindings(reading: BookReading): Finding[] {
  return [...repeatedPayments(reading.scheme, reading.facts), ...unknownResults(reading.facts), ...spareRowFindings(reading)];
}

/** The same instalment, day and amount twice: paid in two equal parts on one day, or written twice. */
function repeatedPayments(scheme: Scheme, { payments }: Facts): Finding[] {
  const titles = new Map(scheme.contracts.flatMap(({ instalments }) => instalments.map(({ id, title }) => [id, title.zh] as const)));
  const alike = groupedBy(payments.filter(isComplete), ({ contract, instalment, day, amount }) => JSON.stringify([contract, instalment, day, amount]));
  return [...alike.values()].filter((own) => own.length > 1).map((own) => {
    const { contract, instalment, day, amount } = own[0]!;
    return warning("paymentTwice", { contract, instalment: titles.get(instalment) ?? instalment, day, paid: amount, count: own.length });
  });
}

function unknownResults({ gridLeaderResults, roster }: Facts): Finding[] {
  const known = new Set(roster.gridLeaders.map(({ id }) => id));
  return gridLeaderResults.filter(({ engagement }) => !known.has(engagement)).map(({ engagement, quarter }) => warning("resultOfNobody", { engagement, quarter }));
}

/** Ids in the spare rows of a community's page: of nobody, of another community, or of somebody who stands on the pages already. */
function spareRowFindings({ spec, facts, places, found }: BookReading): Finding[] {
  const { people } = bookLayouts(spec);
  const roster = new Map(facts.roster.gridLeaders.map((engagement) => [engagement.id, engagement]));
  const names = new Map(facts.roster.communities.map(({ id, name }) => [id, name]));
  const onSheet = (sheetId: string, column: number, pages: readonly PersonPage[]): Finding[] => {
    const sheet = found.sheet(sheetId);
    if (sheet === undefined) return [];
    const standing = new Set(pages.flatMap(({ rows }) => rows.flatMap(({ engagement }) => engagement ?? [])));
    return pages.flatMap(({ community, rows }) => rows.flatMap(({ row }): Finding[] => {
      const id = places.people.typedIds.get(`${sheetId}/${row}`);
      if (id === undefined) return [];
      const place: Place = { kind: "cell", ...placeOf(sheet, row, column) };
      const person = roster.get(id);
      const isSecond = standing.has(id);
      standing.add(id);
      if (person === undefined) return [error("spareRowUnknown", { found: id }, place)];
      if (isSecond) return [error("spareRowTwice", { found: id, name: person.name }, place)];
      if (person.community === community) return [];
      return [error("spareRowCommunity", { found: id, name: person.name, page: names.get(community) ?? community, community: names.get(person.community) ?? person.community }, place)];
    }));
  };
  return [...onSheet(assessmentSheetId, people.assessment.columns.id, people.assessment.pages), ...onSheet(allowancesSheetId, allowanceColumn.id, people.allowances.pages)];
}
