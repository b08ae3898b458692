import { sameText } from "../../../domain/registers/registerRows";
import { countingTitles, schemeServices } from "../../../domain/registers/schemeServices";
import { firstOfEach, servicesFor } from "../../../domain/registers/servicesFor";
import { serviceState, type ServiceType } from "../../../domain/registers/serviceType";
import type { Scheme } from "../../../domain/scheme/schemeSchema";
import type { FoundSheet } from "../../foundBook";
import type { CellValue } from "../../plan";
import { isBlank, type CellPlace, type CellReader } from "../../readCells";
import { readExactText } from "../contracts/contractCells";
import type { ReadRegister } from "./readListRegister";
import type { RegisterPlace } from "./registerPlaces";
import { serviceTypeColumn as column, type ServiceTypesLayout } from "./serviceTypesLayout";

/** A longer one is cut in the column of 服务台账 that it is chosen for. */
export const longestServiceName = 30;
/** What a count by name takes for a pattern or a comparison, and blanks that nobody sees. */
const unfit = /[*?~]|^[<>=]|^\s|\s$/u;
const keys = Object.keys(column) as (keyof ServiceType)[];

/**
 * The services of 服务类型, each kept as it stands. Errors are what would make a count uncertain: a row without a name, a name
 * twice, one that no count can look for, and a service of which nobody said what it counts for. What the street has otherwise than its scheme is said.
 */
export function readServiceTypes(layout: ServiceTypesLayout, scheme: Scheme, sheet: FoundSheet | undefined, reader: CellReader): ReadRegister<ServiceType> {
  if (sheet === undefined) return { rows: [], places: [] };
  const rows: ServiceType[] = [];
  const places: RegisterPlace[] = [];
  const standing = new Map<string, CellPlace>();
  sheet.listRows("rows").forEach((present, place) => {
    if (keys.every((key) => isBlank(sheet.cellAt(present, column[key])))) return;
    const at = (key: keyof ServiceType): CellPlace => ({ sheet: sheet.title, cell: sheet.addressAt(present, column[key]) });
    const service = Object.fromEntries(keys.map((key) => [key, readExactText(sheet.cellAt(present, column[key]))])) as unknown as ServiceType;
    const kept = new Map<string, CellValue>(keys.flatMap((key) => { const value = sheet.cellAt(present, column[key])?.value; return typeof value === "number" ? [[key, value] as const] : []; }));
    rows.push(service);
    places.push({ place, kept });
    tellRow(service, { layout, at, isNumber: kept.has("name"), standing }, reader);
  });
  if (layout.isEditable) tellScheme(scheme, rows, standing, { sheet: sheet.title, cell: sheet.address(layout.firstRow, column.countsFor) }, reader);
  return { rows, places };
}

interface RowContext { readonly layout: ServiceTypesLayout; readonly at: (key: keyof ServiceType) => CellPlace; readonly isNumber: boolean; readonly standing: Map<string, CellPlace> }

function tellRow(service: ServiceType, { layout, at, isNumber, standing }: RowContext, reader: CellReader): void {
  const { name, countsFor, state } = service;
  if (name.trim() === "") {
    reader.note("serviceWithoutName", "error", at("name"), {});
    return;
  }
  if (isNumber || unfit.test(name)) reader.note("serviceNameUnfit", "error", at("name"), { found: name.slice(0, longestServiceName) });
  if ([...name].length > longestServiceName) reader.note("serviceNameLong", "error", at("name"), { found: name.slice(0, longestServiceName), length: [...name].length, most: longestServiceName });
  const first = standing.get(sameText(name));
  if (first === undefined) standing.set(sameText(name), at("countsFor"));
  else reader.note("serviceTwice", "error", at("name"), { found: name, first: first.cell });
  if (countsFor === "") reader.note("serviceCountsOpen", "error", at("countsFor"), { service: name, allowed: layout.choices.join("、") });
  else tellUnknown("计入", countsFor, layout.choices, at("countsFor"), reader);
  if (state !== "") tellUnknown("状态", state, Object.values(serviceState), at("state"), reader);
}

function tellUnknown(field: string, found: string, allowed: readonly string[], place: CellPlace, reader: CellReader): void {
  if (!allowed.some((word) => sameText(word) === sameText(found))) reader.note("registerUnknownChoice", "error", place, { field, found, allowed: allowed.join("、"), count: 1 });
}

/** Services that the scheme counts otherwise than the list, and items for which no service counts any more. */
function tellScheme(scheme: Scheme, list: readonly ServiceType[], standing: ReadonlyMap<string, CellPlace>, top: CellPlace, reader: CellReader): void {
  const titles = countingTitles(scheme);
  const present = new Map(firstOfEach(list).map((service) => [sameText(service.name), service]));
  for (const { name, countsFor } of schemeServices(scheme).filter((service) => titles.includes(service.countsFor))) {
    const own = present.get(sameText(name));
    if (own === undefined) reader.note("serviceGone", "warning", top, { service: name, expected: countsFor });
    else if (own.countsFor !== "" && sameText(own.countsFor) !== sameText(countsFor)) {
      reader.note("serviceCountsElsewhere", "warning", standing.get(sameText(name)) ?? top, { service: name, found: own.countsFor, expected: countsFor });
    }
  }
  for (const item of titles.filter((title) => servicesFor(title, list).length === 0)) reader.note("itemWithoutService", "warning", top, { item });
}
