import type { FormResult, ItemResult, RowResult } from "../../domain/combining/formResult";
import type { CellReference } from "../../domain/formula/expression";
import { isWithinLimits } from "../../domain/items/countedEntry";
import { kindOf } from "../../domain/items/itemKinds";
import type { MonthResults } from "../../domain/monthResults";
import { bookLayouts, type BookLayouts } from "../../workbook/bookLayouts";
import { reference } from "../../workbook/sheetBuilder";
import { resultOfForm } from "../../workbook/sheets/formContent";
import { formColumn, type FormLayout, type FormLine } from "../../workbook/sheets/formLayout";
import type { BookReading } from "../readBook";
import { presentPlace } from "./presentPlace";
import type { FormProgress, MissingEntry } from "./workbookService";

/** How far each form of the open month is filled; an entry is missing where the form itself shows 缺. */
export function formProgress({ spec, facts, found }: BookReading, results: MonthResults): FormProgress[] {
  const layouts = bookLayouts(spec);
  return layouts.forms.map((form) => {
    const result = resultOfForm(form, results);
    const due = result.items.filter(({ isDue }) => isDue).length;
    const missing = result.items.filter(({ points }) => points.state === "missing").map((item) => missingEntry(item, form, result, layouts, found));
    return {
      sheet: form.scoreSheet.id, unit: form.unit.id, unitName: facts.roster.units.find(({ id }) => id === form.unit.id)?.name ?? form.unit.name, scorer: form.scorer,
      sheetTitle: found.sheet(form.sheetId)?.title ?? form.title, due, filled: due - missing.length, missing,
    };
  });
}

function missingEntry({ id }: ItemResult, form: FormLayout, result: FormResult, layouts: BookLayouts, found: BookReading["found"]): MissingEntry {
  const lines = form.lines.filter(({ item }) => item.id === id);
  const cell = cellToFill(lines, form, result, layouts);
  return { item: id, title: lines[0]!.item.title, place: presentPlace(found, cell) ?? { sheet: form.title, cell: "A1" } };
}

/** The first cell that keeps an item missing: a typed target, an answer, or the index that its points come from. */
function cellToFill(lines: readonly FormLine[], form: FormLayout, result: FormResult, layouts: BookLayouts): CellReference {
  const rows = new Map(result.rows.map((row) => [row.key, row]));
  const at = ({ row }: FormLine, name: keyof typeof formColumn): CellReference => reference(form.sheetId, row, formColumn[name]);
  const stateOf = (line: FormLine, part: "target" | "counted"): RowResult["target"]["state"] | undefined => rows.get(line.key)?.[part].state;
  const untargeted = lines.find((line) => line.line.target === "entered" && stateOf(line, "target") === "missing");
  if (untargeted !== undefined) return at(untargeted, "target");
  const unanswered = lines.find((line) => stateOf(line, "counted") === "missing");
  if (unanswered !== undefined) return at(unanswered, answerColumn(unanswered, result));
  const survey = kindOf(lines[0]!.item).survey(lines[0]!.item);
  return survey === undefined ? at(lines[0]!, "points") : layouts.satisfaction.indexFor(survey, form.unit.id);
}

/** 核定 counts, unless 其余按自报核定 is ticked and 核定 is blank: then 自报 is what is missing or wrong. */
function answerColumn({ key, item, line }: FormLine, { facts }: FormResult): "reported" | "checked" {
  const checked = facts.rows.get(key)?.checked ?? { state: "missing" };
  const isBlank = checked.state === "missing" || (checked.state === "value" && isWithinLimits(line.answer, checked.value, kindOf(item).maxPoints(item).value));
  return facts.flags.acceptReported && isBlank ? "reported" : "checked";
}
