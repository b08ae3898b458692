import type { Trace } from "../../../domain/explanation/trace";
import { countServices, quantityOf } from "../../../domain/registers/countServices";
import { sameText } from "../../../domain/registers/registerRows";
import type { ServiceRecord } from "../../../domain/registers/registers";
import { add, eq, fn, gt, iff, num, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { monthOf } from "../../../domain/units/period";
import { toNumber } from "../../../domain/units/rational";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import { countRows, inMonth } from "./countedRows";
import type { RegisterContent } from "./registerContent";
import type { ListRegisterLayout } from "./registerLayouts";
import { serviceTypeColumn, serviceTypesSheetId as sheet, type ServiceTypesLayout } from "./serviceTypesLayout";

/**
 * Behind each service: how many rows of 服务台账 name it in the open month, and their quantities. Forms add these up by
 * 计入, so a row counts once, by the first row of its name. `names`: what stands in the rows of the list.
 */
export function serviceCountCells(builder: SheetBuilder, { layout, ledger, names }: CountedList, content: RegisterContent): void {
  for (const unit of layout.units) {
    const own = ledgerRows(unit, content);
    const seen = new Set<string>();
    names.forEach((name, index) => {
      const rows = seen.has(sameText(name)) ? [] : (own.get(sameText(name)) ?? []);
      seen.add(sameText(name));
      countCells(builder, { layout, ledger, unit, row: layout.firstRow + index }, content, { name, rows });
    });
  }
}

export interface CountedList { readonly layout: ServiceTypesLayout; readonly ledger: ListRegisterLayout; readonly names: readonly string[] }

function ledgerRows(unit: string, { facts }: RegisterContent): ReadonlyMap<string, readonly ServiceRecord[]> {
  const rows = new Map<string, ServiceRecord[]>();
  for (const record of facts.registers.services) {
    if (record.day === undefined || monthOf(record.day) !== facts.month || sameText(record.unit) !== sameText(unit)) continue;
    const known = rows.get(sameText(record.service));
    if (known === undefined) rows.set(sameText(record.service), [record]);
    else known.push(record);
  }
  return rows;
}

interface CountPlace { readonly layout: ServiceTypesLayout; readonly ledger: ListRegisterLayout; readonly unit: string; readonly row: number }

function countCells(builder: SheetBuilder, { layout, ledger, unit, row }: CountPlace, { layouts }: RegisterContent, { name: typed, rows: counted }: { readonly name: string; readonly rows: readonly ServiceRecord[] }): void {
  const name = ref(reference(sheet, row, serviceTypeColumn.name));
  const above = ref(reference(sheet, layout.firstRow, serviceTypeColumn.name, row, serviceTypeColumn.name));
  const units = ledger.range("unit");
  const ofUnit: CellExpression[] = units === undefined ? [] : [ref(units), text(unit)];
  const ofService: CellExpression[] = [...ofUnit, ...inMonth(ledger.range("day")!, layouts.parameters.month), ref(ledger.range("service")!), name];
  const unlessBlank = (each: CellExpression): CellExpression => iff(eq<CellReference>(name, text("")), text(""), each);
  const traceOf = (count: "records" | "quantity"): Trace => countServices({ types: [typed], count }, counted).trace;
  const at = layout.counted(unit, "records").column;
  const isSecond = gt<CellReference>(fn("COUNTIF", above, name), num(1));
  builder.computed(row, at, { formula: unlessBlank(iff(isSecond, num(0), countRows(...ofService))), value: typed === "" ? "" : counted.length, style: "computedIndex", trace: traceOf("records") });
  const quantities = ref(ledger.range("quantity")!);
  const given: readonly CellExpression[] = [...ofService, quantities, text(">=0")];
  const rows = ref(reference(sheet, row, at));
  // A row without a quantity stands for one.
  const summed = add<CellReference>(sub(rows, countRows(...given)), fn("SUMIFS", quantities, ...given));
  builder.computed(row, at + 1, { formula: unlessBlank(iff(eq<CellReference>(rows, num(0)), num(0), summed)), value: typed === "" ? "" : toNumber(quantityOf(counted)), style: "computedCenter", trace: traceOf("quantity") });
}
