import type { ScreenProps } from "../screenProps";

export function HomeScreen({ state }: ScreenProps) {
  return <h1>{state.screen}</h1>;
}
