import type { Scheme } from "../../domain/scheme/schemeSchema";
import { policyTexts } from "../../workbook/sheets/policyTexts";
import type { PolicyView } from "./workbookService";

type PolicyName = keyof typeof policyTexts;

/** The policies in force, each choice once, in the words that the sheets print and with the clause that they come from. */
export function policyViews({ policies, allowances, surveys, references }: Scheme): PolicyView[] {
  const { rounding, roundingPlace, notApplicable, ties, absentScorer } = policies;
  const chosen: readonly (readonly [PolicyName, { readonly choice: string; readonly from: string }])[] = [
    ...Object.entries({ rounding, roundingPlace, notApplicable, ties, absentScorer }).map(([name, policy]) => [name as PolicyName, policy] as const),
    ...allowances.map(({ joining }) => ["joining", joining] as const),
    ...allowances.flatMap(({ payment }) => (payment === undefined ? [] : [["payment", payment] as const])),
    ...surveys.map(({ emptyGroup }) => ["emptyGroup", emptyGroup] as const),
  ];
  const views = chosen.map(([name, { choice, from }]): PolicyView => {
    const reference = references[from];
    const clause = [reference?.document, reference?.clause, reference?.text.zh].filter((part) => part !== undefined && part !== "").join(" ");
    return { name, choice, words: policyTexts[name][choice] ?? choice, clause, isAssumption: reference?.kind === "assumption" };
  });
  return [...new Map(views.map((view) => [JSON.stringify(view), view])).values()];
}
