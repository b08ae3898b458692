import type { Facts, LedgerRow } from "../../domain/facts";
import { kindOf } from "../../domain/items/itemKinds";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { lastMonthOf } from "../../domain/units/period";
import type { BookSpec } from "../bookSpec";
import { totalRow, unitRow, unscoredMark } from "./ledgerLayout";

/** What a closed row is of, for people: the unit as it was called when its month was closed, and the item by the version of its time. */
export function ledgerNames(spec: Pick<BookSpec, "scheme" | "earlierSchemes">, { closedFigures }: Pick<Facts, "closedFigures">): (row: LedgerRow) => string {
  const units = new Map(closedFigures.filter(({ kind, figure }) => kind === "name" && figure === "unit").map(({ month, subject, value }) => [`${month} ${subject}`, String(value)]));
  const titles = new Map([spec.scheme, ...new Set(spec.earlierSchemes.values())].map((scheme) => [scheme.version, rowTitles(scheme)]));
  return ({ period, subject, version, sheet, row }) => `${units.get(`${lastMonthOf(period)} ${subject}`) ?? subject} ${titles.get(version)?.get(`${sheet} ${row}`) ?? row}`;
}

/** The rows of every score sheet of a version by `sheet row`. */
function rowTitles({ scoreSheets }: Scheme): ReadonlyMap<string, string> {
  return new Map(scoreSheets.flatMap(({ id: sheet, blocks, unscored }): [string, string][] => [
    ...blocks.flatMap(({ items }) => items).flatMap((item) => kindOf(item).rows(item).map(({ line, title }): [string, string] => [`${sheet} ${item.id}${line === "" ? "" : `/${line}`}`, title === undefined ? item.title.zh : `${item.title.zh}：${title.zh}`])),
    ...unscored.map(({ id, title }): [string, string] => [`${sheet} ${unscoredMark}${id}`, title.zh]),
    [`${sheet} ${totalRow}`, "本表合计"], [`${sheet} ${unitRow}`, "单位得分"],
  ]));
}
