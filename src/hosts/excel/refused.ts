import type { Finding } from "../../domain/finding";

/** Carries findings out of a batch; `excelWorkbook` catches it at its edge and gives them as an outcome. */
export class Refused extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(({ code }) => code).join(", "));
    this.name = "Refused";
  }
}

/** Stops the batch for one reason. */
export function refusal(code: HostCode, values: Finding["values"] = {}, place: Finding["place"] = { kind: "none" }): Refused {
  return new Refused([hostFinding(code, values, place)]);
}

export type HostCode =
  | "hostBusy" | "sheetProtected" | "sheetPassword" | "hostInactive" | "hostTooLarge" | "hostUnsupported" | "sheetGone" | "hostGone"
  | "cancelled" | "hostTrouble" | "writeHalfDone" | "patchNoCell" | "sheetHidden" | "protectionNotRestored" | "sheetsLeft" | "sheetTitleTaken"
  | "foreignFormulaLost" | "foreignFormulasKept" | "replaceHalfDone";

export function hostFinding(code: HostCode, values: Finding["values"] = {}, place: Finding["place"] = { kind: "none" }, severity: Finding["severity"] = "error"): Finding {
  return { code, severity, place, values };
}
