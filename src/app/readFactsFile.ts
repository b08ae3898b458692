import { formPeriod } from "../domain/combining/formPeriod";
import { rowKeyOf } from "../domain/combining/scoreForm";
import type { Community, Facts, FormFacts, Roster, SurveyReply, Unit } from "../domain/facts";
import { hasErrors, type Finding } from "../domain/finding";
import { kindOf } from "../domain/items/itemKinds";
import { countingTitles, schemeServices } from "../domain/registers/schemeServices";
import { notCountedWord } from "../domain/registers/serviceType";
import type { Scheme, ScoreSheet } from "../domain/scheme/schemeSchema";
import { lastDay } from "../domain/units/period";
import { factsSchema, type WrittenFacts } from "./factsFile/factsSchema";
import { factsFinding, issueFindings, type WrittenPlace } from "./factsFile/issueFindings";
import type { Outcome } from "./ports";
import { readYamlText } from "./readYamlText";

/**
 * Reads a facts file (YAML) for a scheme: what `kaohe compute FACTS.yaml` takes. Every section but `month` may be left out.
 * Everything wrong is a finding with file, line and name (`yamlSyntax`, `factsWrongValue`, `factsUnknownKey`,
 * `factsMissingKey`, `factsUnknownSheet`, `factsUnknownSubject`, `factsUnknownItem`, `factsNotDue`); nothing is thrown.
 */
export function readFactsFile(text: string, file: string, scheme: Scheme): Outcome<Facts> {
  const yaml = readYamlText(text, file);
  if (!yaml.ok) return yaml;
  return factsOfWritten(yaml.value.written, scheme, { file, lineOf: yaml.value.lineOf, keys: [] });
}

/** The same for facts that stand inside another file, at the keys of `place`. */
export function factsOfWritten(written: unknown, scheme: Scheme, place: WrittenPlace): Outcome<Facts> {
  const parsed = factsSchema.safeParse(written);
  if (!parsed.success) return { ok: false, findings: issueFindings(parsed.error.issues, written, place) };
  const findings = [...formFindings(parsed.data, scheme, place), ...serviceFindings(parsed.data, scheme, place)];
  return hasErrors(findings) ? { ok: false, findings } : { ok: true, value: factsOf(parsed.data, scheme), findings };
}

/** Forms that the scheme does not know: a mistyped name must not vanish without a word. */
function formFindings(facts: WrittenFacts, scheme: Scheme, place: WrittenPlace): Finding[] {
  const units = facts.roster.units?.map(({ id }) => id);
  return facts.forms.flatMap((form, index): Finding[] => {
    const sheet = scheme.scoreSheets.find(({ id }) => id === form.sheet);
    if (sheet === undefined) return [factsFinding("factsUnknownSheet", ["forms", index, "sheet"], { found: form.sheet, allowed: scheme.scoreSheets.map(({ id }) => id).join(", ") }, place)];
    const known = rowKeysOf(sheet);
    const unknown = Object.keys(form.items).filter((key) => !known.includes(key));
    const items = unknown.map((key) => factsFinding("factsUnknownItem", ["forms", index, "items", key], { found: key, sheet: sheet.id, allowed: known.join(", ") }, place));
    const isKnown = units === undefined || units.includes(form.subject);
    const isDue = form.period !== undefined || formPeriod(sheet.cadence, facts.month) !== undefined;
    return [
      ...(isKnown ? [] : [factsFinding("factsUnknownSubject", ["forms", index, "subject"], { found: form.subject, allowed: units.join(", ") }, place)]),
      ...(isDue ? [] : [factsFinding("factsNotDue", ["forms", index], { sheet: sheet.id, month: facts.month }, place)]),
      ...items,
    ];
  });
}

/** What a service counts for, where no item of that title is counted from 服务台账. */
function serviceFindings({ serviceTypes = [] }: WrittenFacts, scheme: Scheme, place: WrittenPlace): Finding[] {
  const allowed = [...countingTitles(scheme), notCountedWord];
  return serviceTypes.flatMap(({ countsFor }, index) => (countsFor === "" || allowed.includes(countsFor) ? []
    : [factsFinding("factsWrongValue", ["serviceTypes", index, "countsFor"], { found: countsFor, allowed: allowed.join(", ") }, place)]));
}

function rowKeysOf(sheet: ScoreSheet): string[] {
  return sheet.blocks.flatMap(({ items }) => items.flatMap((item) => kindOf(item).rows(item).map((row) => rowKeyOf(item, row))));
}

function factsOf(written: WrittenFacts, scheme: Scheme): Facts {
  const communityOf = new Map(written.roster.gridLeaders.map(({ id, community }) => [id, community]));
  return {
    month: written.month,
    asOf: written.asOf ?? lastDay(written.month),
    roster: rosterOf(written, scheme),
    forms: written.forms.map((form) => formOf(form, written, scheme)),
    scoreLedger: written.scoreLedger.map((row) => ({ ...row, scorer: row.scorer ?? scorerOf(row, written, scheme), counted: row.counted ?? row.checked, points: row.points, rank: row.rank, reason: "", flags: undefined })),
    gridLeaderResults: written.gridLeaderResults,
    paidAllowances: written.paidAllowances.map(({ quarter, ...paid }) => ({ ...paid, community: paid.community ?? communityOf.get(paid.engagement) ?? "", performanceQuarter: quarter })),
    replies: written.replies.flatMap(repliesOf),
    votes: written.votes.map((votes) => ({ ...votes, questions: votes.questions.map((levels) => levels.map((count) => count ?? undefined)) })),
    populations: written.populations,
    contracts: written.contracts.map((contract) => ({
      ...contract, amount: contract.amount, signed: contract.signed, start: contract.start, end: contract.end, midTermShare: contract.midTermShare,
      midTerm: { day: contract.midTerm.day, result: contract.midTerm.result }, final: { day: contract.final.day, result: contract.final.result },
      hearings: contract.hearings, daysToPay: contract.daysToPay,
    })),
    payments: written.payments.map((payment) => ({ ...payment, day: payment.day, amount: payment.amount })),
    spending: written.spending,
    restDays: written.restDays,
    log: [], closedFigures: [], collected: [], registers: registersOf(written), serviceTypes: written.serviceTypes ?? schemeServices(scheme),
  };
}

/** Rows of a register that is kept by month say none when they mean the open one. */
function registersOf({ month, registers }: WrittenFacts): Facts["registers"] {
  const inMonth = <Row extends { readonly month?: Facts["month"] | undefined }>(row: Row) => ({ ...row, month: row.month ?? month });
  return { ...registers, contactMarks: registers.contactMarks.map(inMonth), centrePlan: registers.centrePlan.map(inMonth) } as Facts["registers"];
}

function formOf(form: WrittenFacts["forms"][number], written: WrittenFacts, scheme: Scheme): FormFacts {
  const { month } = written;
  const { acceptReported, noOtherDeductions, veto } = form;
  const cadence = scheme.scoreSheets.find(({ id }) => id === form.sheet)!.cadence;
  return {
    sheet: form.sheet, subject: form.subject, scorer: form.scorer ?? scorerOf(form, written, scheme), period: form.period ?? formPeriod(cadence, month) ?? month,
    flags: { acceptReported, noOtherDeductions, veto }, rows: new Map(Object.entries(form.items)), unscored: form.unscored, opinion: form.opinion, decision: form.decision,
  };
}

/** A form or ledger row that names no scorer has the unit's first community, or the office that the sheet names. */
function scorerOf({ sheet, subject }: { readonly sheet: string; readonly subject: string }, { roster }: WrittenFacts, scheme: Scheme): string {
  const role = scheme.scoreSheets.find(({ id }) => id === sheet)?.scorer ?? sheet;
  const [community] = roster.units?.find(({ id }) => id === subject)?.communities ?? [];
  return role === "committee" && community !== undefined ? community : role;
}

/** Of a roster that names no units or communities: those that forms, replies and people name. */
function rosterOf({ roster, forms, replies }: WrittenFacts, scheme: Scheme): Roster {
  const units = roster.units?.map((unit): Unit => ({ ...unit, name: unit.name ?? unit.id })) ?? impliedUnits(forms, replies, scheme);
  const named = [...units.flatMap(({ communities }) => communities), ...roster.gridLeaders.map(({ community }) => community), ...roster.staff.map(({ community }) => community)];
  const implied = [...new Set(named)].map((id): Community => ({ id, name: id, area: undefined }));
  return {
    communities: roster.communities?.map(({ id, name, area }) => ({ id, name: name ?? id, area })) ?? implied,
    units,
    gridLeaders: roster.gridLeaders.map((leader) => ({ ...leader, person: leader.person ?? leader.id, name: leader.name ?? leader.id, grid: leader.grid ?? leader.id, from: leader.from, to: leader.to })),
    staff: roster.staff.map((member) => ({ ...member, person: member.person ?? member.id, name: member.name ?? member.id, from: member.from, to: member.to })),
  };
}

function impliedUnits(forms: WrittenFacts["forms"], replies: WrittenFacts["replies"], scheme: Scheme): Unit[] {
  const kinds = new Map<string, Unit["kind"]>();
  for (const { sheet, subject } of forms) kinds.set(subject, scheme.scoreSheets.find(({ id }) => id === sheet)!.subject);
  for (const { survey, subject } of replies) kinds.set(subject, kinds.get(subject) ?? scheme.surveys.find(({ id }) => id === survey)?.subject ?? "station");
  return [...kinds].map(([id, kind]) => ({ id, name: id, kind, communities: [], operator: "" }));
}

/** `times: 40` stands for forty equal replies. */
function repliesOf({ times, answers, ...reply }: WrittenFacts["replies"][number]): SurveyReply[] {
  const one: SurveyReply = { ...reply, answers: answers.map((answer) => answer ?? undefined) };
  return Array.from({ length: times }, () => one);
}
