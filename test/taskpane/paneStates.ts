import type { HostDescription } from "../../src/app/ports";
import type { PaneState } from "../../src/app/session/paneState";
import type { BookView } from "../../src/app/service/workbookService";
import type { Finding } from "../../src/domain/finding";

export const excelHost: HostDescription = {
  kind: "excel", name: "Excel 16.0.17928 (PC)",
  can: { openWindow: true, replaceSheets: true, keepOthersSheets: true, changeStructure: true, seeForeignParts: false, recalculate: true, setUpPrinting: true },
};
export const webHost: HostDescription = {
  kind: "web", name: "Univer 0.25.1",
  can: { openWindow: false, replaceSheets: false, keepOthersSheets: false, changeStructure: false, seeForeignParts: true, recalculate: true, setUpPrinting: false },
};

/** A pane that has just opened on a workbook. */
export const firstState: PaneState = {
  language: "zh-CN", screen: "home", step: undefined, host: excelHost, book: { kind: "reading" }, task: undefined, verification: undefined,
  explanation: { kind: "none" }, selection: undefined, person: "", collect: undefined, payList: undefined, notice: undefined, messages: [], question: undefined,
};

export const messages: readonly Finding[] = [
  { code: "numberAsText", severity: "error", place: { kind: "cell", sheet: "和平社区社工服务站", cell: "G8" }, values: { found: "１２" } },
  { code: "leaderOnStaff", severity: "warning", place: { kind: "none" }, values: { name: "王玉华", found: "N012" } },
  { code: "numberAsText", severity: "error", place: { kind: "cell", sheet: "琥珀社区社工服务站", cell: "G9" }, values: { found: "３" } },
  { code: "numberAsText", severity: "note", place: { kind: "cell", sheet: "翠竹社区社工服务站", cell: "G10" }, values: { found: "4 " } },
];

export function ours(view: BookView, more: Partial<PaneState> = {}): PaneState {
  return { ...firstState, book: { kind: "ours", view }, ...more };
}
