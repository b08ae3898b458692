/** What the host needs of Office.js besides the objects of a batch: the one place where its globals are named. */
export interface ExcelRuntime {
  readonly run: <T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  readonly createWorkbook: (base64: string) => Promise<void>;
  /** Whether this Excel has a set of its interface, e.g. "1.14". */
  readonly supports: (apiSet: string) => boolean;
  /** As people know it: "Excel 16.0.17928 (PC)". */
  readonly program: string;
}

/** The Excel that this page runs in. Only after `Office.onReady`. */
export function officeRuntime(): ExcelRuntime {
  const { diagnostics, requirements } = Office.context;
  return {
    run: (options, batch) => Excel.run(options, batch),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
    supports: (apiSet) => requirements.isSetSupported("ExcelApi", apiSet),
    program: `Excel ${diagnostics?.version ?? ""} (${diagnostics?.platform ?? ""})`,
  };
}
