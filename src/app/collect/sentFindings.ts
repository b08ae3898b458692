import type { Entry, FormFacts } from "../../domain/facts";
import { error, warning, type Finding } from "../../domain/finding";
import { toDecimalText } from "../../domain/units/rational";
import { bookLayouts } from "../../workbook/bookLayouts";
import { formColumn, type FormLayout } from "../../workbook/sheets/formLayout";
import type { BookReading } from "../readBook";
import { issueDigest } from "../split/issueDigest";
import { formKey, type CommitteeEntries } from "./committeeEntries";
import type { StreetEssentials } from "./streetEssentials";

/** What is not as the street sent it, or as the street has it now: forms that are not due, forms that lack, targets, names. */
export function sentFindings(street: StreetEssentials, community: string, reading: BookReading, entries: CommitteeEntries): Finding[] {
  const layouts = new Map(bookLayouts(reading.spec).forms.map((form) => [formKey({ sheet: form.scoreSheet.id, subject: form.unit.id, scorer: form.scorer, period: form.period }), form]));
  const due = [...street.forms].filter(([, { scorer }]) => scorer === community);
  const lacking = due.filter(([key]) => !layouts.has(key)).map(([, { unit }]) => error("collectFormMissing", { unit }));
  const undue = [...layouts].filter(([key]) => !street.forms.has(key)).map(([, { unit, title }]) => error("collectFormUnknown", { unit: unit.name, sheet: title }));
  const isAsSent = isUntouched(community, reading, entries);
  const targets = entries.forms.flatMap((form) => {
    const layout = layouts.get(formKey(form));
    return layout === undefined ? [] : changedTargets(street, form, layout, { reading, code: isAsSent ? "collectTargetOlder" : "collectTargetChanged" });
  });
  const isExplained = isAsSent || targets.length > 0 || reading.findings.some(({ code }) => code === "parameterDiffers");
  return [...lacking, ...undue, ...targets, ...(isExplained ? [] : [warning("collectIssueChanged")])];
}

/** Whether what was sent stands in the file as it was sent; targets that were sent blank may have been filled since. */
function isUntouched(community: string, { spec, scheme, facts }: BookReading, { forms }: CommitteeEntries): boolean {
  if (spec.scope.kind !== "committee") return false;
  const { issue } = spec.scope;
  const isSent = (own: readonly FormFacts[]): boolean => issueDigest(spec.street, scheme, { ...facts, forms: own }, community) === issue;
  return isSent(forms) || isSent(forms.map(withoutTargets));
}

function withoutTargets(form: FormFacts): FormFacts {
  return { ...form, rows: new Map([...form.rows].map(([key, row]) => [key, { ...row, target: { state: "missing" } }])) };
}

function changedTargets(street: StreetEssentials, form: FormFacts, layout: FormLayout, { reading, code }: { readonly reading: BookReading; readonly code: string }): Finding[] {
  const sheet = reading.found.sheet(layout.sheetId);
  const sent = street.forms.get(formKey(form));
  return layout.lines.flatMap(({ key, row, item }): Finding[] => {
    const expected = sent?.targets.get(key);
    const found = form.rows.get(key)?.target ?? { state: "missing" };
    if (sheet === undefined || expected === undefined || targetText(expected) === targetText(found)) return [];
    const values = { unit: layout.unit.name, item: item.title.zh, found: targetText(found), expected: targetText(expected) };
    return [error(code, values, { kind: "cell", sheet: sheet.title, cell: sheet.address(row, formColumn.target) })];
  });
}

function targetText(entry: Entry): string {
  if (entry.state === "value") return toDecimalText(entry.value);
  if (entry.state === "invalid") return entry.text;
  return entry.state === "notApplicable" ? "/" : "";
}
