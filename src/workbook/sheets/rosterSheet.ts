import type { Facts } from "../../domain/facts";
import type { CellReference } from "../../domain/formula/expression";
import type { BookSpec } from "../bookSpec";
import type { SheetPlan } from "../plan";
import { reference, SheetBuilder } from "../sheetBuilder";

const sheet = "roster";
const firstRow = 5;
/** Gnumeric takes a range of one cell for its value, and a look-up in it fails. */
const fewestRows = 2;
export const communityColumn = { id: 1, name: 2, area: 3 } as const;
export const unitColumn = { id: 5, name: 6, kind: 7, communities: 8, operator: 9 } as const;
export const unitKindTitles: Readonly<Record<string, string>> = { station: "服务站", centre: "服务中心", project: "项目" };

/** Where communities and units stand. A unit of several communities names their ids with 、 between. */
export interface RosterLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly community: (name: keyof typeof communityColumn) => CellReference;
  readonly unit: (name: keyof typeof unitColumn) => CellReference;
}

export function rosterLayout(spec: BookSpec): RosterLayout {
  const lastRow = firstRow + Math.max(fewestRows, spec.capacity.communities, spec.capacity.units) - 1;
  return {
    firstRow, lastRow,
    community: (name) => reference(sheet, firstRow, communityColumn[name], lastRow, communityColumn[name]),
    unit: (name) => reference(sheet, firstRow, unitColumn[name], lastRow, unitColumn[name]),
  };
}

/** 名册: communities and units. Ids, kinds and areas are issued; names may change. */
export function rosterSheet(spec: BookSpec, layout: RosterLayout, facts: Facts): SheetPlan {
  const builder = new SheetBuilder({ id: sheet, title: "名册", widths: [8, 16, 14, 3, 8, 24, 10, 16, 32], orientation: "landscape" });
  builder.label(1, 1, "社区和服务单位名册", "title").merge(1, 1, 1, unitColumn.operator).height(1, 30);
  builder.label(2, 1, "编号由系统编排，不要改动；名称可以改，各表随之更新。增加社区或单位请重新建册。", "note").merge(2, 1, 2, unitColumn.operator);
  builder.labels(4, 1, ["编号", "社区", "区域类型"], "header").labels(4, 5, ["编号", "单位名称", "类别", "所属社区", "承接机构"], "header");
  for (let row = layout.firstRow; row <= layout.lastRow; row++) {
    const community = facts.roster.communities[row - layout.firstRow];
    const unit = facts.roster.units[row - layout.firstRow];
    if (community !== undefined) {
      const area = spec.scheme.areas.find(({ id }) => id === community.area);
      builder.issued(row, communityColumn.id, community.id, "textCenter").issued(row, communityColumn.area, area?.title.zh ?? "", "textCenter");
      builder.input(row, communityColumn.name, { role: `community.${community.id}.name`, type: "text", value: community.name, style: "inputText" });
    }
    if (unit === undefined) continue;
    builder.issued(row, unitColumn.id, unit.id, "textCenter").issued(row, unitColumn.kind, unitKindTitles[unit.kind]!, "textCenter");
    builder.issued(row, unitColumn.communities, unit.communities.join("、"), "textCenter");
    builder.input(row, unitColumn.name, { role: `unit.${unit.id}.name`, type: "text", value: unit.name, style: "inputText" });
    builder.input(row, unitColumn.operator, { role: `unit.${unit.id}.operator`, type: "text", value: unit.operator, style: "inputText" });
  }
  builder.section("head", "fixed", 1, firstRow - 1).section("rows", "fixed", layout.firstRow, layout.lastRow);
  builder.freeze(firstRow).print({ row: 1, column: 1, toRow: layout.lastRow, toColumn: unitColumn.operator }, { from: 4, to: 4 });
  return builder.build();
}
