import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { makeProse, type Language } from "../app/prose";
import { loadWords } from "../app/prose/translations";
import { makePaneSession } from "../app/session/makePaneSession";
import type { PaneSession } from "../app/session/paneState";
import type { ShownGrid } from "../hosts/web/shownGrid";
import { makeGridWorkbook } from "../hosts/web/univerWorkbook";
import { Pane } from "../taskpane/Pane";
import { fluentTheme, type PaneTheme } from "../taskpane/paneTheme";
import { browserFiles } from "../workbench/browserFiles";
import { browserMemory } from "../workbench/browserMemory";
import { KeptWorkNote } from "../workbench/KeptWorkNote";
import { makeWorkbench } from "../workbench/makeWorkbench";
import { Workbench } from "../workbench/Workbench";
import type { Workbench as RunningWorkbench } from "../workbench/workbenchState";
import { browserWorld } from "./browserWorld";
import { downloadFile } from "./downloadFile";
import { engineClient } from "./engineClient";
import { gridClient } from "./gridClient";
import { brokenNotice } from "./paneNotices";
import { showNotice } from "./plainNotice";
import { fetchSample, sampleStreet } from "./sampleStreet";
import { spokenSession } from "./spokenSession";
import { usePaneTheme } from "./usePaneTheme";

// The workbench: files, grid and pane for who has no Excel.

const place = document.getElementById("root")!;
const browserLanguage: Language = navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";

loadWords(browserLanguage).then(begin).catch((thrown: unknown) => showNotice(place, brokenNotice(makeProse(browserLanguage), thrown)));

function begin(): void {
  const world = browserWorld(browserLanguage, downloadFile);
  // On its way while everything else starts; opening the sample again asks anew.
  let prefetched: Promise<Response> | undefined = fetchSample();
  prefetched.catch(() => undefined);
  const engine = engineClient();
  const element = document.createElement("div");
  const grid = startGrid(element);
  let begun = (): void => undefined;
  const beginning = new Promise<void>((resolve) => (begun = resolve));
  const workbook = makeGridWorkbook({ engine: gridClient(), grid, begun: beginning, isAwaited: () => session.state().task !== undefined, fileOf: (plan) => engine.fileOf(plan) });
  const sample = () => {
    const answer = prefetched;
    prefetched = undefined;
    return sampleStreet(makeProse(session.state().language).text("workbench.sampleFile"), answer);
  };
  const workbench = makeWorkbench(workbook, { ...browserFiles, ...browserMemory, sample, later: (run, milliseconds) => world.later(run, milliseconds) });
  // The pane reads the workbook as soon as there is one, whether or not the grid already shows it.
  const session = spokenSession(makePaneSession(workbook, engine, world));
  void workbench.start().finally(begun);
  window.addEventListener("beforeunload", (event) => {
    if (workbook.isUnsaved()) event.preventDefault();
  });
  createRoot(place).render(<Page session={session} workbench={workbench} element={element} grid={grid} />);
}

/** The grid is large: it is loaded when the page has been drawn once. */
async function startGrid(element: HTMLElement): Promise<ShownGrid> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const { makeUniverGrid } = await import("../hosts/web/univerGrid");
  return makeUniverGrid(element);
}

interface PageProps { readonly session: PaneSession; readonly workbench: RunningWorkbench; readonly element: HTMLElement; readonly grid: Promise<ShownGrid> }

function Page({ session, workbench, element, grid }: PageProps) {
  const pane = useSyncExternalStore(useCallback((listener) => session.subscribe(listener), [session]), () => session.state());
  const state = useSyncExternalStore(useCallback((listener) => workbench.subscribe(listener), [workbench]), () => workbench.state());
  const theme = usePaneTheme();
  const shown = useShownGrid(grid, theme, pane.language);
  const keptWork = <KeptWorkNote language={pane.language} hasKeptWork={state.hasKeptWork} onForget={() => void workbench.actions.forgetKeptWork()} />;
  return (
    <Workbench
      state={state} actions={workbench.actions} language={pane.language} theme={fluentTheme(theme)} grid={element} gridState={shown}
      pane={<Pane state={pane} actions={session.actions} theme={theme} keptWork={keptWork} />}
      onNew={() => session.actions.show("month")} onLanguage={(language) => session.actions.setLanguage(language)}
    />
  );
}

/** Whether the grid is there; it follows the page's look and language. */
function useShownGrid(grid: Promise<ShownGrid>, theme: PaneTheme, language: Language): "loading" | "ready" | "failed" {
  const [shown, setShown] = useState<ShownGrid | "failed">();
  useEffect(() => {
    void grid.then(setShown, () => setShown("failed"));
  }, [grid]);
  const isThere = shown !== undefined && shown !== "failed";
  useEffect(() => {
    if (isThere) shown.setLook(theme === "light" ? "light" : "dark");
  }, [isThere, shown, theme]);
  useEffect(() => {
    if (isThere) shown.setLanguage(language);
  }, [isThere, shown, language]);
  return shown === undefined ? "loading" : shown === "failed" ? "failed" : "ready";
}
