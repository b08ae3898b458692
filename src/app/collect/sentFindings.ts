import type { Entry, FormFacts } from "../../domain/facts";
import { error, warning, type Finding } from "../../domain/finding";
import { toDecimalText } from "../../domain/units/rational";
import { bookLayouts } from "../../workbook/bookLayouts";
import { formColumn, type FormLayout } from "../../workbook/sheets/formLayout";
import type { BookReading } from "../readBook";
import { serviceTypesSheetId } from "../../workbook/sheets/registers/serviceTypesLayout";
import { issueDigest, serviceText } from "../split/issueDigest";
import { formKey, type CommitteeEntries } from "./committeeEntries";
import type { StreetEssentials } from "./streetEssentials";

/** Services that a message names; more are counted. */
const mostNamed = 5;

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
  const services = changedServices(street, reading, isAsSent);
  const isExplained = isAsSent || targets.length > 0 || services.length > 0 || reading.findings.some(({ code }) => code === "parameterDiffers");
  return [...lacking, ...undue, ...targets, ...services, ...(isExplained ? [] : [warning("collectIssueChanged", {})])];
}

/** Whether what was sent stands in the file as it was sent; targets that were sent blank may have been filled since. */
function isUntouched(community: string, { spec, scheme, facts }: BookReading, { forms }: CommitteeEntries): boolean {
  if (spec.scope.kind !== "committee") return false;
  const { issue } = spec.scope;
  const isSent = (own: readonly FormFacts[]): boolean => issueDigest(spec.street, scheme, { ...facts, forms: own }, community) === issue;
  return isSent(forms) || isSent(forms.map(withoutTargets));
}

/** Services of the file that the street does not have so, and the other way round: what a service counts for is the street's to say. */
function changedServices(street: StreetEssentials, { facts, found }: BookReading, isAsSent: boolean): Finding[] {
  const sheet = found.sheet(serviceTypesSheetId);
  if (sheet === undefined) return [];
  const own = new Map(facts.serviceTypes.map((service) => [serviceText(service), service.name]));
  const others = [...own].filter(([text]) => !street.services.has(text)).map(([, name]) => name);
  const lacking = [...street.services].filter((text) => !own.has(text)).length;
  if (others.length === 0 && lacking === 0) return [];
  const values = { services: others.slice(0, mostNamed).join("、"), count: others.length, lacking };
  return [isAsSent ? warning("collectServicesOlder", values) : error("collectServicesChanged", values, { kind: "cell", sheet: sheet.title, cell: sheet.address(1, 1) })];
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
