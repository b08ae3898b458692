/**
 * What a received file may be at most. One place, because each is checked before the work it bounds is done.
 * Rows, columns and text per cell are Excel's own (Excel specifications and limits); the rest is several times the largest street workbook.
 */
export const limits = {
  packageBytes: 50 * 1024 * 1024,
  entries: 2_000,
  inflatedBytes: 400 * 1024 * 1024,
  /** Inflated to packed size of one entry, asked only of entries above `ratioFreeBytes`: small parts pack well honestly. */
  entryRatio: 200,
  ratioFreeBytes: 1024 * 1024,
  sheets: 600,
  cells: 5_000_000,
  sharedStrings: 2_000_000,
  cellCharacters: 32_767,
  rows: 1_048_576,
  columns: 16_384,
  definedNames: 20_000,
  formulaCharacters: 8_192,
  /** All texts that shared formulas expand to: a few bytes of a file can ask for any amount. */
  expandedCharacters: 100_000_000,
} as const;

export type LimitName = keyof typeof limits;
