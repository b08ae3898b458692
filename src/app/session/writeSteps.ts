import type { Finding } from "../../domain/finding";
import type { Outcome, Protection, Watch } from "../ports";
import type { BookKeeper } from "./bookKeeper";
import { hasCode } from "./outcomes";
import type { PaneStore } from "./paneStore";
import type { Task } from "./taskRunner";

/** What the person has agreed to so far, for this one action. */
export interface Consent { readonly protection: Protection; readonly replaced: readonly string[] }
export const noConsent: Consent = { protection: "refuse", replaced: [] };

export type HostWrite = (protection: Protection, watch: Watch) => Promise<Outcome<null>>;

/** What every write has in common: it is done whole and said so, or asks before anything is written, or says what went wrong. */
export interface WriteSteps {
  /** Writes, does what belongs to it once it is written (`success`), reads what `changed` (undefined: everything) as it stands now, and says so. */
  write(task: Task, consent: Consent, call: HostWrite, job: { readonly changed: readonly string[] | undefined; readonly success: () => Promise<readonly Finding[]> }): Promise<void>;
  /** Whether sheets may be replaced; asks where that is not agreed yet. */
  mayReplace(consent: Consent, sheets: readonly string[]): boolean;
  /** Reads again and says what was done; a write that is done is said to be done, also when this reading fails. */
  readBack(task: Task, success: readonly Finding[]): Promise<void>;
}

export function makeWriteSteps(store: PaneStore, keeper: BookKeeper): WriteSteps {
  const readBack = async (task: Task, success: readonly Finding[]): Promise<void> => {
    task.goOn();
    const read = await keeper.catchUp(task, "entries");
    store.say(read.ok ? success : [...success, ...read.findings]);
  };
  return {
    readBack,
    write: async (task, consent, call, { changed, success }) => {
      const written = await task.written((watch) => call(consent.protection, watch));
      if (!written.ok && consent.protection === "refuse" && hasCode(written.findings, "sheetProtected")) {
        return store.set({ question: { kind: "lift", sheets: protectedSheets(written.findings) } });
      }
      // Whether it was written, undone or left half-way: what stands there now is read before anything else is done with it.
      keeper.noteChange(written.ok ? changed : undefined);
      if (written.ok) await readBack(task, [...(await success()), ...written.findings]);
      else store.say(written.findings);
    },
    mayReplace: (consent, sheets) => {
      const isAgreed = sheets.every((sheet) => consent.replaced.includes(sheet));
      if (!isAgreed) store.set({ question: { kind: "replace", sheets } });
      return isAgreed;
    },
  };
}

/** The host names each sheet that would have to be opened. */
function protectedSheets(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.filter(({ code }) => code === "sheetProtected").map(({ values }) => String(values["sheet"] ?? "")))];
}
