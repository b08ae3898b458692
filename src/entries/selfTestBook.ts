import type { CellPlace } from "../app/ports";
import { contractBook, contractPassword } from "../../test/hosts/contract/contractBook";
import type { ContractCell, ContractSheet } from "../../test/hosts/contract/contractBook";

const keptTitle = "自检";
const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Whether there is nothing in the workbook that the self-test could destroy. */
export function isScratchWorkbook(): Promise<boolean> {
  return Excel.run(async ({ workbook }) => {
    workbook.worksheets.load("items/name");
    await workbook.context.sync();
    const used = workbook.worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
    await workbook.context.sync();
    return workbook.worksheets.items.every(({ name }, index) => name === keptTitle || used[index]!.isNullObject);
  });
}

/** Empties the workbook and puts the contract's sheets in. Only for a scratch workbook. */
export async function openContractBook(): Promise<void> {
  await clearBook();
  await Excel.run(async (context) => {
    for (const plan of contractBook.sheets) addSheet(context, plan);
    for (const [name, text] of Object.entries(contractBook.names)) context.workbook.names.add(name, `=${text}`);
    context.workbook.worksheets.getItem(contractBook.sheets[0]!.title).activate();
    await context.sync();
  });
}

/** Leaves one empty sheet. */
export async function clearBook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    names.load("items/name");
    await context.sync();
    const kept = worksheets.items.find(({ name }) => name === keptTitle) ?? worksheets.add(keptTitle);
    kept.visibility = "Visible";
    kept.activate();
    for (const name of names.items) name.delete();
    for (const sheet of worksheets.items) {
      if (sheet === kept || sheet.name === keptTitle) continue;
      sheet.visibility = "Hidden";
      sheet.delete();
    }
    await context.sync();
  });
}

/** How a sheet is protected, to compare before and after. */
export function protectionOf(title: string): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(title);
    protection.load("protected,options");
    await context.sync();
    return protection.protected ? JSON.stringify(Object.entries(protection.options).sort()) : undefined;
  });
}

/** Whether a cell is locked. */
export function isLocked({ sheet, cell }: CellPlace): Promise<boolean> {
  return Excel.run(async (context) => {
    const protection = context.workbook.worksheets.getItem(sheet).getRange(cell).format.protection.load("locked");
    await context.sync();
    return protection.locked;
  });
}

function addSheet(context: Excel.RequestContext, plan: ContractSheet): void {
  const sheet = context.workbook.worksheets.add(plan.title);
  for (const [address, cell] of Object.entries(plan.cells)) sheet.getRange(address).formulas = [[typed(cell)]];
  for (const row of plan.hiddenRows ?? []) sheet.getRange(`${row}:${row}`).rowHidden = true;
  for (const column of plan.hiddenColumns ?? []) sheet.getRangeByIndexes(0, column - 1, 1, 1).getEntireColumn().columnHidden = true;
  for (const address of plan.protection?.open ?? []) sheet.getRange(address).format.protection.locked = false;
  if (plan.protection !== undefined) sheet.protection.protect({ allowFormatColumns: true, allowSort: true, selectionMode: "Normal" }, plan.protection.password && contractPassword);
  sheet.visibility = visibilities[plan.visibility];
}

/** Written around the host that is tested: by a rule of its own, every text with an apostrophe. */
function typed(cell: ContractCell): string | number | boolean {
  if (typeof cell === "object") return `=${cell.formula}`;
  return typeof cell === "string" ? `'${cell}` : cell;
}
