import type { Engagement, Facts } from "../domain/facts";
import { error, note, type Finding } from "../domain/finding";
import { canonicalScheme } from "../domain/scheme/canonicalScheme";
import type { Scheme } from "../domain/scheme/schemeSchema";
import type { Carried } from "./carryYear";
import type { Outcome } from "./ports";

/** What a new year's workbook is made from: facts, and the versions of the rules, the new year's last. */
export interface NewYearBook { readonly facts: Facts; readonly schemes: readonly Scheme[] }

/**
 * A new year's blank facts with what last year's workbook leaves unsettled. A contract that the roster lists again stays as it
 * was carried; who is to be paid from last year and is not in the new roster is added to it. Refused where a number is another
 * person's now, or a community is gone: the money would go to somebody else, or to nobody.
 */
export function withCarried(blank: Facts, { people, schemes, ...carried }: Carried, scheme: Scheme): Outcome<NewYearBook> {
  const { communities, gridLeaders } = blank.roster;
  const known = new Map(gridLeaders.map((engagement) => [engagement.id, engagement]));
  const added = people.filter(({ id }) => !known.has(id));
  const findings = [
    ...people.flatMap((one) => otherPerson(one, known.get(one.id))),
    ...added.filter(({ community }) => !communities.some(({ id }) => id === community)).map(({ id, name, community }) => error("carryCommunityGone", { engagement: id, name, community })),
  ];
  if (findings.length > 0) return { ok: false, findings };
  const contracts = new Set(carried.contracts.map(({ id }) => id));
  const facts: Facts = { ...blank, ...carried, contracts: [...carried.contracts, ...blank.contracts.filter(({ id }) => !contracts.has(id))], roster: { ...blank.roster, gridLeaders: [...gridLeaders, ...added] } };
  const said = added.length === 0 ? [] : [note("carryPeopleAdded", { count: added.length, names: added.map(({ name }) => name).join("、") })];
  return { ok: true, value: { facts, schemes: [...schemes.filter((one) => rulesOf(one) !== rulesOf(scheme)), scheme] }, findings: said };
}

/** One number, two people: by their personal numbers where both have one, else by name. */
function otherPerson(before: Engagement, now: Engagement | undefined): Finding[] {
  if (now === undefined) return [];
  const isSame = before.person !== "" && now.person !== "" ? before.person === now.person : before.name.trim() === now.name.trim();
  return isSame ? [] : [error("carryOtherPerson", { engagement: before.id, before: before.name, now: now.name })];
}

/** The rules whenever they are valid: the same ones need not come along. */
function rulesOf(scheme: Scheme): string {
  return canonicalScheme({ ...scheme, validity: { from: "" } });
}
