/** What the page runs in, as far as Office.js says so in time. `blocked`: office.js did not load. */
export type Surroundings = "excel" | "oldExcel" | "elsewhere" | "blocked";

/** Excel answers within a second; a stale host in the address never does. Milliseconds. */
const longestWait = 8_000;

/** Sets that the pane is written for: Excel 2021 and later, Microsoft 365, on the web, on the Mac. */
const neededSets = [["ExcelApi", "1.13"], ["SharedRuntime", "1.1"]] as const;

/** Waits for Office.js, but not for ever. `later` hears of an Excel that answered after all. */
export async function surroundings(later: (found: Surroundings) => void, wait = longestWait): Promise<Surroundings> {
  if (typeof Office === "undefined" || typeof Office.onReady !== "function") return "blocked";
  const answered = Office.onReady().then(({ host }): Surroundings => (host === Office.HostType.Excel ? ofExcel() : "elsewhere"));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const inTime = new Promise<"late">((resolve) => { timer = setTimeout(() => resolve("late"), wait); });
  const first = await Promise.race([answered, inTime]);
  clearTimeout(timer);
  if (first !== "late") return first;
  void answered.then((found) => { if (found !== "elsewhere") later(found); });
  return "elsewhere";
}

function ofExcel(): Surroundings {
  return neededSets.every(([set, version]) => Office.context.requirements.isSetSupported(set, version)) ? "excel" : "oldExcel";
}

/** As people know it: "Excel 16.0.10394 (PC)". */
export function programName(): string {
  const { diagnostics } = Office.context;
  return `Excel ${diagnostics?.version ?? ""} (${diagnostics?.platform ?? ""})`;
}
