import type { ConditionalFormatPlan, StyleName } from "../workbook/plan";

/** What a cell looks like, whatever host draws it. Colours are "RRGGBB". */
export interface Look {
  readonly font: FontLook;
  /** Background; none when left out. */
  readonly fill?: string;
  /** Thin black lines on all four sides. */
  readonly isBoxed: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical: "top" | "middle";
  readonly wraps: boolean;
  /** Number format in the spelling of en-US. */
  readonly format: string;
  readonly isLocked: boolean;
}

export interface FontLook {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly isUnderlined?: boolean;
  readonly color?: string;
}

/** Laid over a cell while a condition holds; what is left out stays as it is. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly color?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isBoxed?: boolean;
}

type Alignment = Pick<Look, "horizontal" | "vertical" | "wraps">;

const song = (more: Partial<FontLook> = {}): FontLook => ({ name: "宋体", size: 11, ...more });
const grey = "7F7F7F";
const centre: Alignment = { horizontal: "center", vertical: "middle", wraps: true };
const left: Alignment = { horizontal: "left", vertical: "middle", wraps: true };
const right: Alignment = { horizontal: "right", vertical: "middle", wraps: false };
const unaligned: Alignment = { vertical: "middle", wraps: false };

const formats = { general: "General", points: "0.0", money: "#,##0.00", date: "yyyy-mm-dd", percent: "0.0%", whole: "0", bound: '[>99999]"不限";[<-99999]"不限";General' };

function look(alignment: Alignment, format: string, more: Partial<Look> = {}): Look {
  return { font: song(), isBoxed: false, ...alignment, format, isLocked: true, ...more };
}

/** Locked, on a grid. */
const cell = (alignment: Alignment, format = formats.general, more: Partial<Look> = {}) => look(alignment, format, { isBoxed: true, ...more });
/** Pale yellow and open to typing. */
const input = (alignment: Alignment, format: string) => cell(alignment, format, { fill: "FFF8DC", isLocked: false });
const helper = (format: string) => look(unaligned, format, { font: song({ size: 9, color: grey }) });
const total = (format: string) => cell(centre, format, { font: song({ isBold: true }), fill: "F2F2F2" });

/** Looks by meaning: fonts and sizes of Chinese office forms, inputs visible on screen, computed cells white and locked. */
export const looks: Readonly<Record<StyleName, Look>> = {
  plain: look(left, formats.general),
  title: look(centre, formats.general, { font: { name: "黑体", size: 18 } }),
  subtitle: look(centre, formats.general, { font: song({ size: 12 }) }),
  attachment: look(left, formats.general),
  header: cell(centre, formats.general, { font: song({ isBold: true }), fill: "DCE6F1" }),
  block: cell(centre, formats.general, { font: song({ isBold: true }) }),
  line: look(left, formats.general),
  lineRight: look({ ...right, wraps: true }, formats.general),
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
  listDate: look(centre, formats.date, { font: song({ size: 10 }) }),
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
  note: look({ horizontal: "left", vertical: "top", wraps: true }, formats.general, { font: { name: "仿宋", size: 9 } }),
  noteRight: look({ horizontal: "right", vertical: "middle", wraps: true }, formats.general, { font: { name: "仿宋", size: 9 } }),
  signature: look(left, formats.general),
  link: look(unaligned, formats.general, { font: song({ isUnderlined: true, color: "0563C1" }) }),
  hero: look(left, formats.general, { font: song({ isBold: true, size: 14 }) }),
};

/** Colours laid over a cell while a condition holds; each also differs from the others without colour, by weight, slant or lines. */
export const conditionalLooks: Readonly<Record<ConditionalFormatPlan["look"], ConditionalLook>> = {
  missing: { fill: "FFE0B2", color: "8A4B00" },
  bad: { fill: "FFC7CE", isBold: true, color: "9C0006" },
  good: { fill: "E2F0D9", color: "2E6B1F" },
  warning: { fill: "FFF2CC", isItalic: true, color: "7F6000" },
  notApplicable: { isItalic: true, color: grey },
  ruled: { isBoxed: true },
};
