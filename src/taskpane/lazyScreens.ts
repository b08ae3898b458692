import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { Screen } from "../app/session/paneState";
import type { ScreenProps } from "./screenProps";
import type { SettingsProps } from "./settings/SettingsScreen";

/** Screens that are loaded when they are first shown. */
export interface LazyScreens {
  readonly ordinary: Readonly<Record<Exclude<Screen, "home" | "settings">, LazyExoticComponent<ComponentType<ScreenProps>>>>;
  readonly settings: LazyExoticComponent<ComponentType<SettingsProps>>;
}

/** A new set each time: React keeps a failed load for good, and the next try needs a fresh one. */
export function lazyScreens(): LazyScreens {
  return {
    ordinary: {
      month: lazy(async () => ({ default: (await import("./month/MonthScreen")).MonthScreen })),
      results: lazy(async () => ({ default: (await import("./results/ResultsScreen")).ResultsScreen })),
      verify: lazy(async () => ({ default: (await import("./verify/VerifyScreen")).VerifyScreen })),
      explain: lazy(async () => ({ default: (await import("./explain/ExplainScreen")).ExplainScreen })),
    },
    settings: lazy(async () => ({ default: (await import("./settings/SettingsScreen")).SettingsScreen })),
  };
}
