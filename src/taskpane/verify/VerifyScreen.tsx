import type { ScreenProps } from "../screenProps";

export function VerifyScreen({ state }: ScreenProps) {
  return <h1>{state.screen}</h1>;
}
