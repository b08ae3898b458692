import type { CellReference } from "../../domain/formula/expression";
import { monthsBetween } from "../../domain/items/dueEvery";
import type { FormRow } from "../../domain/items/itemKind";
import { kindOf, type Item } from "../../domain/items/itemKinds";
import type { Quantity } from "../../domain/scheme/quantity";
import type { Block, ScoreSheet } from "../../domain/scheme/schemeSchema";
import { toNumber } from "../../domain/units/rational";
import type { BookSpec } from "../bookSpec";
import type { SheetPlan } from "../plan";
import { reference, SheetBuilder } from "../sheetBuilder";
import { textHeight } from "../textHeight";
import { sourceMarks } from "./parametersSheet";

const sheet = "items";
const firstRow = 5;
const sourceWidth = 20;
const column = { number: 1, sheet: 2, block: 3, item: 4, standard: 5, kind: 6, max: 7, each: 8, target: 9, frequency: 10, floor: 11, every: 12, areas: 13 };

interface ItemRow { readonly row: number; readonly scoreSheet: ScoreSheet; readonly block: Block; readonly item: Item; readonly line: FormRow; readonly lineIndex: number }

/** Where the numbers of the items stand. */
export interface ItemsLayout {
  readonly rows: readonly ItemRow[];
  readonly max: (item: Item) => CellReference;
  /** Points of one event, all lines of the item. */
  readonly each: (item: Item) => CellReference;
  readonly target: (item: Item, area: string | undefined) => CellReference;
  readonly every: (item: Item) => CellReference;
  readonly parameter: (item: Item, role: string) => CellReference;
  /** Each number of the rules that stands here, with its cell; an area variant has `path@area`. */
  readonly numbers: readonly { readonly path: string; readonly cell: CellReference }[];
}

export function itemsLayout(spec: BookSpec): ItemsLayout {
  const rows = itemRows(spec);
  const firstRowOf = new Map<Item, number>();
  for (const { item, row } of rows) if (!firstRowOf.has(item)) firstRowOf.set(item, row);
  const at = (item: Item, where: number): CellReference => reference(sheet, firstRowOf.get(item)!, where);
  const layout = {
    rows,
    max: (item: Item) => at(item, column.max),
    each: (item: Item) => {
      const first = firstRowOf.get(item)!;
      return reference(sheet, first, column.each, first + kindOf(item).rows(item).length - 1, column.each);
    },
    target: (item: Item, area: string | undefined) => at(item, areaColumn(spec, item, area)),
    every: (item: Item) => at(item, column.every),
    parameter: (item: Item, role: string) => at(item, role === "floor" ? column.floor : column.frequency),
  };
  return { ...layout, numbers: rows.flatMap((row) => numbersOfRow(spec, row).map(({ path, column: where }) => ({ path, cell: reference(sheet, row.row, where) }))) };
}

function itemRows(spec: BookSpec): ItemRow[] {
  let row = firstRow;
  return spec.scheme.scoreSheets.flatMap((scoreSheet) => scoreSheet.blocks.flatMap((block) => block.items.flatMap((item) =>
    kindOf(item).rows(item).map((line, lineIndex): ItemRow => ({ row: row++, scoreSheet, block, item, line, lineIndex })))));
}

function areaColumn(spec: BookSpec, item: Item, area: string | undefined): number {
  const hasVariant = area !== undefined && kindOf(item).target(item)?.areas[area] !== undefined;
  return hasVariant ? column.areas + spec.scheme.areas.findIndex(({ id }) => id === area) : column.target;
}

/** The numbers of one row with the column each stands in. */
function numbersOfRow(spec: BookSpec, { item, line, lineIndex }: ItemRow): { path: string; column: number; value: number; quantity: Quantity }[] {
  const kind = kindOf(item);
  const number = (quantity: Quantity, where: number): { path: string; column: number; value: number; quantity: Quantity }[] =>
    [{ path: quantity.path, column: where, value: toNumber(quantity.value), quantity }];
  const target = kindOf(item).target(item);
  const first = lineIndex > 0 ? [] : [
    ...number(kind.maxPoints(item), column.max),
    ...Object.entries(kind.parameters(item)).flatMap(([role, quantity]) => number(quantity, role === "floor" ? column.floor : column.frequency)),
    ...(target === undefined ? [] : number(target, column.target)),
    ...spec.scheme.areas.flatMap(({ id }, index) => {
      const variant = target?.areas[id];
      return variant === undefined ? [] : [{ path: `${target!.path}@${id}`, column: column.areas + index, value: toNumber(variant), quantity: target! }];
    }),
  ];
  return [...first, ...(line.each === undefined ? [] : number(line.each, column.each))];
}

/** 评分细则: each item of each score sheet with its points, quota, kind and clause. */
export function itemsSheet(spec: BookSpec, layout: ItemsLayout): SheetPlan {
  const areas = spec.scheme.areas;
  const source = column.areas + areas.length;
  const builder = new SheetBuilder({
    id: sheet, title: "评分细则", orientation: "landscape",
    widths: [5, 14, 14, 18, 38, 7, 8, 8, 8, 7, 7, 7, ...areas.map(() => 9), sourceWidth],
  });
  builder.label(1, 1, "评 分 细 则", "title").merge(1, 1, 1, source).height(1, 30);
  builder.label(2, 1, `${spec.scheme.title.zh}  版本 ${spec.scheme.version}`, "note").merge(2, 1, 2, source);
  builder.label(3, 1, "“周期”为几个月考核一次：1 为每月，3 为季末月。“依据”的编号见参数表末尾的依据一览。数字改动会在核验中列出。", "note").merge(3, 1, 3, source);
  builder.labels(4, 1, ["序号", "考核表", "板块", "指标", "考核标准", "类型", "满分/封顶", "每次分值", "目标", "频次", "最低分", "周期(月)", ...areas.map(({ title }) => `目标：${title.zh}`), "依据"], "header");
  builder.height(4, 32);
  layout.rows.forEach((row, index) => itemRow(builder, spec, row, index + 1));
  const last = layout.rows.at(-1)!.row;
  builder.section("head", "fixed", 1, firstRow - 1).section("rows", "fixed", firstRow, last);
  builder.freeze(firstRow, 5).print({ row: 1, column: 1, toRow: last, toColumn: source }, { from: 4, to: 4 });
  return builder.build();
}

function itemRow(builder: SheetBuilder, spec: BookSpec, itemRow: ItemRow, position: number): void {
  const { row, scoreSheet, block, item, line, lineIndex } = itemRow;
  const source = column.areas + spec.scheme.areas.length;
  builder.label(row, column.number, position, "index").label(row, column.sheet, scoreSheet.title.zh).label(row, column.block, block.title.zh);
  builder.label(row, column.item, item.title.zh).label(row, column.standard, line.title?.zh ?? item.standard.zh, "textLeft");
  builder.label(row, column.kind, kindOf(item).title.zh, "textCenter");
  const numbers = numbersOfRow(spec, itemRow);
  for (let where = column.max; where < source; where++) {
    const found = numbers.find((number) => number.column === where);
    if (where === column.every) builder.issued(row, where, monthsBetween[item.due], "textCenter");
    else if (found === undefined) builder.label(row, where, null, "text");
    else builder.input(row, where, { role: found.path, type: "number", value: found.value, style: "computedCenter", isLocked: true });
  }
  const references = [...new Set([...(lineIndex === 0 ? [item.from] : []), ...numbers.map(({ quantity }) => quantity.from)])];
  builder.label(row, source, sourceMarks(spec, references), "textLeft");
  builder.height(row, Math.max(30, textHeight(line.title?.zh ?? item.standard.zh, 38, 10)));
}
