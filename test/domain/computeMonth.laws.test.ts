import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeMonth } from "../../src/domain/computeMonth";
import { roundingOf } from "../../src/domain/combining/scoreForm";
import type { FormResult } from "../../src/domain/combining/formResult";
import type { Facts, FormFacts, RowEntries } from "../../src/domain/facts";
import type { Figure } from "../../src/domain/figure";
import type { MonthResults } from "../../src/domain/monthResults";
import { kindOf } from "../../src/domain/items/itemKinds";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { sumPoints } from "../../src/domain/units/points";
import { add, compare, equals, one, subtract, toFractionText, type Rational } from "../../src/domain/units/rational";
import { round } from "../../src/domain/units/rounding";
import { monthArbitrary } from "../arbitraries/dayArbitrary";
import { factsArbitrary } from "../arbitraries/factsArbitrary";
import { schemeArbitrary, templateNames, templateScheme } from "../arbitraries/madeScheme";

interface Case { readonly scheme: Scheme; readonly facts: Facts }

const templates = templateNames.map(templateScheme);
const caseArbitrary: fc.Arbitrary<Case> = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...templates) }, { weight: 3, arbitrary: schemeArbitrary })
  .chain((scheme) => monthArbitrary.chain((month) => factsArbitrary(scheme, month)).map((facts) => ({ scheme, facts })));
const runs = { numRuns: 60 };

/** The results as comparable text, lists in the order of the case that they are compared with. */
function figuresOf(results: MonthResults): string[] {
  const forms = results.forms.map(({ facts, total, grade }) => `${facts.sheet} ${facts.subject} ${facts.scorer} ${figureText(total)} ${grade.state} ${grade.state === "value" ? grade.value : ""}`);
  const units = results.units.map(({ sheet, unit, total, rank }) => `${sheet} ${unit} ${figureText(total)} ${rank ?? "-"}`);
  const allowances = results.allowances.map(({ engagement, total }) => `${engagement.id} ${total.state} ${total.state === "value" ? total.value : ""}`);
  const satisfaction = results.satisfaction.map(({ survey, subject, index }) => `${survey} ${subject} ${figureText(index)}`);
  return [...forms, ...units, ...allowances, ...satisfaction].sort();
}

function figureText(figure: Figure<Rational>): string {
  return figure.state === "value" ? toFractionText(figure.value) : figure.state;
}

function eachForm(results: MonthResults, scheme: Scheme, law: (form: FormResult, sheet: Scheme["scoreSheets"][number]) => void): void {
  for (const form of results.forms) law(form, scheme.scoreSheets.find(({ id }) => id === form.facts.sheet)!);
}

describe("whatever was entered", () => {
  test("no item gives more than its maximum (as rounded), no bonus more than its cap, and no total more than the sheet's cap", () => {
    fc.assert(fc.property(caseArbitrary, ({ scheme, facts }) => eachForm(computeMonth(scheme, facts), scheme, (form, sheet) => {
      const rounded = (max: Rational): Rational => (scheme.policies.roundingPlace.choice === "item" ? round(max, roundingOf(scheme.policies)) : max);
      for (const { points, maxPoints } of form.items) if (points.state === "value") expect(compare(points.value, rounded(maxPoints))).toBeLessThanOrEqual(0);
      if (form.total.state === "value" && sheet.totalCap !== undefined) expect(compare(form.total.value, sheet.totalCap.value)).toBeLessThanOrEqual(0);
    })), runs);
  });

  test("blocks add up to the form's points, and items to their block", () => {
    fc.assert(fc.property(caseArbitrary, ({ scheme, facts }) => eachForm(computeMonth(scheme, facts), scheme, (form) => {
      const ofItems = sumPoints(form.items.filter(({ isBonus }) => !isBonus).map(({ pointsCounted }) => pointsCounted));
      expect(equals(ofItems, form.pointsBeforeRebasing)).toBe(true);
      expect(equals(sumPoints(form.blocks.map(({ points }) => points)), form.pointsBeforeRebasing)).toBe(true);
      expect(equals(sumPoints(form.blocks.map(({ maxDue }) => maxDue)), form.maxDue)).toBe(true);
    })), runs);
  });

  test("a proposed total stands exactly where nothing is missing and something was due", () => {
    fc.assert(fc.property(caseArbitrary, ({ scheme, facts }) => eachForm(computeMonth(scheme, facts), scheme, (form) => {
      const isMissing = form.items.some(({ points }) => points.state === "missing");
      expect(form.proposal.state === "missing").toBe(isMissing);
    })), runs);
  });

  test("an allowance list's total is the sum of its lines, and each community's the sum of its own", () => {
    fc.assert(fc.property(caseArbitrary, ({ scheme, facts }) => {
      const { allowances, allowanceTotals } = computeMonth(scheme, facts);
      for (const { community, total } of allowanceTotals) {
        const own = allowances.filter(({ engagement }) => engagement.community === community);
        if (total.state === "value") expect(own.reduce((sum, line) => sum + (line.total.state === "value" ? line.total.value : 0), 0)).toBe(total.value);
        expect(total.state === "value").toBe(own.every((line) => line.total.state === "value"));
      }
    }), runs);
  });

  test("the instalments of a contract add up to its amount where nothing is paid above its share and all are known", () => {
    fc.assert(fc.property(caseArbitrary, ({ scheme, facts }) => {
      const { instalments } = computeMonth(scheme, { ...facts, payments: [] });
      for (const { id, amount } of facts.contracts) {
        const due = instalments.filter(({ contract }) => contract.id === id).map((line) => line.amount);
        if (amount === undefined || due.some(({ state }) => state !== "value")) continue;
        expect(due.reduce((sum, part) => sum + (part.state === "value" ? part.value : 0), 0)).toBe(amount);
      }
    }), runs);
  });

  test("the same facts give the same figures, in whatever order rows, forms, replies and payments stand", () => {
    fc.assert(fc.property(caseArbitrary, ({ scheme, facts }) => {
      const backwards: Facts = {
        ...facts, forms: [...facts.forms].reverse(), scoreLedger: [...facts.scoreLedger].reverse(), replies: [...facts.replies].reverse(), payments: [...facts.payments].reverse(),
        paidAllowances: [...facts.paidAllowances].reverse(), gridLeaderResults: [...facts.gridLeaderResults].reverse(), spending: [...facts.spending].reverse(),
        roster: { ...facts.roster, gridLeaders: [...facts.roster.gridLeaders].reverse(), staff: [...facts.roster.staff].reverse() },
      };
      expect(figuresOf(computeMonth(scheme, backwards))).toEqual(figuresOf(computeMonth(scheme, facts)));
    }), runs);
  });
});

describe("who does more never scores less", () => {
  test("one more of anything counted, or one event of deduction less, leaves points and proposed total as high or higher", () => {
    const withLine = caseArbitrary.chain((made) => fc.record({ made: fc.constant(made), form: fc.nat(), line: fc.nat() }));
    fc.assert(fc.property(withLine, ({ made: { scheme, facts }, form: formIndex, line }) => {
      const form = facts.forms[formIndex % Math.max(1, facts.forms.length)];
      const better = form === undefined ? undefined : doneBetter(scheme, form, line);
      fc.pre(form !== undefined && better !== undefined);
      const before = computeMonth(scheme, facts).forms.find(({ facts: own }) => isSameForm(own, form))!;
      const after = computeMonth(scheme, { ...facts, forms: facts.forms.map((other) => (other === form ? better : other)) }).forms.find(({ facts: own }) => isSameForm(own, better))!;
      before.items.forEach(({ points }, index) => {
        const then = after.items[index]!.points;
        if (points.state === "value" && then.state === "value") expect(compare(then.value, points.value)).toBeGreaterThanOrEqual(0);
      });
      if (before.proposal.state === "value" && after.proposal.state === "value") expect(compare(after.proposal.value, before.proposal.value)).toBeGreaterThanOrEqual(0);
    }), { numRuns: 150 });
  });
});

function isSameForm(one: FormFacts, other: FormFacts): boolean {
  return one.sheet === other.sheet && one.subject === other.subject && one.scorer === other.scorer;
}

/** The form with one more on a counted line, or one event less on a line that takes points; undefined where there is nothing to better. */
function doneBetter(scheme: Scheme, form: FormFacts, line: number): FormFacts | undefined {
  const items = scheme.scoreSheets.find(({ id }) => id === form.sheet)!.blocks.flatMap((block) => block.items);
  const lines = items.flatMap((item) => kindOf(item).rows(item).filter(({ answer }) => answer === "count").map((row) => ({ item, key: row.line === "" ? item.id : `${item.id}/${row.line}` })));
  const chosen = lines[line % Math.max(1, lines.length)];
  const entries = chosen === undefined ? undefined : form.rows.get(chosen.key);
  if (chosen === undefined || entries === undefined || entries.checked.state !== "value") return undefined;
  const { value } = entries.checked;
  const isDeduction = chosen.item.kind === "deductions";
  if (isDeduction && compare(value, one) < 0) return undefined;
  const better: RowEntries = { ...entries, checked: { state: "value", value: isDeduction ? subtract(value, one) : add(value, one) } };
  return { ...form, rows: new Map([...form.rows, [chosen.key, better]]) };
}
