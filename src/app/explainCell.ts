import { columnNumber } from "../domain/formula/columnName";
import { printFormula } from "../domain/formula/print";
import type { Trace } from "../domain/explanation/trace";
import type { CellPlan } from "../workbook/plan";
import { placeIn } from "../workbook/compareSheet";
import type { RawWorkbook } from "../workbook/rawWorkbook";
import { cellEntry, type CellEntry } from "./cellEntry";
import { cellHeading } from "./cellHeading";
import type { CellUnit } from "./cellText";
import { explainedInputs, shownValue, unitOf, type ExplainedInput } from "./explainedInputs";
import type { CellPlace, Outcome } from "./ports";
import { refused } from "./refused";
import { verifyBook, type Verification } from "./verifyBook";

/** A cell explained: what it is, what stands before and above it, its value, the formula that belongs there, the rule's trace, and the cells it reads. */
export interface Explanation {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: CellPlan["kind"];
  readonly heading: string;
  readonly value: string | number;
  /** Left out where the value is no amount of money. */
  readonly unit?: CellUnit;
  readonly formula: string | undefined;
  readonly trace: Trace | undefined;
  readonly clause: string | undefined;
  readonly inputs: readonly ExplainedInput[];
  /** Of an input cell: what may be entered. */
  readonly entry?: CellEntry;
}

const addressPattern = /^(?:'((?:[^']|'')+)'|([^!]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?$/;

/** Explains a cell by its present address, `和平站!H8`. */
export function explainCell(raw: RawWorkbook, address: string): Outcome<Explanation> {
  const match = addressPattern.exec(address.trim().replaceAll("！", "!"));
  if (match === null) return refused("explainAddress", { address });
  const verified = verifyBook(raw);
  const sheet = (match[1] ?? match[2]!).replaceAll("''", "'");
  return verified.ok ? explainVerified(verified.value, { sheet, cell: `${match[3]!.toUpperCase()}${match[4]}` }) : verified;
}

/** Explains a cell of a workbook that was verified. Of a range, its first cell. */
export function explainVerified({ plan, reading }: Verification, place: CellPlace): Outcome<Explanation> {
  const address = `${place.sheet}!${place.cell}`;
  const match = cellPattern.exec(place.cell);
  if (match === null) return refused("explainAddress", { address });
  const [column, row] = [columnNumber(match[1]!.toUpperCase()), Number(match[2])];
  const sheet = plan.sheets.find(({ id }) => reading.found.sheet(id)?.title === place.sheet);
  const found = sheet === undefined ? undefined : reading.found.sheet(sheet.id);
  if (sheet === undefined || found === undefined) return refused("explainNoSheet", { sheet: place.sheet });
  const cell = sheet.cells.find((candidate) => candidate.column === column && found.rowOf(candidate.row) === row);
  if (cell === undefined) return refused("explainNothing", { address });
  const base = { sheet: place.sheet, cell: found.address(cell.row, cell.column), kind: cell.kind, heading: cellHeading(sheet, cell.row, cell.column), value: shownValue(cell), ...unitOf([cell]) };
  if (cell.kind !== "computed") {
    const entry = cell.kind === "input" ? cellEntry(sheet, cell) : undefined;
    return { ok: true, findings: [], value: { ...base, formula: undefined, trace: undefined, clause: undefined, inputs: [], ...(entry === undefined ? {} : { entry }) } };
  }
  const inputs = explainedInputs(cell.formula, plan, reading.found);
  const clause = cell.trace?.clause === undefined ? undefined : reading.scheme.references[cell.trace.clause]?.text.zh;
  return { ok: true, findings: [], value: { ...base, formula: printFormula(cell.formula, sheet.id, placeIn(reading.found)), trace: cell.trace, clause, inputs } };
}
