import type { PaneActions, PaneState } from "../app/session/paneState";

/** What every screen of the pane gets. */
export interface ScreenProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}
