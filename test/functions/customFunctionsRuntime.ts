/** Stands in for Excel's custom functions runtime: its error class, with the codes that Excel has. */
class CellError extends Error {
  constructor(readonly code: string, message = "") {
    super(message);
  }
}

/** Puts the runtime's global there, as office.js does in the pane. */
export function installCustomFunctions(): void {
  Object.assign(globalThis, { CustomFunctions: { ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" }, Error: CellError, associate: () => undefined } });
}

/** What a cell would show: the value, or the error value with its text. */
export async function cellOf(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof CellError) return `${thrown.code} ${thrown.message}`;
    throw thrown;
  }
}
