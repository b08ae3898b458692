import type { ScreenProps } from "../screenProps";

export function MonthScreen({ state }: ScreenProps) {
  return <h1>{state.screen}</h1>;
}
