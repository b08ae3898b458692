import type { CellReference } from "../../domain/formula/expression";
import { bookLayouts } from "../../workbook/bookLayouts";
import { reference } from "../../workbook/sheetBuilder";
import { allowanceColumn, allowancesSheetId } from "../../workbook/sheets/people/allowancesLayout";
import { budgetColumn, budgetSheetId } from "../../workbook/sheets/people/budgetLayout";
import { engagementIn } from "../../workbook/sheets/people/peoplePlaces";
import type { CellPlace } from "../ports";
import type { BookReading } from "../readBook";
import { presentPlace } from "./presentPlace";

/** Where figures stand now, by the names that `BookView.places` lists; what stands on a sheet that is gone has no place. */
export function viewPlaces(reading: BookReading): Record<string, CellPlace> {
  const { found } = reading;
  const cells = [...sheetCells(reading), ...formCells(reading), ...personCells(reading), ...moneyCells(reading)];
  return Object.fromEntries(cells.flatMap(([name, cell]) => {
    const place = presentPlace(found, cell);
    return place === undefined ? [] : [[name, place] as const];
  }));
}

type NamedCell = readonly [name: string, cell: CellReference];

function sheetCells({ found }: BookReading): NamedCell[] {
  return found.ids.map((id) => [`sheet.${id}`, reference(id, 1, 1)]);
}

function formCells({ spec }: BookReading): NamedCell[] {
  const { forms, satisfaction } = bookLayouts(spec);
  return [
    ...forms.map((form): NamedCell => [`form.${form.scoreSheet.id}.${form.unit.id}.${form.scorer}`, form.cell("total")]),
    ...satisfaction.rows.map((row): NamedCell => [`satisfaction.${row.survey.id}.${row.unit}`, satisfaction.total(row, "index")]),
  ];
}

function personCells({ spec, places }: BookReading): NamedCell[] {
  const { people } = bookLayouts(spec);
  return people.allowances.pages.flatMap(({ rows }) => rows.flatMap((row): NamedCell[] => {
    const engagement = engagementIn(row, allowancesSheetId, places.people);
    return engagement === undefined ? [] : [[`allowance.${engagement}`, reference(allowancesSheetId, row.row, allowanceColumn.total)]];
  }));
}

function moneyCells({ spec }: BookReading): NamedCell[] {
  const { people, contracts } = bookLayouts(spec);
  return [
    ...spec.communities.map(({ id }, index): NamedCell => [`budget.${id}`, reference(budgetSheetId, people.budget.firstRow + index, budgetColumn.total)]),
    ...(contracts?.instalments.lines ?? []).map(({ contract, rule, row }): NamedCell => [`instalment.${contract}.${rule.id}`, contracts!.instalments.cell(row, "due")]),
  ];
}
