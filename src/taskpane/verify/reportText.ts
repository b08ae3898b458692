import type { VerificationView } from "../../app/service/workbookService";
import type { Prose } from "../../app/prose";
import { periodText } from "../parts/dateText";
import { countBySeverity, inOrder } from "./findingOrder";

/** The report as plain text, to paste into a chat or a mail: a heading, then a numbered line for each finding. */
export function reportText({ month, findings, compared }: VerificationView, street: string, prose: Prose): string {
  const { error: errors, warning: warnings, note: notes } = countBySeverity(findings);
  const head = prose.text("pane.verify.reportHead", { street, month: periodText(prose, month), compared: compared.toLocaleString("en-US"), errors, warnings, notes });
  return [head, ...inOrder(findings).map((finding, index) => `${index + 1}. ${prose.text(`severity.${finding.severity}`)} ${prose.finding(finding)}`)].join("\n");
}
