import type { PaneActions } from "../../src/app/session/paneState";

/** One call of an action: its name and what it was called with. */
export type ActionCall = readonly [name: keyof PaneActions, ...values: unknown[]];

/** Actions that only write down how they were called; `given` replaces those whose answer matters. */
export function fakeActions(given: Partial<PaneActions> = {}): { readonly actions: PaneActions; readonly calls: ActionCall[] } {
  const calls: ActionCall[] = [];
  const note = <Answer>(name: keyof PaneActions, answer: Answer) => (...values: unknown[]): Answer => {
    calls.push([name, ...values]);
    return answer;
  };
  const nothing = Promise.resolve();
  const refused = Promise.resolve({ ok: false, findings: [] } as const);
  const noted: PaneActions = {
    show: note("show", undefined), showStep: note("showStep", undefined), refresh: note("refresh", nothing), templates: note("templates", Promise.resolve([])), roster: note("roster", refused),
    sheetAsRoster: note("sheetAsRoster", refused), createBook: note("createBook", nothing), openMonth: note("openMonth", nothing), verify: note("verify", nothing),
    writeReport: note("writeReport", nothing), select: note("select", nothing), explainSelected: note("explainSelected", nothing), answer: note("answer", nothing),
    splitMonth: note("splitMonth", nothing), checkFiles: note("checkFiles", nothing), leaveOutFile: note("leaveOutFile", nothing), mergeFiles: note("mergeFiles", nothing), forgetFiles: note("forgetFiles", undefined),
    closeMonth: note("closeMonth", nothing), reopenMonth: note("reopenMonth", nothing), checkPay: note("checkPay", nothing), recordPrint: note("recordPrint", nothing), voidPrint: note("voidPrint", nothing),
    makeNotice: note("makeNotice", nothing), forgetPerson: note("forgetPerson", undefined), cancel: note("cancel", undefined), setLanguage: note("setLanguage", undefined), closeMessage: note("closeMessage", undefined),
  };
  const replaced = Object.fromEntries(
    Object.entries(given).map(([name, action]) => [name, (...values: unknown[]) => (calls.push([name as keyof PaneActions, ...values]), (action as (...all: unknown[]) => unknown)(...values))]),
  );
  return { actions: { ...noted, ...replaced }, calls };
}
