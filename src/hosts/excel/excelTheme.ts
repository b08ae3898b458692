/** Which of the pane's themes fits. */
export type ThemeName = "light" | "dark" | "contrast";

/** Colours of the program around the pane, as Office.js gives them. */
export type OfficeColors = Pick<Office.OfficeTheme, "bodyBackgroundColor" | "bodyForegroundColor">;

/** What the browser says where Office does not. */
export interface SystemTheme {
  /** Whether a media query holds now: `(query) => matchMedia(query).matches`. */
  readonly matches: (query: string) => boolean;
}

const middleBrightness = 0.5;

/**
 * The theme for a pane in this Office. Forced colours of the system come first. Excel on the web may give no theme at all
 * (OfficeDev/office-js#6134): then the system's choice of light or dark counts.
 */
export function excelTheme(colors: OfficeColors | undefined, system: SystemTheme): ThemeName {
  if (system.matches("(forced-colors: active)")) return "contrast";
  const background = brightness(colors?.bodyBackgroundColor);
  if (background === undefined) return system.matches("(prefers-color-scheme: dark)") ? "dark" : "light";
  return background < middleBrightness ? "dark" : "light";
}

/** Relative luminance of "#RRGGBB" from 0 to 1 (ITU-R BT.709 weights, without gamma: only light or dark is asked). */
function brightness(color: string | undefined): number | undefined {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? "");
  if (found === null) return undefined;
  const [red, green, blue] = found.slice(1).map((part) => Number.parseInt(part, 16) / 0xff) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
