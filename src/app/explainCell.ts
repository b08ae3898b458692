import { columnNumber } from "../domain/formula/columnName";
import { printFormula } from "../domain/formula/print";
import type { Trace } from "../domain/explanation/trace";
import type { CellPlan } from "../workbook/plan";
import { placeIn } from "../workbook/compareSheet";
import type { RawWorkbook } from "../workbook/rawWorkbook";
import { cellHeading } from "./cellHeading";
import { explainedInputs, shownValue, type ExplainedInput } from "./explainedInputs";
import type { Outcome } from "./ports";
import { verifyBook } from "./verifyBook";

/** A cell explained: what it is, what stands before and above it, its value, the formula that belongs there, the rule's trace, and the cells it reads. */
export interface Explanation {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: CellPlan["kind"];
  readonly heading: string;
  readonly value: string | number;
  readonly formula: string | undefined;
  readonly trace: Trace | undefined;
  readonly clause: string | undefined;
  readonly inputs: readonly ExplainedInput[];
}

const addressPattern = /^(?:'((?:[^']|'')+)'|([^!]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Explains a cell by its present address, `和平站!H8`. */
export function explainCell(raw: RawWorkbook, address: string): Outcome<Explanation> {
  const match = addressPattern.exec(address.trim().replaceAll("！", "!"));
  if (match === null) return refuse("explainAddress", { address });
  const verified = verifyBook(raw);
  if (!verified.ok) return verified;
  const { plan, reading } = verified.value;
  const [title, column, row] = [(match[1] ?? match[2]!).replaceAll("''", "'"), columnNumber(match[3]!.toUpperCase()), Number(match[4])];
  const sheet = plan.sheets.find(({ id }) => reading.found.sheet(id)?.title === title);
  const found = sheet === undefined ? undefined : reading.found.sheet(sheet.id);
  if (sheet === undefined || found === undefined) return refuse("explainNoSheet", { sheet: title });
  const cell = sheet.cells.find((candidate) => candidate.column === column && found.rowOf(candidate.row) === row);
  if (cell === undefined) return refuse("explainNothing", { address });
  const base = { sheet: title, cell: found.address(cell.row, cell.column), kind: cell.kind, heading: cellHeading(sheet, cell.row, cell.column), value: shownValue(cell) };
  if (cell.kind !== "computed") return { ok: true, findings: [], value: { ...base, formula: undefined, trace: undefined, clause: undefined, inputs: [] } };
  const place = placeIn(reading.found);
  const inputs = explainedInputs(cell.formula, plan, reading.found);
  const clause = cell.trace?.clause === undefined ? undefined : reading.scheme.references[cell.trace.clause]?.text.zh;
  return { ok: true, findings: [], value: { ...base, formula: printFormula(cell.formula, sheet.id, place), trace: cell.trace, clause, inputs } };
}

function refuse(code: string, values: Record<string, string>): Outcome<never> {
  return { ok: false, findings: [{ code, severity: "error", place: { kind: "none" }, values }] };
}
