import type { Facts } from "../facts";
import { countCentrePlan } from "./countCentrePlan";
import { countContacts } from "./countContacts";
import { countServices } from "./countServices";
import { countStationVisits } from "./countStationVisits";
import { countTasks } from "./countTasks";
import type { RegisterCount } from "./registerCount";
import type { UnitRows } from "./registerRows";
import type { RegisterSource } from "./registerSource";
import { servicesFor } from "./servicesFor";

/** The cells of a form's line that a register can fill. */
export type CountedCell = "target" | "reported" | "checked";

/** An item that a register counts. */
export interface CountedItem { readonly id: string; readonly title: { readonly zh: string }; readonly register: RegisterSource }

/** The cells that each register fills. */
export const cellsOfRegister: Readonly<Record<RegisterSource["kind"], readonly CountedCell[]>> = {
  services: ["reported"], contacts: ["target", "reported"], tasks: ["target", "reported"],
  centrePlan: ["target", "reported", "checked"], stationVisits: ["target", "reported"],
};

/** What an item's register says for one unit and month; of 服务台账, by the street's list of services. */
export function countsOfItem(item: CountedItem, rows: UnitRows, { roster, serviceTypes }: Pick<Facts, "roster" | "serviceTypes">): Partial<Record<CountedCell, RegisterCount>> {
  const { register } = item;
  switch (register.kind) {
    case "services": return { reported: countServices({ count: register.count, types: servicesFor(item.title.zh, serviceTypes) }, rows.services) };
    case "contacts": return countContacts(register.mark, rows.contactMarks);
    case "tasks": return countTasks(rows.tasks);
    case "centrePlan": return countCentrePlan(item.id, rows.centrePlan);
    case "stationVisits": return countStationVisits(rows.stationVisits, roster.units);
  }
}
