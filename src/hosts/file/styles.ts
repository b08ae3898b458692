import type { Alignment, Borders, Fill, Font, Protection } from "exceljs";
import type { ConditionalFormatPlan, StyleName } from "../../workbook/plan";
import { conditionalLooks as sharedConditionalLooks, looks } from "../looks";
import type { ConditionalLook, FontLook, Look as SharedLook } from "../looks";

/** A look in the words of exceljs, complete: every name gives every part, so that equal names share one format in the file. */
export interface Look {
  readonly font: Partial<Font>;
  readonly fill: Fill;
  readonly border: Partial<Borders>;
  readonly alignment: Partial<Alignment>;
  readonly numFmt: string;
  readonly protection: Partial<Protection>;
}

/** GB2312: with it, Excel shows Chinese fonts as such on any system. */
const chineseCharset = 134;
const thin = { style: "thin", color: { argb: "FF000000" } } as const;
const boxed: Partial<Borders> = { left: thin, right: thin, top: thin, bottom: thin };

/** The looks of `looks.ts` as exceljs takes them. */
export const styles = mapped(looks, fileLook);

/** The same looks, locked or open: whether a cell may be typed into is the cell's own affair. */
export const lockedStyles = mapped(styles, (own) => ({ ...own, protection: { locked: true } }));
export const openStyles = mapped(styles, (own) => ({ ...own, protection: { locked: false } }));

export const conditionalLooks: Readonly<Record<ConditionalFormatPlan["look"], Partial<Look>>> = mapped(sharedConditionalLooks, fileConditionalLook);

function fileLook({ font, fill, isBoxed, horizontal, vertical, wraps, format, isLocked }: SharedLook): Look {
  return {
    font: fileFont(font),
    fill: fill === undefined ? { type: "pattern", pattern: "none" } : { type: "pattern", pattern: "solid", fgColor: { argb: opaque(fill) }, bgColor: { indexed: 64 } as never },
    border: isBoxed ? boxed : {},
    alignment: { ...(horizontal === undefined ? {} : { horizontal }), vertical, ...(wraps ? { wrapText: true } : {}) },
    numFmt: format,
    protection: { locked: isLocked },
  };
}

function fileFont({ name, size, isBold, isUnderlined, color }: FontLook): Partial<Font> {
  return { name, charset: chineseCharset, size, ...(isBold ? { bold: true } : {}), ...(isUnderlined ? { underline: true } : {}), ...(color === undefined ? {} : { color: { argb: opaque(color) } }) };
}

function fileConditionalLook({ fill, color, isBold, isItalic, isBoxed }: ConditionalLook): Partial<Look> {
  const font: Partial<Font> = { ...(isBold ? { bold: true } : {}), ...(isItalic ? { italic: true } : {}), ...(color === undefined ? {} : { color: { argb: opaque(color) } }) };
  return {
    // A fill of a conditional format takes its colour from the background, unlike that of a cell.
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: opaque(fill) } } }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(isBoxed ? { border: boxed } : {}),
  };
}

function opaque(color: string): string {
  return `FF${color}`;
}

function mapped<K extends ConditionalFormatPlan["look"] | StyleName, From, To>(record: Readonly<Record<K, From>>, change: (own: From) => To): Readonly<Record<K, To>> {
  return Object.fromEntries(Object.entries<From>(record).map(([name, own]) => [name, change(own)])) as Readonly<Record<K, To>>;
}
