const savedDigits = 15;

/**
 * A number as the ledgers keep it: of 15 digits, for some programs save no more. A number with more would be another one after
 * LibreOffice saved it, and sometimes by the 15th digit too, which it rounds from the shortest text: 9.891640866873065.
 */
export function keptNumber(value: number): number {
  return Number(value.toPrecision(savedDigits));
}
