import type { MonthResults } from "../../domain/monthResults";
import { bookLayouts } from "../../workbook/bookLayouts";
import { isBlank } from "../../workbook/readCells";
import type { BookReading } from "../readBook";
import type { RoundStep } from "./workbookService";

/** The dates of the open month's round in their order, with who 工作日程 says is responsible; "" where it says nobody. */
export function roundSteps({ spec, found }: BookReading, { dates }: MonthResults): RoundStep[] {
  const { calendar } = bookLayouts(spec);
  const cells = { report: calendar.reportDay, result: calendar.resultDay, objectionEnd: calendar.objectionEnd, noticeEnd: calendar.noticeEnd, pay: calendar.payDay } as const;
  const personOf = (task: RoundStep["task"]): string => {
    const { sheet, row, column } = calendar.person(cells[task]);
    const cell = found.sheet(sheet)?.cell(row, column);
    return cell === undefined || isBlank(cell) || cell.isError ? "" : String(cell.value).trim();
  };
  const tasks: readonly RoundStep["task"][] = ["report", "result", "objectionEnd", "noticeEnd", "pay"];
  return tasks.map((task) => ({ task, day: dates[task], person: personOf(task) })).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
