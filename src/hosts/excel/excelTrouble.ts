import type { Finding } from "../../domain/finding";
import { hostFinding, Refused } from "./refused";
import type { HostCode } from "./refused";

/** Excel's error codes in our words. Its messages are localized and are never looked at (Microsoft Learn, "Error handling with the Excel JavaScript API"). */
const meanings: Readonly<Record<string, HostCode>> = {
  InvalidOperationInCellEditMode: "hostBusy",
  CellEditMode: "hostBusy",
  ActivityLimitReached: "hostBusy",
  Conflict: "hostBusy",
  AccessDenied: "sheetProtected",
  BadPassword: "sheetPassword",
  InactiveWorkbook: "hostInactive",
  RequestPayloadSizeLimitExceeded: "hostTooLarge",
  ResponsePayloadSizeLimitExceeded: "hostTooLarge",
  MemoryLimitReached: "hostTooLarge",
  RangeExceedsLimit: "hostTooLarge",
  OperationCellsExceedLimit: "hostTooLarge",
  ApiNotFound: "hostUnsupported",
  ApiNotAvailable: "hostUnsupported",
  UnsupportedOperation: "hostUnsupported",
  UnsupportedFeature: "hostUnsupported",
  UnsupportedSheet: "hostUnsupported",
  NotImplemented: "hostUnsupported",
  ItemNotFound: "sheetGone",
  RequestAborted: "hostGone",
  ConnectionFailure: "hostGone",
  HostGone: "hostGone",
  ServiceNotAvailable: "hostGone",
  ServiceUnavailable: "hostGone",
};

/** What was going on, for the message: the sheet at work and what was attempted. */
export interface Attempt {
  readonly sheet?: string;
  readonly ability?: string;
}

/** What went wrong, as findings: those that a batch was stopped with, or one for the code of Excel's error. */
export function excelTrouble(error: unknown, attempt: Attempt = {}): readonly Finding[] {
  if (error instanceof Refused) return error.findings;
  const code = errorCode(error);
  const { sheet = "", ability = "other" } = attempt;
  const found = meanings[code] ?? "hostTrouble";
  // Something that was not found and of which no sheet is known: the code says more than a sheet without a name.
  const meaning = found === "sheetGone" && sheet === "" ? "hostTrouble" : found;
  switch (meaning) {
    case "sheetGone":
    case "sheetPassword":
      return [hostFinding(meaning, { sheet })];
    case "sheetProtected":
      return [hostFinding(meaning, { sheet, count: 1 })];
    case "hostUnsupported":
      return [hostFinding(meaning, { ability })];
    case "hostTrouble":
      return [hostFinding(meaning, { code: code === "" ? String(error) : code })];
    default:
      return [hostFinding(meaning)];
  }
}

/** The code of an error of Office.js; "" for anything else. */
export function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null ? (error as { readonly code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "";
}

/** Whether a smaller request could succeed where this one failed. */
export function isTooLarge(error: unknown): boolean {
  return meanings[errorCode(error)] === "hostTooLarge";
}
