import { sha256Text } from "../../domain/closing/operationLog";
import type { Entry, Facts } from "../../domain/facts";
import type { ServiceType } from "../../domain/registers/serviceType";
import { canonicalScheme } from "../../domain/scheme/canonicalScheme";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { toDecimalText } from "../../domain/units/rational";

/**
 * Digest of what the street sends a committee: month, rules, units, forms with their targets, whom to assess, which services there are. Nothing that
 * is filled in goes into it, so that the same issue sent twice is the same. `facts` are the committee's.
 */
export function issueDigest(street: string, scheme: Scheme, { month, roster, forms, restDays, serviceTypes }: Facts, community: string): string {
  return sha256Text(JSON.stringify([
    street, month, community, canonicalScheme(scheme),
    roster.communities.map(({ id, name, area = "" }) => [id, name, area]),
    roster.units.map(({ id, name, kind, communities, operator }) => [id, name, kind, communities, operator]),
    roster.gridLeaders.map(({ id, name, grid, from = "", to = "" }) => [id, name, grid, from, to]),
    forms.map(({ sheet, subject, scorer, rows }) => [sheet, subject, scorer, [...rows].filter(([, { target }]) => target.state !== "missing").map(([row, { target }]) => [row, entryText(target)])]),
    [restDays.rest, restDays.worked],
    serviceTypes.map(serviceText),
  ]));
}

/** A service as it counts: its remark is for people. */
export function serviceText({ name, group, countsFor, state }: ServiceType): string {
  return JSON.stringify([name, group, countsFor, state]);
}

function entryText(entry: Entry): string {
  return entry.state === "value" ? toDecimalText(entry.value) : entry.state;
}
