import { verificationSheetId } from "../../workbook/sheets/verificationLayout";
import { reportChanges } from "../../workbook/sheets/verificationReport";
import { explainVerified } from "../explainCell";
import { openVerifiedMonth } from "../openMonth";
import type { CellChange, Outcome } from "../ports";
import { makeProse } from "../prose";
import { refused } from "../refused";
import type { Verification } from "../verifyBook";
import { bookView } from "./bookView";
import { bookChangeOf } from "./bookChange";
import { draftNewBook } from "./draftNewBook";
import { makeHeldBook, type ComputedBook } from "./heldBook";
import { makeRoundService, type Verified } from "./makeRoundService";
import { readRosterSource, rosterSummary } from "./readRosterSource";
import type { ServicePorts } from "./servicePorts";
import { makeTemplateLibrary } from "./templateLibrary";
import { verificationLines } from "./verificationLines";
import type { BookView, VerificationView, WorkbookService } from "./workbookService";

/** The service in the process that calls it. */
export function makeWorkbookService({ files, zip, readTable, templates }: ServicePorts): WorkbookService {
  const library = makeTemplateLibrary(templates);
  const held = makeHeldBook();
  const verified: Verified = async (answer) => {
    const verification = held.verified();
    return verification.ok ? answer(verification.value) : verification;
  };
  return {
    ...makeRoundService({ files, zip }, verified),
    templates: () => library.views(),
    roster: async (source, scheme) => {
      const sound = await library.sound(scheme);
      const read = sound.ok ? readRosterSource(source, sound.value, readTable) : sound;
      return read.ok ? { ...read, value: rosterSummary(read.value) } : read;
    },
    draftNew: async ({ scheme, street, month, roster }) => {
      const sound = await library.sound(scheme);
      if (!sound.ok) return sound;
      const read = readRosterSource(roster, sound.value, readTable);
      if (!read.ok) return read;
      const draft = draftNewBook(street, sound.value, month, read.value);
      return draft.ok ? { ...draft, findings: [...sound.findings, ...read.findings] } : draft;
    },
    load: (raw) => Promise.resolve(viewed(held.take(raw))),
    update: (sheets) => Promise.resolve(viewed(held.change(sheets))),
    verify: () => verified((verification) => ({ ok: true, value: verificationView(verification), findings: [] })),
    explain: (place) => verified((verification) => explainVerified(verification, place)),
    draftOpen: (month, signature) => verified((verification) => bookChangeOf(openVerifiedMonth(verification, { month, ...signature }))),
    draftReport: (at) => verified((verification) => reportDraft(verification, at)),
    fileOf: (plan) => files.create(plan),
  };
}

function viewed(book: Outcome<ComputedBook>): Outcome<BookView> {
  return book.ok ? { ok: true, value: bookView(book.value.reading, book.value.results), findings: [] } : book;
}

function verificationView({ reading, plan, findings }: Verification): VerificationView {
  const compared = plan.sheets.reduce((count, { cells }) => count + cells.filter(({ kind }) => kind === "computed").length, 0);
  return { month: reading.spec.month, findings, compared };
}

/** Without the sheet there is nowhere to write: `reportSheetMissing`. */
function reportDraft({ reading, findings }: Verification, at: string): Outcome<readonly CellChange[]> {
  const sheet = reading.found.sheet(verificationSheetId);
  if (sheet === undefined) return refused("reportSheetMissing");
  return { ok: true, value: reportChanges({ month: reading.spec.month, at, lines: verificationLines(findings, makeProse("zh-CN")) }, sheet), findings: [] };
}
