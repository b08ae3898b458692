import { parseFormula } from "../../../domain/formula/parse";
import { isSyntaxError } from "../../../domain/formula/parsedFormula";
import type { ParsedFormula, ParsedReference } from "../../../domain/formula/parsedFormula";
import { cellPosition } from "../../../workbook/rawWorkbook";
import type { RawCell, RawWorkbook } from "../../../workbook/rawWorkbook";
import { Dependents } from "./dependents";
import type { Reference } from "./dependents";
import { evaluateFormula, isComputable } from "./evaluateFormula";
import { Area } from "./grid";
import type { Operand } from "./grid";
import { CellError, errors } from "./scalar";
import type { Scalar } from "./scalar";
import { SheetValues, scalarOf } from "./sheetValues";

/** A cell by the position of its sheet and its `cellKey`, with what it holds now. */
export interface CellContent { readonly sheet: number; readonly key: number; readonly cell: RawCell }

/** A formula's new result. */
export type NewResult = CellContent;

interface Formula {
  readonly sheet: number;
  readonly key: number;
  /** undefined: cannot be read or calls what is not computed here; its cached result stays. */
  readonly parsed: ParsedFormula | undefined;
  readonly references: readonly Reference[];
  readonly text: string;
}

/**
 * Keeps a workbook's results up to date: after changes, the formulas that depend on them are computed again, in order.
 * What it computes are the functions that generated sheets use (DESIGN section 7) and some more; a formula with another
 * function keeps its cached result, and Excel computes it when the file is opened there. A circle of formulas keeps its results.
 */
export class Recalculation {
  private readonly values: SheetValues;
  private readonly titles: ReadonlyMap<string, number>;
  private readonly names: ReadonlyMap<string, ParsedFormula | undefined>;
  private readonly formulas = new Map<number, Formula>();
  private readonly numbers: Map<number, number>[];
  private readonly dependents = new Dependents();
  private next = 0;

  constructor(raw: RawWorkbook) {
    this.values = new SheetValues(raw);
    this.titles = new Map(raw.sheets.map(({ title }, index) => [title.toLowerCase(), index]));
    this.names = new Map(raw.names.map(({ name, text }) => [name.toLowerCase(), parsed(text)]));
    this.numbers = raw.sheets.map(() => new Map<number, number>());
    raw.sheets.forEach(({ cells }, sheet) => cells.forEach((cell, key) => this.addFormula(sheet, key, cell.formula)));
  }

  /** Takes changed cells and gives the results that are another than before, the changed formulas' own among them. */
  change(changes: readonly CellContent[]): NewResult[] {
    const dirty = new Set<number>();
    for (const { sheet, key, cell } of changes) {
      this.removeFormula(sheet, key);
      this.values.set(sheet, key, scalarOf(cell));
      this.values.noteFormula(sheet, key, cell.formula);
      const own = this.addFormula(sheet, key, cell.formula);
      if (own !== undefined) dirty.add(own);
    }
    for (const { sheet, key } of changes) this.dependents.each(sheet, key, (formula) => dirty.add(formula));
    return this.compute(dirty);
  }

  /** Computes every formula: what a workbook without cached results needs. */
  computeAll(): NewResult[] {
    return this.compute(new Set(this.formulas.keys()));
  }

  /** A condition as validations hold it, asked for a cell. undefined: not computable here. */
  condition(text: string, sheet: number, key: number): boolean | undefined {
    const formula = parsed(text);
    if (formula === undefined || !isComputable(formula)) return undefined;
    const value = evaluateFormula(formula, this.contextOf(sheet, key));
    return typeof value === "boolean" ? value : typeof value === "number" ? value !== 0 : undefined;
  }

  /** How many formulas cannot be computed here. */
  notComputed(): number {
    let count = 0;
    for (const formula of this.formulas.values()) if (formula.parsed === undefined) count++;
    return count;
  }

  private compute(dirty: Set<number>): NewResult[] {
    const order = this.inOrder(dirty);
    const results: NewResult[] = [];
    for (const number of order) {
      const formula = this.formulas.get(number);
      if (formula?.parsed === undefined) continue;
      const { sheet, key, text } = formula;
      const before = this.values.get(sheet, key);
      const value = evaluateFormula(formula.parsed, this.contextOf(sheet, key));
      if (isSame(before, value)) continue;
      this.values.set(sheet, key, value);
      results.push({ sheet, key, cell: resultCell(value, text) });
    }
    return results;
  }

  /** The dirty formulas and all that depend on them, each after what it reads; those in a circle are left out. */
  private inOrder(dirty: Set<number>): number[] {
    const waiting = new Map<number, number>();
    const found = [...dirty];
    for (const number of found) waiting.set(number, 0);
    for (let at = 0; at < found.length; at++) {
      this.eachDependent(found[at]!, (dependent) => {
        const count = waiting.get(dependent);
        if (count === undefined) found.push(dependent);
        waiting.set(dependent, (count ?? 0) + 1);
      });
    }
    const order = found.filter((number) => waiting.get(number) === 0);
    for (let at = 0; at < order.length; at++) {
      this.eachDependent(order[at]!, (dependent) => {
        const left = (waiting.get(dependent) ?? 0) - 1;
        waiting.set(dependent, left);
        if (left === 0) order.push(dependent);
      });
    }
    return order;
  }

  private eachDependent(number: number, visit: (dependent: number) => void): void {
    const formula = this.formulas.get(number);
    if (formula !== undefined) this.dependents.each(formula.sheet, formula.key, visit);
  }

  private addFormula(sheet: number, key: number, text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    const number = this.next++;
    const readable = parsed(text);
    const references = readable === undefined ? [] : this.referencesOf(readable, sheet);
    const formula: Formula = { sheet, key, text, references, parsed: readable !== undefined && isComputable(readable) ? readable : undefined };
    this.formulas.set(number, formula);
    this.numbers[sheet]?.set(key, number);
    for (const reference of references) this.dependents.add(number, reference);
    return number;
  }

  private removeFormula(sheet: number, key: number): void {
    const number = this.numbers[sheet]?.get(key);
    const formula = number === undefined ? undefined : this.formulas.get(number);
    if (number === undefined || formula === undefined) return;
    for (const reference of formula.references) this.dependents.remove(number, reference);
    this.formulas.delete(number);
    this.numbers[sheet]?.delete(key);
  }

  private referencesOf(formula: ParsedFormula, sheet: number): Reference[] {
    const references = new Map<string, Reference>();
    const visit = (part: ParsedFormula): void => {
      if (part.kind === "call") part.args.forEach(visit);
      else if (part.kind === "negate") visit(part.operand);
      else if (part.kind === "binary") [part.left, part.right].forEach(visit);
      else if (part.kind === "ref") {
        const found = this.referenceOf(part.ref, sheet);
        if (found !== undefined) references.set(`${found.sheet}:${found.row}:${found.column}:${found.toRow}:${found.toColumn}`, found);
      }
    };
    visit(formula);
    return [...references.values()];
  }

  /** undefined: a sheet or a name that is not there, or a name for something else than cells. */
  private referenceOf(reference: ParsedReference, home: number): Reference | undefined {
    if (reference.name !== undefined) {
      const named = this.names.get(reference.name.toLowerCase());
      return named?.kind === "ref" && named.ref.name === undefined ? this.referenceOf(named.ref, home) : undefined;
    }
    const sheet = reference.sheetTitle === undefined ? home : this.titles.get(reference.sheetTitle.toLowerCase());
    const { row, column, toRow = row, toColumn = column } = reference;
    return sheet === undefined ? undefined : { sheet, row, column, toRow, toColumn };
  }

  private contextOf(sheet: number, key: number) {
    const { row, column } = cellPosition(key);
    const resolve = (reference: ParsedReference): Operand => {
      const found = this.referenceOf(reference, sheet);
      if (found === undefined) return reference.name === undefined ? errors.reference : errors.name;
      return new Area(this.values, found.sheet, found.row, found.column, found.toRow, found.toColumn);
    };
    return { row, column, resolve };
  }
}

function parsed(text: string): ParsedFormula | undefined {
  const formula = parseFormula(text);
  return isSyntaxError(formula) ? undefined : formula;
}

function isSame(left: Scalar, right: Scalar): boolean {
  if (left instanceof CellError || right instanceof CellError) return left instanceof CellError && right instanceof CellError && left.code === right.code;
  return left === right;
}

function resultCell(value: number | string | boolean | CellError, formula: string): RawCell {
  return value instanceof CellError ? { value: value.code, isError: true, formula } : { value, isError: false, formula };
}
