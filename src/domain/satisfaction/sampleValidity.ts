import { compare, rational, zero, type Rational } from "../units/rational";

/**
 * What a survey must have before its index may be used; shares are of 1. Jiefang street, 2015: at least 50 residents,
 * of whom ordinary residents at least 70 %. Without a `group`, `minimumReplies` is about all replies together.
 */
export type ValidityRule =
  | { readonly kind: "minimumReplies"; readonly group?: string; readonly minimum: number }
  | { readonly kind: "minimumGroupShare"; readonly group: string; readonly minimum: Rational }
  | { readonly kind: "minimumCategoryShare"; readonly group: string; readonly category: string; readonly minimum: Rational };

/** A rule that is not met, with what was found instead: a number of replies or a share of 1. */
export type ValidityFailure =
  | { readonly rule: Extract<ValidityRule, { kind: "minimumReplies" }>; readonly found: number }
  | { readonly rule: Exclude<ValidityRule, { kind: "minimumReplies" }>; readonly found: Rational };

/** How many valid replies a group has, and how many of them in each category. */
export interface GroupSample {
  readonly group: string;
  readonly replies: number;
  readonly categories: Readonly<Record<string, number>>;
}

/** All rules that the sample does not meet, in the order of the rules. Shares are compared exactly; a share of nobody is 0. */
export function validityFailures(samples: readonly GroupSample[], rules: readonly ValidityRule[]): ValidityFailure[] {
  const total = samples.reduce((replies, sample) => replies + sample.replies, 0);
  return rules.flatMap((rule): ValidityFailure[] => {
    if (rule.kind === "minimumReplies") {
      const found = rule.group === undefined ? total : repliesOf(rule.group, samples);
      return found < rule.minimum ? [{ rule, found }] : [];
    }
    const found = rule.kind === "minimumGroupShare" ? share(repliesOf(rule.group, samples), total) : categoryShare(rule, samples);
    return compare(found, rule.minimum) < 0 ? [{ rule, found }] : [];
  });
}

function repliesOf(group: string, samples: readonly GroupSample[]): number {
  return samples.find((sample) => sample.group === group)?.replies ?? 0;
}

function categoryShare(rule: { readonly group: string; readonly category: string }, samples: readonly GroupSample[]): Rational {
  const sample = samples.find(({ group }) => group === rule.group);
  return sample === undefined ? zero : share(sample.categories[rule.category] ?? 0, sample.replies);
}

function share(part: number, whole: number): Rational {
  return whole === 0 ? zero : rational(part, whole);
}
