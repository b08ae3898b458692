import { closingOf } from "../../domain/closing/closedPeriods";
import type { Facts } from "../../domain/facts";
import { error, type Finding } from "../../domain/finding";
import { surveyPeriod } from "../../domain/satisfaction/surveyPeriod";
import { schemeInForce } from "../../domain/scheme/inForce";
import type { BookSpec } from "../../workbook/bookSpec";
import { digestOf } from "../../workbook/closedFigures";
import { issuedVersions } from "../closedMonthFindings";

/** Surveys of closed periods with other replies than when they were closed: one changed, added or gone. */
export function closedReplyFindings(spec: BookSpec, facts: Facts): Finding[] {
  const versions = issuedVersions(spec);
  const names = new Map(facts.roster.units.map(({ id, name }) => [id, name]));
  return facts.closedFigures.flatMap(({ month, kind, subject, figure, value }): Finding[] => {
    if (kind !== "satisfaction" || figure !== "digest" || closingOf(facts.log, month) === undefined) return [];
    const [id = "", unit = ""] = subject.split("/");
    const inForce = schemeInForce(versions, month);
    const survey = inForce.kind === "one" ? inForce.scheme.surveys.find((each) => each.id === id) : undefined;
    if (survey === undefined) return [];
    const period = surveyPeriod(survey.cadence, month);
    return digestOf(facts, { survey: id, subject: unit, period }) === value ? [] : [error("closedRepliesChanged", { month, survey: survey.title.zh, unit: names.get(unit) ?? unit, period })];
  });
}
