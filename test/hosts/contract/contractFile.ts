import ExcelJS from "exceljs";
import { contractBook, type ContractCell, type ContractSheet } from "./contractBook";

let made: Promise<Uint8Array> | undefined;

/** The contract's workbook as .xlsx bytes, made once. */
export function contractFile(): Promise<Uint8Array> {
  made ??= writeFile();
  return made;
}

async function writeFile(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of contractBook.sheets) await addSheet(workbook, sheet);
  for (const [name, text] of Object.entries(contractBook.names)) workbook.definedNames.add(text, name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function addSheet(workbook: ExcelJS.Workbook, { title, visibility, cells, hiddenRows = [], hiddenColumns = [], protection }: ContractSheet): Promise<void> {
  const sheet = workbook.addWorksheet(title, { state: visibility });
  for (const [address, cell] of Object.entries(cells)) sheet.getCell(address).value = fileValue(cell);
  for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  for (const column of hiddenColumns) sheet.getColumn(column).hidden = true;
  for (const address of protection?.open ?? []) sheet.getCell(address).protection = { locked: false };
  // A few turns are enough for a test: nobody attacks this file.
  if (protection !== undefined) await sheet.protect(protection.password ?? "", { formatColumns: true, sort: true, spinCount: 1_000 });
}

function fileValue(cell: ContractCell): ExcelJS.CellValue {
  if (typeof cell !== "object") return cell;
  return { formula: cell.formula, result: "error" in cell ? { error: cell.error as "#DIV/0!" } : cell.value };
}
