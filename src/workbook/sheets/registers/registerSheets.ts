import type { Facts } from "../../../domain/facts";
import type { BookLayouts } from "../../bookLayouts";
import type { BookSpec } from "../../bookSpec";
import type { SheetPlan } from "../../plan";
import { centrePlanSheet } from "./centrePlanSheet";
import { contactsSheet } from "./contactsSheet";
import type { ListRegisterId } from "./listRegister";
import { listRegisterSheet } from "./listRegisterSheet";
import { serviceTypesSheet } from "./serviceTypesSheet";
import type { RegisterPlaces } from "./registerPlaces";

const order: readonly ListRegisterId[] = ["services", "tasks", "stationVisits", "gridIssues", "hearings"];

/** The registers of this workbook, those that people fill every day first. */
export function registerSheets(spec: BookSpec, layouts: BookLayouts, facts: Facts, places: RegisterPlaces): SheetPlan[] {
  const content = { spec, layouts, facts, places };
  const { lists, contactMarks, centrePlan, serviceTypes } = layouts.registers;
  const [services, ...others] = order.map((id) => lists[id]).map((layout) => (layout === undefined ? [] : [listRegisterSheet(layout, content)]));
  return [
    ...services!, ...(serviceTypes === undefined || services!.length === 0 ? [] : [serviceTypesSheet(serviceTypes, lists.services, content)]), ...(contactMarks === undefined ? [] : [contactsSheet(contactMarks, content)]), ...(centrePlan === undefined ? [] : [centrePlanSheet(centrePlan, content)]), ...others.flat(),
  ];
}
