import type { Rectangle, SheetPlan, StyleName } from "../../workbook/plan";
import { cellLocks } from "../cellLocks";
import { looks } from "../looks";
import type { Look } from "../looks";
import { joinedAddresses, rectangleAddress, rectanglesOf, wholeColumns, wholeRows } from "./rectangles";
import { renderStep } from "./renderStep";
import type { RenderStep } from "./renderStep";

/**
 * A digit of 宋体 11, in which the plan's widths are measured, is 8 pixels wide at 96 dpi, a point is 4/3 pixels; a file gives the
 * same width (its unit has the padding in it).
 */
const pointsPerCharacter = 6;

const generalFormat = "General";
const calls = { look: 20, lines: 24, numberFormat: 4, size: 4 };

/** Looks, sizes and hidden columns: cells of one look are asked for together, so that rows alike cost no more than one. */
export function renderFormats(plan: SheetPlan): RenderStep[] {
  const groups = groupedCells(plan);
  return [
    ...groups.flatMap(({ look, areas }) => [...lookSteps(plan.id, look, areas), ...lineSteps(plan.id, look, areas)]),
    ...groups.flatMap((group) => numberFormatSteps(plan.id, group)),
    ...sizeSteps(plan),
  ];
}

interface Group {
  readonly look: Look;
  readonly areas: readonly Rectangle[];
  /** Computed cells among them: Excel gives a formula of dates a date's format where none is set. */
  readonly computed: readonly Rectangle[];
}

function groupedCells(plan: SheetPlan): Group[] {
  const isLockedCell = cellLocks(plan);
  const groups = new Map<string, { style: StyleName; isLocked: boolean; cells: SheetPlan["cells"][number][] }>();
  for (const cell of plan.cells) {
    const isLocked = isLockedCell(cell);
    const key = `${cell.style} ${isLocked}`;
    const group = groups.get(key) ?? { style: cell.style, isLocked, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ style, isLocked, cells }) => (
    { look: { ...looks[style], isLocked }, areas: rectanglesOf(cells), computed: rectanglesOf(cells.filter(({ kind }) => kind === "computed")) }
  ));
}

function lookSteps(id: string, look: Look, areas: readonly Rectangle[]): RenderStep[] {
  return joinedAddresses(areas.map(rectangleAddress)).map((address) => renderStep(id, calls.look, address, (sheet) => applyLook(sheet.getRanges(address).format, look)));
}

/** Only what a new sheet's cells do not have anyway. */
function applyLook(format: Excel.RangeFormat, { font, fill, horizontal, vertical, wraps, isLocked }: Look): void {
  format.font.name = font.name;
  format.font.size = font.size;
  // A link's own blue and underline come from Excel and are set over.
  if (font.isBold) format.font.bold = true;
  if (font.isUnderlined) format.font.underline = "Single";
  if (font.color !== undefined) format.font.color = `#${font.color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (horizontal !== undefined) format.horizontalAlignment = alignments[horizontal];
  format.verticalAlignment = vertical === "top" ? "Top" : "Center";
  if (wraps) format.wrapText = true;
  if (!isLocked) format.protection.locked = false;
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

/** Lines between cells only where an area has two rows or columns: asked of a single cell they are an error. */
function lineSteps(id: string, look: Look, areas: readonly Rectangle[]): RenderStep[] {
  if (!look.isBoxed) return [];
  return [
    ...lined(id, areas, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]),
    ...lined(id, areas.filter(({ row, toRow }) => toRow > row), ["InsideHorizontal"]),
    ...lined(id, areas.filter(({ column, toColumn }) => toColumn > column), ["InsideVertical"]),
  ];
}

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function lined(id: string, areas: readonly Rectangle[], sides: readonly Side[]): RenderStep[] {
  return joinedAddresses(areas.map(rectangleAddress)).map((address) => renderStep(id, calls.lines, address, (sheet) => {
    const { borders } = sheet.getRanges(address).format;
    for (const side of sides) {
      const border = borders.getItem(side);
      border.style = "Continuous";
      border.color = "#000000";
    }
  }));
}

/** Several areas have no number format in common to be set; an area takes one for all its cells. */
function numberFormatSteps(id: string, { look, areas, computed }: Group): RenderStep[] {
  return (look.format === generalFormat ? computed : areas).map((area) => renderStep(id, calls.numberFormat, look.format, (sheet) => {
    // A single value stands for every cell of the range (Microsoft Learn, "Set range values"); the typings know only grids.
    sheet.getRange(rectangleAddress(area)).numberFormat = look.format as never;
  }));
}

function sizeSteps(plan: SheetPlan): RenderStep[] {
  const widths = grouped(plan.columnWidths.map((width, index) => [index + 1, width] as const));
  return [
    ...[...widths].flatMap(([width, columns]) => joinedAddresses(wholeColumns(columns)).map((address) => renderStep(plan.id, calls.size, address, (sheet) => {
      sheet.getRanges(address).format.columnWidth = width * pointsPerCharacter;
    }))),
    ...[...grouped([...plan.rowHeights])].flatMap(([height, rows]) => joinedAddresses(wholeRows(rows)).map((address) => renderStep(plan.id, calls.size, address, (sheet) => {
      sheet.getRanges(address).format.rowHeight = height;
    }))),
    ...wholeColumns(plan.hiddenColumns).map((address) => renderStep(plan.id, calls.size, address, (sheet) => {
      sheet.getRange(address).columnHidden = true;
    })),
  ];
}

/** Positions by their size. */
function grouped(sizes: readonly (readonly [position: number, size: number])[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [position, size] of sizes) groups.set(size, [...(groups.get(size) ?? []), position]);
  return groups;
}
