import type { GridIssue, HearingRecord, Registers, ServiceRecord, StationVisit, Task } from "../../../domain/registers/registers";
import type { ServiceType } from "../../../domain/registers/serviceType";
import type { BookSpec } from "../../bookSpec";
import type { FoundBook } from "../../foundBook";
import type { CellReader } from "../../readCells";
import { centrePlanSheetId } from "./centrePlanLayout";
import { readCentrePlan } from "./centrePlanSheet";
import { contactsSheetId } from "./contactsLayout";
import type { ListRegisterId } from "./listRegister";
import { readContacts } from "./readContacts";
import { readListRegister, type ReadRegister } from "./readListRegister";
import type { RegisterLayouts } from "./registerLayouts";
import type { RegisterPlaces } from "./registerPlaces";
import { readServiceTypes } from "./readServiceTypes";
import { serviceTypesSheetId } from "./serviceTypesLayout";

export interface RegistersRead { readonly registers: Registers; readonly serviceTypes: readonly ServiceType[]; readonly places: RegisterPlaces }

/** All registers of a workbook and the list of services; one that it does not have is empty. */
export function readRegisters({ lists, contactMarks, centrePlan, serviceTypes: serviceList }: RegisterLayouts, { month, scheme }: Pick<BookSpec, "month" | "scheme">, found: FoundBook, reader: CellReader): RegistersRead {
  const serviceTypes = serviceList === undefined ? { rows: [], places: [] } : readServiceTypes(serviceList, scheme, found.sheet(serviceTypesSheetId), reader);
  const list = <Row>(id: ListRegisterId): ReadRegister<Row> => {
    const layout = lists[id];
    return layout === undefined ? { rows: [], places: [] } : readListRegister<Row>(layout, { month, serviceTypes: serviceTypes.rows }, found.sheet(id), reader);
  };
  const services = list<ServiceRecord>("services");
  const tasks = list<Task>("tasks");
  const stationVisits = list<StationVisit>("stationVisits");
  const gridIssues = list<GridIssue>("gridIssues");
  const hearings = list<HearingRecord>("hearings");
  const contacts = contactMarks === undefined ? { rows: [], places: [] } : readContacts(contactMarks, month, found.sheet(contactsSheetId), reader);
  return {
    registers: {
      services: services.rows, tasks: tasks.rows, stationVisits: stationVisits.rows, gridIssues: gridIssues.rows, hearings: hearings.rows, contactMarks: contacts.rows,
      centrePlan: centrePlan === undefined ? [] : readCentrePlan(centrePlan, month, found.sheet(centrePlanSheetId), reader),
    },
    serviceTypes: serviceTypes.rows,
    places: { serviceTypes: serviceTypes.places, services: services.places, tasks: tasks.places, stationVisits: stationVisits.places, gridIssues: gridIssues.places, hearings: hearings.places, contactMarks: contacts.places },
  };
}
