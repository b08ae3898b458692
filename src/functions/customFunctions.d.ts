/** The part of Excel's custom functions runtime that is used here; its own types are not in @types/office-js. */
declare namespace CustomFunctions {
  function associate(id: string, implementation: (...cells: never[]) => unknown): void;

  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
  }

  /** Thrown by a function: the error value of the cell, with a text that Excel shows beside it. */
  class Error extends globalThis.Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
  }
}
