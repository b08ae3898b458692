import type { Facts } from "../domain/facts";
import type { BookLayouts } from "./bookLayouts";
import type { BookSpec } from "./bookSpec";
import { noPlaces, type BookPlaces } from "./bookPlaces";
import type { FoundBook } from "./foundBook";
import type { CellReader } from "./readCells";
import { collectedSheetId } from "./sheets/collectedLayout";
import { readCollected } from "./sheets/collectedSheet";
import { ledgerSheetId } from "./sheets/ledgerLayout";
import { closedFiguresSheetId } from "./sheets/closedFiguresLayout";
import { readClosedFigures } from "./sheets/closedFiguresSheet";
import { readLedger } from "./sheets/ledgerSheet";
import { logSheetId } from "./sheets/logLayout";
import { readLog } from "./sheets/logSheet";
import { readContracts } from "./sheets/contracts/readContracts";
import { readPopulations } from "./sheets/survey/readPopulations";
import { readVotes } from "./sheets/survey/readVotes";
import { votesSheetId } from "./sheets/survey/votesLayout";
import { readSurveys } from "./sheets/survey/readSurveys";
import { verificationSheetId } from "./sheets/verificationLayout";
import { readVerification } from "./sheets/verificationSheet";
import { satisfactionSheetId } from "./sheets/satisfactionLayout";
import { isFromRegister } from "./sheets/registers/isFromRegister";
import { readRegisters } from "./sheets/registers/readRegisters";
import { readPeople } from "./sheets/people/readPeople";
import { readForm } from "./sheets/readForm";
import { readHead, readRestDays, readRosterSheet } from "./sheets/readRosterSheet";

/** What was entered, and where the rows of lists stand. */
export interface FactsRead { readonly facts: Facts; readonly places: BookPlaces }

/** All that was entered in a workbook. Sheets that are gone read as empty; who reads says that they are missing. */
export function readFactsFrom(spec: BookSpec, layouts: BookLayouts, found: FoundBook, reader: CellReader): FactsRead {
  const ledger = found.sheet(ledgerSheetId);
  const surveys = readSurveys(layouts.surveys, layouts.satisfaction, found, reader);
  const isCounted = isFromRegister(found);
  const contracts = layouts.contracts === undefined ? undefined : readContracts(found, layouts.contracts, reader, isCounted);
  const people = readPeople(found, spec, layouts.people, reader);
  const { registers, serviceTypes, places: registerPlaces } = readRegisters(layouts.registers, spec, found, reader);
  const places: BookPlaces = { replies: surveys.placed, people: people.places, registers: registerPlaces, approval: contracts?.approval ?? noPlaces.approval, report: readVerification(found.sheet(verificationSheetId)) };
  const facts: Facts = {
    month: spec.month,
    asOf: readHead(layouts.parameters, found.sheet("parameters"), reader).asOf,
    roster: { ...readRosterSheet(spec, layouts.roster, found.sheet("roster"), reader), ...people.roster },
    forms: layouts.forms.map((form) => readForm(form, found.sheet(form.sheetId), reader, isCounted)),
    scoreLedger: ledger === undefined ? [] : readLedger(ledger, reader),
    restDays: readRestDays(layouts.restDays, found.sheet("restDays"), reader),
    log: readLog(found.sheet(logSheetId), reader), closedFigures: readClosedFigures(found.sheet(closedFiguresSheetId), reader), collected: readCollected(found.sheet(collectedSheetId), reader), registers, serviceTypes,
    replies: surveys.replies, votes: readVotes(layouts.votes, spec.month, found.sheet(votesSheetId), reader), populations: readPopulations(layouts.satisfaction, found.sheet(satisfactionSheetId), reader),
    contracts: contracts?.contracts ?? [], payments: contracts?.payments ?? [],
    ...people.facts,
  };
  return { facts, places };
}
