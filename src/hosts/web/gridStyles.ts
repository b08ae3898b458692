import type { IBorderData, IStyleData } from "@univerjs/core";
import type { CellLook, FontLook, PartialLook } from "../file/workbookAppearance";

/** Numbers of Univer's enumerations, written out: this runs in a worker that does not load Univer. */
const horizontals: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, fill: 1, justify: 5, centerContinuous: 2, distributed: 6 };
const verticals: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 };
const wrap = 3;
const overflow = 1;
const borderStyles: Readonly<Record<string, number>> = {
  thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, mediumDashed: 9, mediumDashDot: 10, mediumDashDotDot: 11, slantDashDot: 12, thick: 13,
};

/** Fonts of Chinese offices with what stands in for them where they are not installed. */
const fontStacks: Readonly<Record<string, string>> = {
  宋体: "宋体, SimSun, Songti SC, Noto Serif CJK SC, serif",
  新宋体: "新宋体, NSimSun, SimSun, Songti SC, Noto Serif CJK SC, serif",
  黑体: "黑体, SimHei, Heiti SC, Noto Sans CJK SC, sans-serif",
  仿宋: "仿宋, FangSong, STFangsong, Noto Serif CJK SC, serif",
  仿宋_GB2312: "仿宋_GB2312, 仿宋, FangSong, STFangsong, Noto Serif CJK SC, serif",
  楷体: "楷体, KaiTi, Kaiti SC, Noto Serif CJK SC, serif",
  楷体_GB2312: "楷体_GB2312, 楷体, KaiTi, Kaiti SC, Noto Serif CJK SC, serif",
};

/** A cell's look as the grid writes it. */
export function gridStyle(look: CellLook): IStyleData {
  const { horizontal, vertical, rotation, indent, numberFormat } = look;
  return {
    ...fontStyle(look.font),
    ...(look.fill === undefined ? {} : { bg: { rgb: look.fill } }),
    ...(Object.keys(look.borders).length === 0 ? {} : { bd: borderStyle(look.borders) }),
    ...(horizontal === undefined || horizontals[horizontal] === undefined ? {} : { ht: horizontals[horizontal] }),
    // Without a word Excel sets the text at the foot of the cell.
    vt: verticals[vertical ?? "bottom"] ?? verticals["bottom"],
    tb: look.wraps ? wrap : overflow,
    ...(rotation === 0 ? {} : { tr: rotation === 255 ? { a: 0, v: 1 } : { a: rotation } }),
    // Excel leaves a pixel at each side of a wrapped text; Univer leaves two, and narrow headings would break.
    ...(indent > 0 ? { pd: { l: indent * 9 } } : look.wraps ? { pd: { l: 1, r: 1 } } : {}),
    ...(numberFormat === "General" ? {} : { n: { pattern: numberFormat } }),
  };
}

/** What a conditional format lays over a cell. */
export function gridHighlight(look: PartialLook): IStyleData {
  const { isBold, isItalic, isUnderlined, isStruck, color } = look.font;
  return {
    ...(look.fill === undefined ? {} : { bg: { rgb: look.fill } }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(isBold === undefined ? {} : { bl: onOff(isBold) }),
    ...(isItalic === undefined ? {} : { it: onOff(isItalic) }),
    ...(isUnderlined === undefined ? {} : { ul: { s: onOff(isUnderlined) } }),
    ...(isStruck === undefined ? {} : { st: { s: onOff(isStruck) } }),
  };
}

function fontStyle(font: FontLook): IStyleData {
  return {
    ff: fontStacks[font.name] ?? font.name,
    fs: font.size,
    ...(font.isBold ? { bl: 1 } : {}),
    ...(font.isItalic ? { it: 1 } : {}),
    ...(font.isUnderlined ? { ul: { s: 1 } } : {}),
    ...(font.isStruck ? { st: { s: 1 } } : {}),
    ...(font.color === undefined || font.color === "#000000" ? {} : { cl: { rgb: font.color } }),
  };
}

function borderStyle(borders: CellLook["borders"]): IBorderData {
  const names = { left: "l", right: "r", top: "t", bottom: "b" } as const;
  return Object.fromEntries(Object.entries(borders).map(([side, { style, color }]) => [names[side as keyof typeof names], { s: borderStyles[style] ?? 1, cl: { rgb: color } }]));
}

function onOff(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}
