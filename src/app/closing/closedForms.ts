import { noDecision, noOpinion, type ClosedForm, type FormFacts, type LedgerRow, type RowEntries } from "../../domain/facts";
import { groupedBy } from "../../domain/money/groupedBy";
import { totalRow, unscoredMark } from "../../workbook/sheets/ledgerLayout";

const nothingSaid: ClosedForm = { acceptReported: false, noOtherDeductions: false, veto: { isRaised: false, document: "" }, opinion: noOpinion, decision: noDecision };

/** The forms of a closed month, as the ledger has them. */
export function closedForms(rows: readonly LedgerRow[]): FormFacts[] {
  const formOf = ({ sheet, subject, scorer }: LedgerRow): string => `${sheet}|${subject}|${scorer}`;
  const lines = groupedBy(rows.filter(({ row }) => row !== totalRow), formOf);
  const totals = new Map(rows.filter(({ row }) => row === totalRow).map((total) => [formOf(total), total]));
  return [...totals].map(([form, total]): FormFacts => {
    const own = lines.get(form) ?? [];
    const { opinion, decision, ...flags } = total.flags ?? nothingSaid;
    return {
      sheet: total.sheet, subject: total.subject, scorer: total.scorer, period: total.period, flags, opinion, decision,
      unscored: Object.fromEntries(own.filter(isUnscored).map(({ row, reported }) => [row.slice(unscoredMark.length), reported])),
      rows: new Map(own.filter((row) => !isUnscored(row)).map(({ row, target, reported, checked, reason }): [string, RowEntries] => [row, { target, reported, checked, reason }])),
    };
  });
}

function isUnscored({ row }: LedgerRow): boolean {
  return row.startsWith(unscoredMark);
}
