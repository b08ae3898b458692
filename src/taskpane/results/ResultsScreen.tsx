import type { ScreenProps } from "../screenProps";

export function ResultsScreen({ state }: ScreenProps) {
  return <h1>{state.screen}</h1>;
}
