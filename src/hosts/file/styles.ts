import type { Alignment, Borders, Fill, Font, Protection } from "exceljs";
import type { ConditionalFormatPlan, StyleName } from "../../workbook/plan";

/** What a cell looks like, complete: every name gives every part, so that equal names share one format in the file. */
export interface Look {
  readonly font: Partial<Font>;
  readonly fill: Fill;
  readonly border: Partial<Borders>;
  readonly alignment: Partial<Alignment>;
  readonly numFmt: string;
  readonly protection: Partial<Protection>;
}

const song = (more: Partial<Font> = {}): Partial<Font> => ({ name: "宋体", charset: 134, size: 11, ...more });
const grey = { argb: "FF7F7F7F" };
const solid = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb }, bgColor: { indexed: 64 } as never });
const noFill: Fill = { type: "pattern", pattern: "none" };
const thin = { style: "thin", color: { argb: "FF000000" } } as const;
const boxed: Partial<Borders> = { left: thin, right: thin, top: thin, bottom: thin };
const centre: Partial<Alignment> = { horizontal: "center", vertical: "middle", wrapText: true };
const left: Partial<Alignment> = { horizontal: "left", vertical: "middle", wrapText: true };
const right: Partial<Alignment> = { horizontal: "right", vertical: "middle" };

const formats = { general: "General", points: "0.0", money: "#,##0.00", date: "yyyy-mm-dd", percent: "0.0%", text: "@", whole: "0", bound: '[>99999]"不限";[<-99999]"不限";General' };

function look(alignment: Partial<Alignment>, numFmt: string, more: Partial<Look> = {}): Look {
  return { font: song(), fill: noFill, border: {}, alignment, numFmt, protection: { locked: true }, ...more };
}

/** Locked, on a grid. */
const cell = (alignment: Partial<Alignment>, numFmt = formats.general, more: Partial<Look> = {}) => look(alignment, numFmt, { border: boxed, ...more });
/** Pale yellow and open to typing. */
const input = (alignment: Partial<Alignment>, numFmt: string) => cell(alignment, numFmt, { fill: solid("FFFFF8DC"), protection: { locked: false } });
const helper = (numFmt: string) => look({ vertical: "middle" }, numFmt, { font: song({ size: 9, color: grey }) });
const total = (numFmt: string) => cell(centre, numFmt, { font: song({ bold: true }), fill: solid("FFF2F2F2") });

/** Looks by meaning: fonts and sizes of Chinese office forms, inputs visible on screen, computed cells white and locked. */
export const styles: Readonly<Record<StyleName, Look>> = {
  plain: look(left, formats.general),
  title: look(centre, formats.general, { font: { name: "黑体", charset: 134, size: 18 } }),
  subtitle: look(centre, formats.general, { font: song({ size: 12 }) }),
  attachment: look(left, formats.general),
  header: cell(centre, formats.general, { font: song({ bold: true }), fill: solid("FFDCE6F1") }),
  block: cell(centre, formats.general, { font: song({ bold: true }) }),
  line: look(left, formats.general),
  lineRight: look({ ...right, wrapText: true }, formats.general),
  text: cell(left),
  textCenter: cell(centre),
  textLeft: cell(left, formats.general, { font: song({ size: 10 }) }),
  number: cell(right),
  points: cell(centre, formats.points),
  money: cell(right, formats.money),
  percent: cell(right, formats.percent),
  date: cell(centre, formats.date),
  index: cell(centre, formats.whole),
  listText: look(left, formats.general, { font: song({ size: 9 }) }),
  listCenter: look(centre, formats.general, { font: song({ size: 10 }) }),
  bound: cell(centre, formats.bound),
  inputText: input(left, formats.general),
  inputCenter: input(centre, formats.general),
  inputNumber: input(centre, formats.general),
  inputMoney: input(right, formats.money),
  inputDate: input(centre, formats.date),
  inputPercent: input(right, formats.percent),
  computedText: cell(left),
  computedCenter: cell(centre),
  computedNumber: cell(right),
  computedPoints: cell(centre, formats.points),
  computedMoney: cell(right, formats.money),
  computedDate: cell(centre, formats.date),
  computedPercent: cell(right, formats.percent),
  computedIndex: cell(centre, formats.whole),
  total: total(formats.general),
  totalMoney: total(formats.money),
  totalPoints: total(formats.points),
  helper: helper(formats.general),
  helperNumber: helper(formats.general),
  helperDate: helper(formats.date),
  note: look({ horizontal: "left", vertical: "top", wrapText: true }, formats.general, { font: { name: "仿宋", charset: 134, size: 9 } }),
  signature: look(left, formats.general),
  link: look({ vertical: "middle" }, formats.general, { font: song({ underline: true, color: { argb: "FF0563C1" } }) }),
  hero: look(left, formats.general, { font: song({ bold: true, size: 14 }) }),
};

/** The same looks, locked: inputs that only the owner of the rules changes, after lifting the protection. */
export const lockedStyles = Object.fromEntries(Object.entries(styles).map(([name, own]) => [name, { ...own, protection: { locked: true } }])) as Readonly<Record<StyleName, Look>>;

/** Colours laid over a cell while a condition holds; each also differs from the others without colour, by weight or slant. */
export const conditionalLooks: Readonly<Record<ConditionalFormatPlan["look"], Partial<Look>>> = {
  missing: { fill: highlight("FFFFE0B2"), font: { color: { argb: "FF8A4B00" } } },
  bad: { fill: highlight("FFFFC7CE"), font: { bold: true, color: { argb: "FF9C0006" } } },
  good: { fill: highlight("FFE2F0D9"), font: { color: { argb: "FF2E6B1F" } } },
  warning: { fill: highlight("FFFFF2CC"), font: { italic: true, color: { argb: "FF7F6000" } } },
  notApplicable: { font: { italic: true, color: grey } },
  ruled: { border: boxed },
};

/** A fill of a conditional format takes its colour from the background, unlike that of a cell. */
function highlight(argb: string): Fill {
  return { type: "pattern", pattern: "solid", bgColor: { argb } };
}
