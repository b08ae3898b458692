import { describe, expect, test } from "vitest";
import type { BookState, PaneActions, PaneSession, PaneState } from "../../src/app/session/paneState";
import type { CommandWorld } from "../../src/commands/commandWorld";
import { commandNames, ribbonCommands, runCommand } from "../../src/commands/ribbonCommands";
import type { Month } from "../../src/domain/units/period";

const ours = { kind: "ours", view: { month: "2026-10" as Month, roundState: { owner: "street" } } } as BookState;

/** A session that writes down what is done to it, and a world around it. */
function fakes(book: BookState, { shows = true, fails = "", person = "李梅" } = {}) {
  const done: string[] = [];
  const listeners = new Set<() => void>();
  let state = { book, person } as PaneState;
  const note = (name: string) => (...values: unknown[]): Promise<void> => {
    done.push([name, ...values].join(" "));
    return name === fails ? Promise.reject(new Error("the host is gone")) : Promise.resolve();
  };
  const actions = { show: (screen: string) => void done.push(`show ${screen}`), showStep: (step: string) => void done.push(`step ${step}`), checkPay: note("checkPay"), openMonth: note("openMonth"), verify: note("verify"), explainSelected: note("explainSelected") } as unknown as PaneActions;
  const session: PaneSession = { state: () => state, subscribe: (listener) => { listeners.add(listener); return () => listeners.delete(listener); }, actions };
  const world: CommandWorld = {
    session: () => Promise.resolve(session),
    showPane: () => { done.push("pane"); return Promise.resolve(shows ? "shown" : "notShown"); },
    report: (thrown) => void done.push(`report ${(thrown as Error).message}`),
  };
  const settle = (next: BookState): void => { state = { ...state, book: next }; listeners.forEach((listener) => listener()); };
  const event = { completed: () => void done.push("completed") };
  return { done, world, event, settle, listeners, run: (name: string) => runCommand(ribbonCommands[name]!, world, event) };
}

describe("a ribbon command", () => {
  test.each([
    ["newWorkbook", ["show month", "pane", "completed"]],
    ["openMonth", ["step next", "pane", "openMonth 2026-11 李梅", "completed"]],
    ["sendOut", ["step send", "pane", "completed"]],
    ["collect", ["step collect", "pane", "completed"]],
    ["closeMonth", ["step close", "pane", "completed"]],
    ["pay", ["step pay", "pane", "checkPay", "completed"]],
    ["verify", ["show verify", "pane", "verify", "completed"]],
    ["explain", ["show explain", "pane", "explainSelected", "completed"]],
    ["results", ["show results", "pane", "completed"]],
  ])("%s brings the pane to its screen, runs and tells Excel that it has ended", async (name, steps) => {
    const { done, run } = fakes(ours);
    await run(name);
    expect(done).toEqual(steps);
  });

  test("is tested above for every button", () => {
    expect(commandNames).toEqual(["newWorkbook", "openMonth", "sendOut", "collect", "closeMonth", "pay", "verify", "explain", "results"]);
  });

  test.each(["openMonth", "pay", "verify", "explain"])("%s waits until the workbook has been read, and then stops listening", async (name) => {
    const { done, run, settle, listeners } = fakes({ kind: "reading" });
    const running = run(name);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(done).not.toContain("completed");
    settle({ kind: "reading" });
    settle(ours);
    await running;
    expect(done.slice(2)).toHaveLength(2);
    expect(listeners.size).toBe(0);
  });

  test.each(["openMonth", "pay", "verify", "explain"])("%s shows its screen and does nothing else in a workbook that is not ours", async (name) => {
    const { done, run } = fakes({ kind: "notOurs", isBlank: false, sheets: ["Sheet1"] });
    await run(name);
    expect(done.slice(1)).toEqual(["pane", "completed"]);
  });

  test("opens no month before somebody typed a name", async () => {
    const { done, run } = fakes(ours, { person: "" });
    await run("openMonth");
    expect(done).toEqual(["step next", "pane", "completed"]);
  });

  test("runs where Excel does not show the pane", async () => {
    const { done, run } = fakes(ours, { shows: false });
    await run("verify");
    expect(done).toEqual(["show verify", "pane", "verify", "completed"]);
  });

  test("reports what nobody expected and still tells Excel that it has ended", async () => {
    const { done, run } = fakes(ours, { fails: "verify" });
    await run("verify");
    expect(done.slice(2)).toEqual(["verify", "report the host is gone", "completed"]);
  });

  test("tells Excel that it has ended when there is no session at all", async () => {
    const { done, world, event } = fakes(ours);
    await runCommand(ribbonCommands["results"]!, { ...world, session: () => Promise.reject(new Error("no Excel")) }, event);
    expect(done).toEqual(["report no Excel", "completed"]);
  });
});
