import type { Facts } from "../domain/facts";
import type { MonthResults } from "../domain/monthResults";
import type { BookSpec } from "./bookSpec";
import { noPlaces, type BookPlaces } from "./bookPlaces";
import { bookLayouts, type BookLayouts } from "./bookLayouts";
import { closedSheets } from "./closedSheets";
import { committeeSheets } from "./committeeSheets";
import type { SheetPlan, WorkbookPlan } from "./plan";
import { reference } from "./sheetBuilder";
import { calendarSheet } from "./sheets/calendarSheet";
import { collectedSheet } from "./sheets/collectedSheet";
import { closedFiguresSheet } from "./sheets/closedFiguresSheet";
import { combinedSheets } from "./sheets/combinedSheet";
import { contractSheets } from "./sheets/contracts/contractSheets";
import { resultOfForm } from "./sheets/formContent";
import { formSheet } from "./sheets/formSheet";
import { guideSheet } from "./sheets/guideSheet";
import { homeSheet, type HomeLink } from "./sheets/homeSheet";
import { indexSheet } from "./sheets/indexSheet";
import { itemsSheet } from "./sheets/itemsSheet";
import { ledgerSheet } from "./sheets/ledgerSheet";
import { logSheet } from "./sheets/logSheet";
import { parametersSheet } from "./sheets/parametersSheet";
import { restDaysSheet } from "./sheets/restDaysSheet";
import { allowanceColumn, allowancesSheetId } from "./sheets/people/allowancesLayout";
import { peopleSheets } from "./sheets/people/peopleSheets";
import { registerSheets } from "./sheets/registers/registerSheets";
import { serviceTypesSheet } from "./sheets/registers/serviceTypesSheet";
import { rosterSheet } from "./sheets/rosterSheet";
import { surveySheets } from "./sheets/survey/surveySheets";
import { summarySheetId } from "./sheets/summaryLayout";
import type { SummaryContent } from "./sheets/summaryContent";
import { summarySheet } from "./sheets/summarySheet";
import { verificationSheet } from "./sheets/verificationSheet";
import { bookFormat, specText } from "./specText";

/** The whole workbook as data: every sheet with its formulas, and beside each formula the engine's own figure. */
export function describeWorkbook(spec: BookSpec, facts: Facts, results: MonthResults, places: BookPlaces = noPlaces): WorkbookPlan {
  const layouts = bookLayouts(spec);
  const index = indexSheet(bookFormat, specText(spec));
  if (spec.scope.kind === "committee") {
    const { community, name } = spec.scope;
    return { title: `${name}考核${spec.month}`, sheets: [...committeeSheets({ spec, community, layouts, facts, results, places }), index], names: [] };
  }
  const people = peopleSheets({ spec, base: { parameters: layouts.parameters, roster: layouts.roster }, people: layouts.people, facts, results, places: places.people });
  const sheets: SheetPlan[] = [
    ...layouts.forms.map((form) => formSheet(form, { spec, layouts, facts, result: resultOfForm(form, results) })),
    ...combinedSheets({ spec, layouts, facts, results }),
    summarySheet(spec, layouts, facts, results, allowanceTotalIn(people, layouts)),
    ...people,
    ...surveySheets({ spec, layouts, facts, results: results.satisfaction, populations: facts.populations, placed: places.replies }),
    ...(layouts.contracts === undefined ? [] : contractSheets(spec, layouts.contracts, layouts.parameters, facts, results.instalments, places.approval, layouts.registers.lists.hearings)),
    ...registerSheets(spec, layouts, facts, places.registers),
    verificationSheet(places.report),
    ledgerSheet(spec, layouts.ledger, facts),
    closedFiguresSheet(spec, facts.closedFigures),
    logSheet(spec, facts.log),
    collectedSheet(spec, facts),
    rosterSheet(spec, layouts.roster, facts),
    itemsSheet(spec, layouts.items),
    parametersSheet(spec, layouts.parameters, facts.asOf),
    calendarSheet(spec, layouts.parameters, layouts.restDays, facts),
    restDaysSheet(spec, layouts.restDays, facts),
    ...(layouts.registers.serviceTypes === undefined ? [] : [serviceTypesSheet(layouts.registers.serviceTypes, undefined, { spec, layouts, facts, places: places.registers })]),
  ];
  const front = [homeSheet(spec, layouts, facts, results, homeLinks(layouts, sheets)), guideSheet(spec)];
  return { title: `${spec.street}两级考核${spec.year}`, sheets: [...front, ...closedSheets(sheets, spec, layouts, facts), index], names: [] };
}

/** The street's total of 津贴发放, where it stands. */
function allowanceTotalIn(people: readonly SheetPlan[], { people: { allowances } }: BookLayouts): SummaryContent["allowanceTotal"] {
  const cell = reference(allowancesSheetId, allowances.summary.foot, allowanceColumn.total);
  const found = people.find(({ id }) => id === allowancesSheetId)?.cells.find(({ row, column }) => row === cell.row && column === cell.column);
  return found?.kind === "computed" ? { cell, value: found.value } : undefined;
}

/** The five doors of the first page, of the sheets that this workbook has. */
function homeLinks(layouts: BookLayouts, sheets: readonly SheetPlan[]): HomeLink[] {
  const firstForm = layouts.forms[0]?.sheetId;
  const wanted: readonly [string | undefined, string, string][] = [
    [firstForm, "填考核表", "服务站自报、社居委核定；街道考核服务中心"],
    [summarySheetId, "看得分和排名", "本月得分、等级、名次和全年各月"],
    ["allowances", "发网格长津贴", "逐人名单、合计、大写，打印后签字"],
    ["instalments", "付合同款", "每期条件、应付和已付"],
    ["parameters", "查办法和数字", "参数、评分细则和每个数字的出处"],
  ];
  return wanted.flatMap(([id, title, what]) => (id !== undefined && sheets.some((sheet) => sheet.id === id) ? [{ title, what, target: reference(id, 1, 1) }] : []));
}
