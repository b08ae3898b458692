import type { UnitResult } from "../combining/scoreUnits";
import type { Unit } from "../facts";
import type { Finding } from "../finding";
import type { ScoreSheet } from "../scheme/schemeSchema";
import type { Month } from "../units/period";
import { compare, toDecimalText, type Rational } from "../units/rational";
import { gradeOf, type Band } from "./bands";
import { bandsOf } from "./gradeForm";

/**
 * Units whose total no band claims (`gradeUndetermined`) or several claim (`gradeClaimedTwice`): the rule is defective
 * there, nobody is graded silently, and the street must say what it means. Each names unit, month, points and the bands
 * concerned with their edges, `优秀(≥95)、良好(≥80, ≤94)`; its place is the first of these bands in the scheme.
 * A veto overrides the grade, so a vetoed unit needs none.
 */
export function gradeFindings(sheet: ScoreSheet, month: Month, results: readonly UnitResult[], units: readonly Unit[]): Finding[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return results.flatMap(({ unit, total, grade }): Finding[] => {
    if (grade.state !== "undetermined" || total.state !== "value") return [];
    const concerned = bandsConcerned(total.value, bandsOf(sheet));
    return [{
      code: concerned.isClaimed ? "gradeClaimedTwice" : "gradeUndetermined", severity: "error", place: { kind: "file", path: `${sheet.id}.bands.${concerned.first + 1}` },
      values: { sheet: sheet.title.zh, unit: names.get(unit) ?? unit, month, points: toDecimalText(total.value), bands: concerned.bands.map(bandText).join("、") },
    }];
  });
}

interface Concerned { readonly isClaimed: boolean; readonly bands: readonly Band[]; readonly first: number }

/** The bands that claim the points, or, where none does, the nearest above and below. */
function bandsConcerned(points: Rational, bands: readonly Band[]): Concerned {
  const claiming = bands.filter((band) => gradeOf(points, [band]).kind === "one");
  const nearest = [nearestAbove(points, bands), nearestBelow(points, bands)].filter((band): band is Band => band !== undefined);
  const concerned = claiming.length > 0 ? claiming : nearest;
  return { isClaimed: claiming.length > 0, bands: concerned, first: Math.max(0, bands.indexOf(concerned[0]!)) };
}

function nearestAbove(points: Rational, bands: readonly Band[]): Band | undefined {
  const above = bands.filter(({ lower }) => lower !== undefined && compare(lower, points) >= 0);
  return above.sort((left, right) => compare(left.lower!, right.lower!))[0];
}

function nearestBelow(points: Rational, bands: readonly Band[]): Band | undefined {
  const below = bands.filter(({ upper }) => upper !== undefined && compare(upper, points) <= 0);
  return below.sort((left, right) => compare(right.upper!, left.upper!))[0];
}

function bandText({ label, lower, lowerInclusive, upper, upperInclusive }: Band): string {
  const edges = [
    ...(lower === undefined ? [] : [`${lowerInclusive ? "≥" : ">"}${toDecimalText(lower)}`]),
    ...(upper === undefined ? [] : [`${upperInclusive ? "≤" : "<"}${toDecimalText(upper)}`]),
  ];
  return edges.length === 0 ? label : `${label}(${edges.join(", ")})`;
}
