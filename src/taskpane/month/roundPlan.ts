import type { ComponentType } from "react";
import type { Prose } from "../../app/prose";
import type { BookView } from "../../app/service/workbookService";
import type { PaneState, RoundStepId } from "../../app/session/paneState";
import { CloseStep } from "./CloseStep";
import { CollectStep } from "./CollectStep";
import { FillStep } from "./FillStep";
import { HandInStep } from "./HandInStep";
import { NextMonthStep } from "./NextMonthStep";
import { PayStep } from "./PayStep";
import { PublishStep } from "./PublishStep";
import { closeOutcome, collectOutcome, payOutcome, sendOutcome } from "./roundOutcomes";
import { hasReports, isFilled, isPrinted, isTypedHere, isVerified } from "./roundProgress";
import { SendStep } from "./SendStep";
import type { StepProps } from "./stepProps";
import { VerifyStep } from "./VerifyStep";

/** One step of the round: its words are `pane.step.<id>`; `isDone` as far as the workbook can tell. */
export interface PlannedStep {
  readonly id: RoundStepId;
  /** The date of 工作日程 by which it is done. */
  readonly task?: BookView["round"][number]["task"];
  readonly isDone: (view: BookView, state: PaneState) => boolean;
  /** Not needed in this month, as far as the workbook can tell. */
  readonly isLeftOut?: (view: BookView) => boolean;
  /** What came of it, in a line that is always seen; "" for nothing yet. */
  readonly outcome?: (view: BookView, prose: Prose) => string;
  /** Stays open although it is not the next step. */
  readonly isInHand?: (state: PaneState) => boolean;
  /** What stands under its title; nothing for a step that only says that it is done. */
  readonly Content?: ComponentType<StepProps>;
}

const open: PlannedStep = { id: "open", isDone: () => true };
const verify: PlannedStep = { id: "verify", task: "result", isDone: (view, state) => isVerified(view, state.verification), Content: VerifyStep };

/**
 * The round of one month in its order, by whose workbook it is. A further step is one more entry at its place: nothing else
 * of the screen counts steps.
 */
export const roundPlans: Readonly<Record<BookView["roundState"]["owner"], readonly PlannedStep[]>> = {
  street: [
    open,
    { id: "send", isDone: ({ roundState }) => roundState.sent !== undefined, isLeftOut: isTypedHere, outcome: sendOutcome, Content: SendStep },
    { id: "collect", task: "report", isDone: hasReports, isLeftOut: isTypedHere, outcome: collectOutcome, isInHand: ({ collect }) => collect !== undefined, Content: CollectStep },
    { id: "fill", isDone: isFilled, Content: FillStep },
    verify,
    { id: "close", isDone: ({ roundState }) => roundState.closing !== undefined, outcome: closeOutcome, Content: CloseStep },
    { id: "publish", task: "noticeEnd", isDone: isPrinted, isInHand: ({ notice }) => notice !== undefined, Content: PublishStep },
    { id: "pay", task: "pay", isDone: isPrinted, outcome: payOutcome, isInHand: ({ payList }) => payList !== undefined, Content: PayStep },
    { id: "next", isDone: () => false, Content: NextMonthStep },
  ],
  committee: [
    open,
    { id: "fill", task: "report", isDone: isFilled, Content: FillStep },
    verify,
    { id: "handIn", task: "report", isDone: () => false, Content: HandInStep },
  ],
};
