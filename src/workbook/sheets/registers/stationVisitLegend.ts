import { confirmedWord } from "../../../domain/registers/registers";
import { sameText } from "../../../domain/registers/registerRows";
import { eq, fn, iff, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { monthOf } from "../../../domain/units/period";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import { unitKindTitles } from "../rosterSheet";
import { inMonth } from "./countedRows";
import type { RegisterContent } from "./registerContent";
import type { ListRegisterLayout } from "./registerLayouts";

/** Rows of the legend: a station of 名册 a column, its confirmed visits in the month, whether there is one. */
export const stationLegendRow = { id: 1, visits: 2, isStation: 3 } as const;

/** The cells of one row that are of one centre: its block of the legend. */
export function legendOf({ register, legend, units }: ListRegisterLayout, unit: string, name: keyof typeof stationLegendRow): CellReference {
  const size = ((legend.toColumn ?? legend.column) - legend.column + 1) / Math.max(1, units.length);
  const from = legend.column + Math.max(0, units.indexOf(unit)) * size;
  return reference(register.id, stationLegendRow[name], from, stationLegendRow[name], from + size - 1);
}

/** Cells that say for each unit of 名册 whether it is a station and how often it confirmed a visit of a centre: each station counts once. */
export function stationVisitLegend(builder: SheetBuilder, layout: ListRegisterLayout, content: RegisterContent): void {
  for (const unit of layout.units) {
    const { column, toColumn = column } = legendOf(layout, unit, "id");
    for (let at = column; at <= toColumn; at++) legendCells(builder, layout, { unit, at, position: at - column }, content);
  }
}

function legendCells(builder: SheetBuilder, layout: ListRegisterLayout, { unit: centre, at, position }: { unit: string; at: number; position: number }, { layouts, facts }: RegisterContent): void {
  const { roster, parameters } = layouts;
  const [ids, kinds, units] = [roster.unit("id"), roster.unit("kind"), layout.range("unit")];
  const unit = facts.roster.units[position];
  const isStation = unit?.kind === "station";
  const own = ref(reference(layout.register.id, stationLegendRow.id, at));
  builder.computed(stationLegendRow.id, at, {
    formula: iff(eq(ref(reference(kinds.sheet, kinds.row + position, kinds.column)), text(unitKindTitles["station"]!)), ref(reference(ids.sheet, ids.row + position, ids.column)), text("")),
    value: isStation ? unit.id : "", style: "helper",
  });
  const ofCentre: CellExpression[] = units === undefined ? [] : [ref(units), text(centre)];
  const visits: CellExpression = fn<CellReference>(
    "COUNTIFS", ref(layout.range("station")!), own, ref(layout.range("confirmed")!), text(confirmedWord), ...inMonth(layout.range("day")!, parameters.month), ...ofCentre,
  );
  const confirmed = facts.registers.stationVisits.filter((visit) => visit.confirmed === confirmedWord && visit.day !== undefined && monthOf(visit.day) === facts.month
    && sameText(visit.unit) === sameText(centre) && isStation && sameText(visit.station) === sameText(unit.id));
  builder.computed(stationLegendRow.visits, at, { formula: iff(eq(own, text("")), num(0), visits), value: confirmed.length, style: "helper" });
  builder.computed(stationLegendRow.isStation, at, { formula: iff(eq(own, text("")), num(0), num(1)), value: isStation ? 1 : 0, style: "helper" });
}
