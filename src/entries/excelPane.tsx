import { useCallback, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { makeProse, type Language } from "../app/prose";
import { loadWords } from "../app/prose/translations";
import { makePaneSession } from "../app/session/makePaneSession";
import type { PaneSession } from "../app/session/paneState";
import type { PaneWorld } from "../app/session/paneWorld";
import type { CommandWorld } from "../commands/commandWorld";
import { ribbonCommands, runCommand } from "../commands/ribbonCommands";
import { setFunctionLanguage } from "../functions/functionError";
import { officeRuntime } from "../hosts/excel/excelRuntime";
import { excelWorkbook } from "../hosts/excel/excelWorkbook";
import { Pane } from "../taskpane/Pane";
import { browserWorld } from "./browserWorld";
import "./customFunctions";
import { downloadFile } from "./downloadFile";
import { engineClient } from "./engineClient";
import { programName, surroundings, type Surroundings } from "./officeReady";
import { OldExcelPane } from "./OldExcelPane";
import { blockedNotice, brokenNotice, outsideNotice } from "./paneNotices";
import { showNotice } from "./plainNotice";
import { spokenSession } from "./spokenSession";
import { toldSession, type ToldSession } from "./toldSession";
import { usePaneTheme } from "./usePaneTheme";

// The pane, the commands and the custom functions of Excel's shared runtime: one page for all three.

const place = document.getElementById("root")!;
const browserLanguage: Language = navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";

void begin();

async function begin(): Promise<void> {
  try {
    await loadWords(browserLanguage);
    show(await surroundings(show));
  } catch (thrown) {
    showNotice(place, brokenNotice(makeProse(browserLanguage), thrown));
  }
}

function show(found: Surroundings): void {
  try {
    if (found === "excel") return showPane();
    if (found === "oldExcel") return createRoot(place).render(<OldExcelPane language={browserLanguage} program={programName()} />);
    showNotice(place, found === "blocked" ? blockedNotice(makeProse(browserLanguage)) : outsideNotice(makeProse(browserLanguage)));
  } catch (thrown) {
    showNotice(place, brokenNotice(makeProse(browserLanguage), thrown));
  }
}

function showPane(): void {
  const language = officeLanguage();
  const told = toldSession((tell) => makePaneSession(excelWorkbook(officeRuntime(), tell), engineClient(), browserWorld(language, paneDownload())));
  associateCommands(told);
  // Commands and functions are there at once; what is shown waits for its words.
  void loadWords(language).finally(() => {
    setFunctionLanguage(language);
    createRoot(place).render(<RunningPane session={spokenSession(told.session)} />);
  });
}

function RunningPane({ session }: { readonly session: PaneSession }) {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  const state = useSyncExternalStore(subscribe, () => session.state());
  return <Pane state={state} actions={session.actions} theme={usePaneTheme()} />;
}

/** Excel for Mac starts no download from a pane (office-js issues 2700 and 4681). */
function paneDownload(): PaneWorld["saveFile"] {
  return Office.context.platform === Office.PlatformType.Mac ? undefined : downloadFile;
}

/** Excel's own interface language decides, until someone chooses another in the settings. */
function officeLanguage(): Language {
  return /^zh/i.test(Office.context.displayLanguage ?? "") ? "zh-CN" : "en";
}

function associateCommands({ session, report }: ToldSession): void {
  const world: CommandWorld = {
    session: () => Promise.resolve(session),
    showPane: () => Office.addin.showAsTaskpane().then((): "shown" => "shown", (): "notShown" => "notShown"),
    report,
  };
  for (const [name, command] of Object.entries(ribbonCommands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void runCommand(command, world, { completed: () => event.completed() }));
  }
}
