import type { ScreenProps } from "../screenProps";

export function SettingsScreen({ state }: ScreenProps) {
  return <h1>{state.screen}</h1>;
}
