import { excelSerial, type Day } from "../../../domain/units/day";
import { isRational, toNumber } from "../../../domain/units/rational";
import type { CellValue, InputType, StyleName } from "../../plan";
import type { RegisterColumn, RegisterValue } from "./listRegister";

/** A fact of a register as it stands in its cell. */
export function registerCell(kind: RegisterColumn["kind"], value: RegisterValue): CellValue {
  if (value === undefined || value === "") return null;
  if (isRational(value)) return toNumber(value);
  return kind === "date" ? excelSerial(value as Day) : (value);
}

/** How people see a column, and how it is read. */
export const registerCellLooks: Readonly<Record<RegisterColumn["kind"], { readonly type: InputType; readonly style: StyleName }>> = {
  date: { type: "date", style: "listDate" }, text: { type: "text", style: "listText" },
  count: { type: "number", style: "listCenter" }, choice: { type: "choice", style: "listCenter" },
};

/** One value of a row, whose keys are those of its columns. */
export function valueIn(row: object, key: string): RegisterValue {
  return (row as Readonly<Record<string, RegisterValue>>)[key];
}
