import type { Outcome } from "../../app/ports";
import { fine } from "./fileTrouble";
import { parseXml } from "./parseXml";
import type { FilePackage } from "./readPackage";

type Attributes = Readonly<Record<string, string>>;

/** Gives "#rrggbb" for a colour element; undefined for automatic colours and those that are not there. */
export type ColorOf = (attributes: Attributes) => string | undefined;

/** The order in which a style counts the colours of a theme: light and dark come in pairs, exchanged (ECMA-376 18.8.3). */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
/** Excel's own theme, for a file without one. */
const officeTheme = ["#ffffff", "#000000", "#e7e6e6", "#44546a", "#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47", "#0563c1", "#954f72"];
/** The palette of older files, from index 8 on (ECMA-376 18.8.27). */
const palette = (
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 " +
  "9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff " +
  "00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Reads the theme and gives what resolves a colour of the styles. */
export function readAppearanceColors(pack: FilePackage, part = "xl/theme/theme1.xml"): Outcome<ColorOf> {
  const bytes = pack.part(part);
  const theme = [...officeTheme];
  if (bytes !== undefined) {
    if (!bytes.ok) return bytes;
    let slot = -1;
    const trouble = parseXml(bytes.value, pack.file, part, {
      open(tag, attributes) {
        if (themeOrder.includes(tag)) slot = themeOrder.indexOf(tag);
        const value = tag === "srgbClr" ? attributes["val"] : tag === "sysClr" ? attributes["lastClr"] : undefined;
        if (slot >= 0 && value !== undefined && /^[0-9a-f]{6}$/i.test(value)) theme[slot] = `#${value.toLowerCase()}`;
      },
      close(tag) {
        if (themeOrder.includes(tag)) slot = -1;
      },
    });
    if (trouble !== undefined) return trouble;
  }
  return fine((attributes) => colorOf(attributes, theme));
}

function colorOf({ rgb, theme: slot, indexed, tint }: Attributes, theme: readonly string[]): string | undefined {
  const base = rgb !== undefined && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}`
    : slot !== undefined ? theme[Number(slot)]
      : indexed !== undefined ? indexedColor(Number(indexed)) : undefined;
  return base === undefined ? undefined : tinted(base, Number(tint ?? 0) || 0);
}

function indexedColor(index: number): string | undefined {
  const hex = palette[index < 8 ? index : index - 8];
  return hex === undefined ? undefined : `#${hex}`;
}

/** Lighter for a positive tint, darker for a negative one: the luminance alone changes, which for each channel is this. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const changed = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${changed.map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0")).join("")}`;
}
