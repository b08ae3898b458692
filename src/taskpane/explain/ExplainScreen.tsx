import type { ScreenProps } from "../screenProps";

export function ExplainScreen({ state }: ScreenProps) {
  return <h1>{state.screen}</h1>;
}
