import type { ReactNode } from "react";
import type { ScreenProps } from "../screenProps";

export interface SettingsProps extends ScreenProps {
  /** Of this product, "0.1.0". */
  readonly productVersion?: string;
  /** Unsaved work that this machine keeps, and how to delete it: where the program around the pane keeps any. */
  readonly keptWork?: ReactNode;
}

export function SettingsScreen({ state }: SettingsProps) {
  return <h2>{state.screen}</h2>;
}
