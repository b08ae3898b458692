import type { PaneSession } from "../app/session/paneState";

/** What a ribbon command needs; the entry gives it. */
export interface CommandWorld {
  /** The running pane's session; the first command of a day waits for it. */
  session(): Promise<PaneSession>;
  /** Brings the pane into view. `notShown` where Excel does not let it: the pane holds the result and shows it when it is opened. */
  showPane(): Promise<"shown" | "notShown">;
  /** Shows in the pane what nobody expected. */
  report(thrown: unknown): void;
}

/** One button of the ribbon. */
export type RibbonCommand = (world: CommandWorld) => Promise<void>;
