import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/units/period";
import type { Explanation } from "../explainCell";
import type { CollectReport } from "../collect/collectReport";
import type { CellPlace, HostDescription } from "../ports";
import type { PayList } from "../pay/payList";
import type { Language } from "../prose";
import type { Printing } from "../service/roundService";
import type { BookView, NewBookChoice, RosterSource, RosterSummary, TemplateView, VerificationView } from "../service/workbookService";
import type { Outcome } from "../ports";
import type { OfferedFile } from "./offeredFiles";

/** The screens of the pane, in the order of its navigation. */
export const screens = ["home", "month", "results", "verify", "explain", "settings"] as const;
export type Screen = (typeof screens)[number];

/** The steps of a month's round, in the order in which people take them. */
export const roundStepIds = ["open", "send", "collect", "fill", "verify", "handIn", "close", "publish", "pay", "next"] as const;
export type RoundStepId = (typeof roundStepIds)[number];

/** What the pane shows, whole: one value, replaced at each change. Fronts render it and call `PaneActions`. */
export interface PaneState {
  readonly language: Language;
  readonly screen: Screen;
  /** The step of the round that somebody asked for, from the ribbon or from another screen. */
  readonly step: RoundStepId | undefined;
  readonly host: HostDescription;
  readonly book: BookState;
  /** Long work that runs now, with how far it is; one at a time. */
  readonly task: RunningTask | undefined;
  readonly verification: (VerificationView & { readonly isStale: boolean }) | undefined;
  readonly explanation: ExplanationState;
  readonly selection: CellPlace | undefined;
  /** Who signs what is done here, as typed the last time on this machine; "" before. */
  readonly person: string;
  /** The committee files that were checked last; nothing was taken of them until they are merged. */
  readonly collect: CollectState | undefined;
  readonly payList: (PayList & { readonly isStale: boolean }) | undefined;
  /** 公示 of the open month, until something changes. */
  readonly notice: string | undefined;
  /** What the last action has to say; cleared by the next one or by closing it. */
  readonly messages: readonly Finding[];
  /** A question that must be answered before the last action goes on. */
  readonly question: Question | undefined;
}

export type BookState =
  | { readonly kind: "reading" }
  /** A workbook with nothing of ours in it; `isBlank` when nothing at all. */
  | { readonly kind: "notOurs"; readonly isBlank: boolean; readonly sheets: readonly string[] }
  | { readonly kind: "damaged"; readonly findings: readonly Finding[] }
  | { readonly kind: "ours"; readonly view: BookView }
  /** The host could not be read. */
  | { readonly kind: "unreadable"; readonly findings: readonly Finding[] };

/** `checked`: the dry run. `merged`: what was taken of them is in the workbook. */
export interface CollectState { readonly stage: "checked" | "merged"; readonly report: CollectReport }

export type TaskName =
  | "read" | "new" | "open" | "verify" | "explain" | "report" | "templates" | "roster"
  | "split" | "check" | "merge" | "close" | "reopen" | "pay" | "print" | "void" | "notice";

export interface RunningTask { readonly name: TaskName; readonly done: number; readonly all: number; readonly canCancel: boolean }

export type ExplanationState =
  | { readonly kind: "none" }
  | { readonly kind: "nothing"; readonly place: CellPlace; readonly findings: readonly Finding[] }
  | { readonly kind: "explained"; readonly explanation: Explanation };

/** `lift`: sheets are protected; may they be opened for this write and protected again? `replace`: the month needs other sheets; own additions on ours are lost. */
export type Question =
  | { readonly kind: "lift"; readonly sheets: readonly string[] }
  | { readonly kind: "replace"; readonly sheets: readonly string[] };

/** What a person can do in the pane. Each ends with a new state; none throws. */
export interface PaneActions {
  show(screen: Screen): void;
  /** Brings the month's screen up with one of its steps open. */
  showStep(step: RoundStepId): void;
  refresh(): Promise<void>;
  templates(): Promise<readonly TemplateView[]>;
  roster(source: RosterSource, scheme: string): Promise<Outcome<RosterSummary>>;
  /** A sheet of the open workbook as a roster table, by title. */
  sheetAsRoster(title: string): Promise<Outcome<RosterSource>>;
  createBook(choice: NewBookChoice, where: "here" | "newWindow"): Promise<void>;
  openMonth(month: Month, person: string): Promise<void>;
  /** Makes the committees' workbooks, notes that they went out and gives them to the person as one archive. */
  splitMonth(person: string): Promise<void>;
  /** The dry run of files that came from committees; it replaces the last one. */
  checkFiles(files: readonly OfferedFile[]): Promise<void>;
  /** The same without one of them. */
  leaveOutFile(position: number): Promise<void>;
  /** Takes what the dry run found sound. */
  mergeFiles(person: string): Promise<void>;
  forgetFiles(): void;
  /** The open month, or one before it that was opened again. */
  closeMonth(month: Month, person: string): Promise<void>;
  reopenMonth(month: Month, person: string, reason: string): Promise<void>;
  checkPay(): Promise<void>;
  recordPrint(object: string, person: string): Promise<void>;
  voidPrint(printing: Printing, person: string, reason: string): Promise<void>;
  makeNotice(): Promise<void>;
  /** Forgets the person's name on this machine. */
  forgetPerson(): void;
  verify(): Promise<void>;
  /** Writes the last verification to the 核验 sheet. */
  writeReport(): Promise<void>;
  select(place: CellPlace): Promise<void>;
  explainSelected(): Promise<void>;
  answer(reply: "yes" | "no"): Promise<void>;
  cancel(): void;
  setLanguage(language: Language): void;
  closeMessage(position: number): void;
}

/** The running pane: its state, who listens to it, and its actions. */
export interface PaneSession {
  state(): PaneState;
  /** Called after each change; the result ends it. */
  subscribe(listener: () => void): () => void;
  readonly actions: PaneActions;
}
