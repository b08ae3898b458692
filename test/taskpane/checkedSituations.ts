import { explainCell } from "../../src/app/explainCell";
import { bookResults } from "../../src/app/bookResults";
import { sampleYear } from "../../src/app/demo/sampleYear";
import { newWorkbook } from "../../src/app/newWorkbook";
import { readBook } from "../../src/app/readBook";
import { bookView } from "../../src/app/service/bookView";
import type { PaneState } from "../../src/app/session/paneState";
import type { BookView } from "../../src/app/service/workbookService";
import { verifyBook } from "../../src/app/verifyBook";
import type { Facts } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { all, typed } from "../app/auditedBook";
import { readTemplate } from "../app/demoTemplates";
import { ours } from "./paneStates";

/** A sample month as a read workbook, and what people see of it. */
export interface CheckedBook { readonly raw: RawWorkbook; readonly view: BookView }

interface Wanted {
  /** 1 to 12; that month is open, with two answers missing unless `isFilled`. */
  readonly month: number;
  readonly isFilled: boolean;
  readonly facts?: (facts: Facts) => Facts;
  readonly scheme?: (scheme: Scheme) => Scheme;
}

/** The sample street's year, once computed. */
export function checkedYear(): (wanted: Wanted) => Promise<CheckedBook> {
  const { scheme, roster, contracts } = readTemplate("street");
  const years = { whole: sampleYear(scheme, roster, contracts, { year: 2026, months: 12 }) };
  return async ({ month, isFilled, facts = (same) => same, scheme: change = (same) => same }) => {
    const year = isFilled ? years.whole : sampleYear(scheme, roster, contracts, { year: 2026, months: month });
    const own = change(scheme);
    const read = fileWorkbooks.read(await fileWorkbooks.create(newWorkbook("样本街道", [own], own, facts(year[month - 1]!.facts)).plan));
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    return { raw: read.value, view: viewOf(read.value) };
  };
}

function viewOf(raw: RawWorkbook): BookView {
  const reading = readBook(raw);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return bookView(reading.value, bookResults(reading.value));
}

/** A station is vetoed. */
export function withTroubles(facts: Facts): Facts {
  return {
    ...facts,
    forms: facts.forms.map((form) => (form.subject === "S04" ? { ...form, flags: { ...form.flags, veto: { isRaised: true, document: "街社字〔2026〕31号" } } } : form)),
  };
}

/** Without the band 良好: points between belong to nothing. */
export function withGap(scheme: Scheme): Scheme {
  const [first] = scheme.scoreSheets;
  return { ...scheme, scoreSheets: [{ ...first!, bands: first!.bands.slice(0, 1).concat(first!.bands.slice(2)) }, ...scheme.scoreSheets.slice(1)] };
}

/** What verification finds in a workbook. */
function verificationOf(raw: RawWorkbook): NonNullable<PaneState["verification"]> {
  const verified = verifyBook(raw);
  if (!verified.ok) throw new Error(JSON.stringify(verified.findings));
  const { plan, findings, reading } = verified.value;
  const compared = plan.sheets.reduce((count, sheet) => count + sheet.cells.filter(({ kind }) => kind === "computed").length, 0);
  return { month: reading.spec.month, findings, compared, isStale: false };
}

/** Faults as they happen: an amount typed over, a number stored as text, a formula lost. */
const plantedFaults = all(typed("津贴发放", "M9", 800), typed("和平社区社工服务站", "G8", "１２"), typed("社区经费", "G6", null));

function explained(raw: RawWorkbook, address: string): PaneState["explanation"] {
  const outcome = explainCell(raw, address);
  if (!outcome.ok) return { kind: "nothing", place: { sheet: address.split("!")[0]!, cell: address.split("!")[1]! }, findings: outcome.findings };
  return { kind: "explained", explanation: outcome.value };
}

/** Results, verification and explanations as people meet them, by name. */
export async function checkedSituations(): Promise<Record<string, PaneState>> {
  const book = checkedYear();
  const [october, september, december, july] = [
    await book({ month: 10, isFilled: false, facts: withTroubles }), await book({ month: 9, isFilled: true }),
    await book({ month: 12, isFilled: true }), await book({ month: 7, isFilled: true, scheme: withGap }),
  ];
  const results = ({ view }: CheckedBook): PaneState => ours(view, { screen: "results" });
  const verify = (verification: PaneState["verification"], more: Partial<PaneState> = {}): PaneState => ours(october.view, { screen: "verify", verification, ...more });
  const explain = (address: string): PaneState => ours(october.view, { screen: "explain", explanation: explained(october.raw, address) });
  const faults = verificationOf(plantedFaults(october.raw));
  const { places } = october.view;
  const at = (name: string): string => `${places[name]!.sheet}!${places[name]!.cell}`;
  return {
    resultsTroubles: results(october), resultsSurveyed: results(september), resultsOverBudget: results(december), resultsUngraded: results(july),
    verifyBefore: verify(undefined), verifyRunning: verify(undefined, { task: { name: "verify", done: 12, all: 40, canCancel: true } }),
    verifyFaults: verify(faults), verifyStale: verify({ ...faults, isStale: true }), verifyWell: verify(verificationOf(october.raw)),
    explainBefore: ours(october.view, { screen: "explain" }), explainScore: explain(at("form.station.S02.C02")), explainAllowance: explain(at("allowance.G033")),
    explainInstalment: explain(at("instalment.HT-06.second")), explainEntry: explain("琥珀社区社工服务站!G8"), explainNothing: explain("琥珀社区社工服务站!ZZ99"),
  };
}
