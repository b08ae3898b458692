import type { ComponentType } from "react";
import type { BookView } from "../../app/service/workbookService";
import type { PaneState } from "../../app/session/paneState";
import { FillStep } from "./FillStep";
import { NextMonthStep } from "./NextMonthStep";
import { PayStep } from "./PayStep";
import { PublishStep } from "./PublishStep";
import type { StepProps } from "./stepProps";
import { VerifyStep } from "./VerifyStep";

/** One step of the round: its words are `pane.step.<id>`; `isDone` as far as the workbook can tell. */
export interface PlannedStep {
  readonly id: string;
  /** The date of 工作日程 by which it is done. */
  readonly task?: BookView["round"][number]["task"];
  readonly isDone: (view: BookView, verification: PaneState["verification"]) => boolean;
  /** What stands under its title; nothing for a step that only says that it is done. */
  readonly Content?: ComponentType<StepProps>;
}

/**
 * The round of one month in its order. A further step (sending forms out, collecting, closing, pay lists) is one more entry
 * at its place: nothing else of the screen counts steps.
 */
export const roundPlan: readonly PlannedStep[] = [
  { id: "open", isDone: () => true },
  { id: "fill", task: "report", isDone: isFilled, Content: FillStep },
  { id: "verify", task: "result", isDone: isVerified, Content: VerifyStep },
  { id: "publish", task: "noticeEnd", isDone: () => false, Content: PublishStep },
  { id: "pay", task: "pay", isDone: () => false, Content: PayStep },
  { id: "next", isDone: () => false, Content: NextMonthStep },
];

function isFilled({ progress }: BookView): boolean {
  return progress.every(({ missing }) => missing.length === 0);
}

function isVerified({ month }: BookView, verification: PaneState["verification"]): boolean {
  return verification?.month === month && !verification.isStale && verification.findings.every(({ severity }) => severity !== "error");
}
