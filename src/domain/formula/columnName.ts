export const lastColumn = 16384;
export const lastRow = 1048576;

const letterCount = 26;
const letterBeforeA = 64;

/** Names already made, by column: a workbook's formulas ask for the same few again and again. */
const known: string[] = [];

/** Letters of a 1-based column: 1 -> "A", 28 -> "AB". Throws RangeError outside a sheet's 16,384 columns. */
export function columnName(column: number): string {
  return (known[column] ??= newColumnName(column));
}

function newColumnName(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > lastColumn) throw new RangeError(`no such column: ${column}`);
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / letterCount)) {
    name = String.fromCharCode(letterBeforeA + 1 + ((rest - 1) % letterCount)) + name;
  }
  return name;
}

/** The 1-based column of its letters in either case; undefined when a sheet has no such column. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * letterCount + letter.charCodeAt(0) - letterBeforeA, 0);
  return column > lastColumn ? undefined : column;
}
