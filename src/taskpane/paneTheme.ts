import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** How the program around the pane looks. The entry finds it out; forced colours of the system go above it. */
export type PaneTheme = "light" | "dark" | "highContrast";

// Chinese faces first: a Latin face in front would set Chinese text in whatever the system falls back to.
const fontFamilyBase = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Segoe UI", system-ui, sans-serif';

const themes: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  highContrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

export function fluentTheme(theme: PaneTheme): Theme {
  return themes[theme];
}
