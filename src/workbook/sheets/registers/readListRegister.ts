import { compareDays, dayFromSerial, type Day } from "../../../domain/units/day";
import { monthOf, type Month } from "../../../domain/units/period";
import { fromDecimal, isNegative } from "../../../domain/units/rational";
import { taskResult } from "../../../domain/registers/registers";
import { sameText } from "../../../domain/registers/registerRows";
import { firstOfEach } from "../../../domain/registers/servicesFor";
import { isStopped, type ServiceType } from "../../../domain/registers/serviceType";
import type { FoundSheet } from "../../foundBook";
import type { CellValue } from "../../plan";
import type { RawCell } from "../../rawWorkbook";
import { isBlank, type CellPlace, type CellReader } from "../../readCells";
import { readExactText } from "../contracts/contractCells";
import type { RegisterValue } from "./listRegister";
import { registerCell } from "./registerCells";
import type { RegisterPlace } from "./registerPlaces";
import type { ListRegisterLayout } from "./registerLayouts";
import { RowTroubles } from "./rowTroubles";

export interface ReadRegister<Row> { readonly rows: readonly Row[]; readonly places: readonly RegisterPlace[] }

/** The open month, and the services that rows of 服务台账 may name. */
export interface ReadingContext { readonly month: Month; readonly serviceTypes: readonly ServiceType[] }

type PlacedColumn = ListRegisterLayout["columns"][number];

/**
 * The rows of a register in which something stands, each kept whatever is wrong in it, in one pass. Told are: dates as
 * texts, numbers that are none, units and choices that nobody knows, rows that count nowhere, in another month, or twice.
 */
export function readListRegister<Row>(layout: ListRegisterLayout, { month, serviceTypes }: ReadingContext, sheet: FoundSheet | undefined, reader: CellReader): ReadRegister<Row> {
  if (sheet === undefined) return { rows: [], places: [] };
  const troubles = new RowTroubles();
  const identities = new Map<string, CellPlace>();
  const rows: Row[] = [];
  const places: RegisterPlace[] = [];
  const services = new Map(firstOfEach(serviceTypes).map((service) => [sameText(service.name), service]));
  sheet.listRows("rows").forEach((present, place) => {
    if (layout.columns.every(({ at }) => isBlank(sheet.cellAt(present, at)))) return;
    const values: Record<string, RegisterValue> = layout.units.length === 1 ? { unit: layout.units[0] } : {};
    const kept = new Map<string, CellValue>();
    for (const column of layout.columns) {
      const cell = sheet.cellAt(present, column.at);
      const value = readCell(column, cell, { layout, services, place: placeAt(sheet, present, column.at), troubles });
      values[column.key] = value;
      const raw = typeof cell?.value === "boolean" ? String(cell.value).toUpperCase() : (cell?.value ?? null);
      if (raw !== registerCell(column.kind, value) && raw !== "") kept.set(column.key, raw);
    }
    rows.push(values as Row);
    places.push({ place, kept });
    rowTroubles(layout, month, values, identities, { place: (at) => placeAt(sheet, present, at), troubles });
  });
  troubles.tell(reader);
  return { rows, places };
}

function placeAt(sheet: FoundSheet, row: number, column: number): CellPlace {
  return { sheet: sheet.title, cell: sheet.addressAt(row, column) };
}

interface CellContext { readonly layout: ListRegisterLayout; readonly services: ReadonlyMap<string, ServiceType>; readonly place: CellPlace; readonly troubles: RowTroubles }

function readCell(column: PlacedColumn, cell: RawCell | undefined, context: CellContext): RegisterValue {
  if (cell?.isError === true) {
    context.troubles.note("cellError", "error", context.place, { found: String(cell.value) }, column.key);
    return column.kind === "date" || column.kind === "count" ? undefined : "";
  }
  if (column.kind === "date") return readDay(column, cell, context);
  if (column.kind === "count") return readNumber(column, cell, context);
  const text = readExactText(cell);
  if (column.kind === "choice" && text !== "") tellUnknown(column, text, context);
  return text;
}

function readDay({ key, title }: PlacedColumn, cell: RawCell | undefined, { place, troubles }: CellContext): Day | undefined {
  if (isBlank(cell)) return undefined;
  const day = typeof cell!.value === "number" ? dayFromSerial(cell!.value) : undefined;
  if (day === undefined) troubles.note("registerDateAsText", "error", place, { field: plain(title), found: shown(cell) }, key);
  return day;
}

function readNumber({ key, title }: PlacedColumn, cell: RawCell | undefined, { place, troubles }: CellContext): RegisterValue {
  if (isBlank(cell)) return undefined;
  const number = typeof cell!.value === "number" ? fromDecimal(cell!.value) : undefined;
  if (number === undefined || isNegative(number)) troubles.note("registerNoNumber", "error", place, { field: plain(title), found: shown(cell) }, key);
  return number;
}

/** A choice that counts nowhere: an error. */
function tellUnknown({ key, title, choices }: PlacedColumn, text: string, context: CellContext): void {
  const { layout, place, troubles } = context;
  if (key === "service") {
    tellService(title, text, context);
    return;
  }
  const allowed = key === "unit" ? layout.units : choices;
  if (allowed === undefined || allowed.some((known) => sameText(known) === sameText(text))) return;
  troubles.note("registerUnknownChoice", "error", place, { field: plain(title), found: text.slice(0, 40), allowed: allowed.slice(0, 8).join("、") }, `${key}|${text}`);
}

/** A service that is not on the list counts for nothing, which may be meant; one that is stopped counts all the same. */
function tellService(title: string, text: string, { services, place, troubles }: CellContext): void {
  const service = services.get(sameText(text));
  const values = { field: plain(title), found: text.slice(0, 40) };
  if (service === undefined) troubles.note("registerUnknownService", "warning", place, { ...values, allowed: [...services.values()].filter((each) => !isStopped(each)).slice(0, 8).map(({ name }) => name).join("、") }, sameText(text));
  else if (isStopped(service)) troubles.note("registerStoppedService", "note", place, { ...values, countsFor: service.countsFor }, sameText(text));
}

interface RowContext { readonly place: (column: number) => CellPlace; readonly troubles: RowTroubles }

function rowTroubles(layout: ListRegisterLayout, month: Month, values: Readonly<Record<string, RegisterValue>>, identities: Map<string, CellPlace>, { place, troubles }: RowContext): void {
  const { register, columns } = layout;
  const first = place(columns[0]!.at);
  for (const column of columns) {
    if (column.isNeeded === true && (values[column.key] ?? "") === "") troubles.note("registerIncomplete", "warning", place(column.at), { field: plain(column.title) }, column.key);
  }
  const day = values[register.day] as Day | undefined;
  if (day !== undefined && isTold(register.otherMonths, monthOf(day), month)) troubles.note("registerOtherMonth", "warning", first, { month, day });
  if (register.id === "tasks") taskTroubles(layout, values, { place, troubles });
  const identity = register.identity.map((key) => identityText(values[key])).join("\u0000");
  const known = identities.get(identity);
  if (known === undefined) identities.set(identity, first);
  else troubles.note("registerTwice", "warning", first, { first: known.cell });
}

function isTold(otherMonths: ListRegisterLayout["register"]["otherMonths"], own: Month, open: Month): boolean {
  return otherMonths === "told" ? own !== open : otherMonths === "laterTold" && own > open;
}

/** A result that the days contradict: in time and done after the deadline, late and done before. The result is what counts. */
function taskTroubles({ columns }: ListRegisterLayout, { deadline, done, result }: Readonly<Record<string, RegisterValue>>, { place, troubles }: RowContext): void {
  if (typeof deadline !== "string" || typeof done !== "string") return;
  const isLate = compareDays(done as Day, deadline as Day) > 0;
  if (result !== (isLate ? taskResult.onTime : taskResult.late)) return;
  troubles.note("taskResultDiffers", "warning", place(columns.find(({ key }) => key === "result")!.at), { result, done, deadline }, place(1).cell);
}

function identityText(value: RegisterValue): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(registerCell("count", value));
}

function plain(title: string): string {
  return title.replaceAll("\n", "");
}

function shown(cell: RawCell | undefined): string {
  return String(cell?.value ?? "").slice(0, 40);
}

