import type { PaneState } from "../../src/app/session/paneState";
import { firstState, messages, ours, webHost } from "./paneStates";
import { checkedSituations } from "./checkedSituations";
import { sampleRaw, verificationOf, viewOf } from "./sampleView";

/** The pane in every situation that people meet, by name. */
export async function situations(): Promise<Record<string, PaneState>> {
  const [open, filled, blank] = await Promise.all([sampleRaw("open"), sampleRaw("filled"), sampleRaw("blank")]);
  const [openView, filledView, blankView] = [viewOf(open), viewOf(filled), viewOf(blank)];
  const verification = verificationOf(filled);
  const differences = { ...verification, findings: messages };
  return {
    reading: firstState,
    homeOpen: ours(openView),
    homeFilled: ours(filledView),
    homeVerified: ours(filledView, { verification: { ...verification, findings: [] } }),
    homeDiffers: ours(filledView, { verification: differences }),
    homeBlank: ours(blankView),
    homeNoticed: ours({ ...openView, findings: messages }),
    homeNotOursBlank: { ...firstState, book: { kind: "notOurs", isBlank: true, sheets: ["Sheet1"] } },
    homeNotOurs: { ...firstState, book: { kind: "notOurs", isBlank: false, sheets: ["名册", "Sheet2"] } },
    homeDamaged: { ...firstState, book: { kind: "damaged", findings: [{ code: "sheetMissing", severity: "error", place: { kind: "none" }, values: { sheet: "参数" } }] } },
    homeUnreadable: { ...firstState, book: { kind: "unreadable", findings: [{ code: "hostBusy", severity: "error", place: { kind: "none" }, values: {} }] } },
    messages: ours(openView, { messages }),
    taskRunning: ours(openView, { task: { name: "verify", done: 12, all: 40, canCancel: true } }),
    questionLift: ours(openView, { question: { kind: "lift", sheets: ["参数", "评分细则", "和平社区社工服务站"] } }),
    questionReplace: ours(openView, { question: { kind: "replace", sheets: ["和平社区社工服务站", "网格长考核", "津贴发放"] } }),
    monthNew: { ...firstState, screen: "month", book: { kind: "notOurs", isBlank: true, sheets: ["Sheet1"] } },
    monthNewWeb: { ...firstState, screen: "month", host: webHost, book: { kind: "notOurs", isBlank: false, sheets: ["街道社会事务科社区名册（2026年修订）", "Sheet2"] } },
    monthNewRead: { ...firstState, screen: "month", book: { kind: "notOurs", isBlank: false, sheets: ["社区名册", "Sheet2"] } },
    monthNewTyped: { ...firstState, screen: "month", book: { kind: "notOurs", isBlank: true, sheets: ["Sheet1"] } },
    monthOpen: ours(openView, { screen: "month" }),
    monthReady: ours(filledView, { screen: "month", verification: { ...verification, findings: [] } }),
    monthDiffers: ours(filledView, { screen: "month", verification: differences }),
    settings: ours(openView, { screen: "settings" }),
    settingsWeb: { ...firstState, screen: "settings", host: webHost, book: { kind: "notOurs", isBlank: true, sheets: [] } },
    ...(await checkedSituations()),
  };
}
