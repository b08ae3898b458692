import type { GridIssue, HearingRecord, Registers, ServiceRecord, StationVisit, Task } from "../../../domain/registers/registers";
import type { Month } from "../../../domain/units/period";
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

/** All registers of a workbook; one that it does not have is empty. */
export function readRegisters({ lists, contactMarks, centrePlan }: RegisterLayouts, month: Month, found: FoundBook, reader: CellReader): { readonly registers: Registers; readonly places: RegisterPlaces } {
  const list = <Row>(id: ListRegisterId): ReadRegister<Row> => {
    const layout = lists[id];
    return layout === undefined ? { rows: [], places: [] } : readListRegister<Row>(layout, month, found.sheet(id), reader);
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
    places: { services: services.places, tasks: tasks.places, stationVisits: stationVisits.places, gridIssues: gridIssues.places, hearings: hearings.places, contactMarks: contacts.places },
  };
}
