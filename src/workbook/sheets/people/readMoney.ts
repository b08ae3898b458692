import type { PaidAllowance, Spending } from "../../../domain/facts";
import { excelSerial } from "../../../domain/units/day";
import { noMoney, type Fen } from "../../../domain/units/money";
import { firstDay, kindOf, monthOf, parsePeriod, type Month, type Quarter } from "../../../domain/units/period";
import type { FoundSheet } from "../../foundBook";
import type { CellReader } from "../../readCells";
import { collected, filledRows, type ListRow, type ReadList } from "./listReader";
import { paidAllowanceColumn } from "./paidAllowancesLayout";
import { spendingColumn } from "./spendingLayout";

/** The lines of 津贴台账. A line without a month is reported and left out. */
export function readPaidAllowances(sheet: FoundSheet, reader: CellReader): ReadList<PaidAllowance> {
  const column = paidAllowanceColumn;
  return collected(filledRows(sheet, [column.month, column.engagement, column.fixed, column.performance, column.arrears]).map((row) => {
    const month = monthIn(row, column.month, reader);
    // Sums over lists go by the day; the product writes the first.
    if (month !== undefined && row.cell(column.month)?.value !== excelSerial(firstDay(month))) reader.note("paidMonthDay", "error", row.at(column.month), { month });
    const text = reader.text(row.cell(column.quarter));
    const quarter = parsePeriod(text);
    const isQuarter = quarter !== undefined && kindOf(quarter) === "quarter";
    if (text !== "" && !isQuarter) reader.note("paidQuarter", "error", row.at(column.quarter), { found: text.slice(0, 40) });
    const amount = (name: "fixed" | "performance" | "arrears"): Fen => reader.money(row.cell(column[name]), row.at(column[name])) ?? noMoney;
    const fact = month === undefined ? undefined : {
      month, engagement: reader.text(row.cell(column.engagement)), community: reader.text(row.cell(column.community)),
      fixed: amount("fixed"), performance: amount("performance"), performanceQuarter: isQuarter ? (quarter as Quarter) : undefined, arrears: amount("arrears"),
    };
    return { fact, place: row.place };
  }));
}

/** The lines of 经费支出. A line without a month is reported and left out; an unknown community is reported. */
export function readSpending(sheet: FoundSheet, communities: ReadonlySet<string>, reader: CellReader): ReadList<Spending> {
  const column = spendingColumn;
  return collected(filledRows(sheet, [column.month, column.community, column.work, column.activities]).map((row) => {
    const month = monthIn(row, column.month, reader);
    const community = reader.text(row.cell(column.community));
    if (!communities.has(community)) reader.note("spendingUnknownCommunity", "error", row.at(column.community), { found: community });
    const amount = (name: "work" | "activities"): Fen => reader.money(row.cell(column[name]), row.at(column[name])) ?? noMoney;
    return { fact: month === undefined ? undefined : { month, community, work: amount("work"), activities: amount("activities") }, place: row.place, note: reader.text(row.cell(column.note)) };
  }));
}

function monthIn(row: ListRow, column: number, reader: CellReader): Month | undefined {
  const before = reader.findings.length;
  const day = reader.date(row.cell(column), row.at(column));
  if (day === undefined && reader.findings.length === before) reader.note("lineMissingMonth", "error", row.at(column));
  return day === undefined ? undefined : monthOf(day);
}
