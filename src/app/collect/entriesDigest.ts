import { sha256Text } from "../../domain/closing/operationLog";
import type { Entry, FormFacts, RowEntries } from "../../domain/facts";
import { formKey, type CommitteeEntries } from "./committeeEntries";

/** The digest of what a committee entered: the same entries give the same one, whatever program saved them and in whatever order they stand. */
export function entriesDigest(community: string, { forms, results, replies, votes, populations }: CommitteeEntries): string {
  const inOrder = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();
  return sha256Text(JSON.stringify([
    community,
    inOrder(forms.map(formContent)),
    inOrder(results.map(({ engagement, quarter, result, points, reason, contactsDue, contactsDone, matters, services }) => [engagement, quarter, result, points, reason, contactsDue, contactsDone, matters, services])),
    inOrder(replies.map(({ survey, period, subject, group, answers }) => [survey, period, subject, group, answers])),
    inOrder(votes.map(({ survey, period, subject, group, questions }) => [survey, period, subject, group, questions])),
    inOrder(populations.map(({ survey, subject, group, population }) => [survey, subject, group, population])),
  ]));
}

/** The street's decision is not among what a committee enters. */
function formContent(form: FormFacts): unknown {
  const { flags, opinion } = form;
  const rows = [...form.rows].filter(([, row]) => isFilled(row)).map(([key, { target, reported, checked, reason }]) => [key, target, reported, checked, reason]);
  const unscored = Object.entries(form.unscored).filter(([, entry]) => entry.state !== "missing");
  return [formKey(form), [flags.acceptReported, flags.noOtherDeductions, flags.veto.isRaised, flags.veto.document], [opinion.kind, opinion.text], sorted(rows), sorted(unscored)];
}

function isFilled({ target, reported, checked, reason }: RowEntries): boolean {
  return reason !== "" || [target, reported, checked].some(({ state }: Entry) => state !== "missing");
}

function sorted(rows: readonly (readonly unknown[])[]): unknown[] {
  return [...rows].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}
