/** Who does something to the workbook, and when by the clock of the machine ("2026-10-12 15:04"): as 操作日志 keeps it. */
export interface Signature { readonly at: string; readonly person: string }
