import type { CellReference } from "../../../domain/formula/expression";
import type { RegisterSource, UnscoredSource } from "../../../domain/registers/registerSource";
import type { Scheme, ScoreSheet } from "../../../domain/scheme/schemeSchema";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";
import { centrePlanLayout, type CentrePlanLayout } from "./centrePlanLayout";
import { contactsLayout, type ContactsLayout } from "./contactsLayout";
import { serviceTypesLayout, type ServiceTypesLayout } from "./serviceTypesLayout";
import { listRegisters, type ListRegister, type ListRegisterId, type RegisterColumn } from "./listRegister";

export const registerHeaderRow = 4;
const firstRow = registerHeaderRow + 1;

/** Where a list register stands. */
export interface ListRegisterLayout {
  readonly register: ListRegister;
  /** Ids of the units whose rows it holds; with one, the column of the unit is left out. Empty for 听证与整改. */
  readonly units: readonly string[];
  readonly columns: readonly (RegisterColumn & { readonly at: number })[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** 办理时效, computed, of matters of the grid where the scheme gives a time for them. */
  readonly timelinessColumn: number | undefined;
  /** A column over the whole list; undefined where it is left out. */
  readonly range: (key: string) => CellReference | undefined;
  /** Right of the head: what a choice is made of, in a row of cells. */
  readonly legend: CellReference;
  readonly legendTexts: readonly string[];
  /** First day of the open month, for colours: they read cells of their own sheet only. */
  readonly month: CellReference;
}

/** The registers that this workbook has: a station's in its committee's, the street's own in the street's. */
export interface RegisterLayouts {
  readonly lists: Readonly<Partial<Record<ListRegisterId, ListRegisterLayout>>>;
  readonly contactMarks: ContactsLayout | undefined;
  readonly centrePlan: CentrePlanLayout | undefined;
  /** The list of services: the street's to fill, a committee's to choose from. */
  readonly serviceTypes: ServiceTypesLayout | undefined;
}

export function registerLayouts(spec: BookSpec): RegisterLayouts {
  const { scheme, units } = spec;
  const inCommittee = spec.scope.kind === "committee";
  const idsFor = (kind: RegisterKind): readonly string[] => {
    const subjects = new Set(scheme.scoreSheets.filter((sheet) => registersOf(sheet).includes(kind)).map(({ subject }) => subject));
    return units.filter((unit) => subjects.has(unit.kind)).map(({ id }) => id);
  };
  const list = (id: ListRegisterId, own: readonly string[], legendTexts: readonly string[], legendSize = legendTexts.length): Partial<RegisterLayouts["lists"]> =>
    ({ [id]: listLayout(listRegisters[id], { units: own, capacity: spec.capacity[id], legendTexts, legendSize, isTimed: id === "gridIssues" && gridIssueDays(scheme) !== undefined }) });
  const used = (kind: RegisterKind, id: ListRegisterId, legendTexts: readonly string[] = [], legendSize?: number): Partial<RegisterLayouts["lists"]> =>
    (idsFor(kind).length === 0 ? {} : list(id, idsFor(kind), legendTexts, legendSize));
  const [contactUnits, planUnits] = [idsFor("contacts"), idsFor("centrePlan")];
  if (inCommittee) {
    return {
      lists: { ...used("services", "services"), ...used("gridIssues", "gridIssues") },
      contactMarks: contactUnits.length === 0 ? undefined : contactsLayout(contactUnits, spec.capacity.contactMarks), centrePlan: undefined,
      serviceTypes: serviceTypesLayout(spec, idsFor("services")),
    };
  }
  return {
    lists: { ...used("tasks", "tasks"), ...used("stationVisits", "stationVisits", [], spec.capacity.units * Math.max(1, idsFor("stationVisits").length)), ...list("hearings", [], []) },
    contactMarks: undefined, centrePlan: planUnits.length === 0 ? undefined : centrePlanLayout(planUnits, scheme), serviceTypes: serviceTypesLayout(spec, []),
  };
}

type RegisterKind = RegisterSource["kind"] | UnscoredSource["kind"];

/** Every register that a score sheet counts from. */
function registersOf({ blocks, unscored }: ScoreSheet): readonly RegisterKind[] {
  return [...blocks.flatMap(({ items }) => items), ...unscored].flatMap(({ register }) => (register === undefined ? [] : [register.kind]));
}

interface ListShape { readonly units: readonly string[]; readonly capacity: number; readonly legendTexts: readonly string[]; readonly legendSize: number; readonly isTimed: boolean }

function listLayout(register: ListRegister, { units, capacity, legendTexts, legendSize, isTimed }: ListShape): ListRegisterLayout {
  const shown = register.columns.filter(({ key }) => key !== "unit" || units.length > 1);
  const columns = shown.map((column, index) => ({ ...column, at: index + 1 }));
  const lastRow = firstRow + Math.max(1, capacity) - 1;
  const timelinessColumn = isTimed ? columns.length + 1 : undefined;
  const lastColumn = timelinessColumn ?? columns.length;
  const legendFrom = lastColumn + 2;
  return {
    register, units, columns, firstRow, lastRow, lastColumn, timelinessColumn, legendTexts,
    range: (key) => {
      const at = columns.find((column) => column.key === key)?.at;
      return at === undefined ? undefined : reference(register.id, firstRow, at, lastRow, at);
    },
    legend: reference(register.id, 1, legendFrom, 1, legendFrom + Math.max(1, legendSize) - 1),
    month: reference(register.id, registerHeaderRow, legendFrom),
  };
}

/** Whether the scheme gives a time within which matters of the grid are handled. */
export function gridIssueDays(scheme: Scheme): NonNullable<Scheme["registers"]>["gridIssueDays"] {
  return scheme.registers?.gridIssueDays;
}
