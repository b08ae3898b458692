import { compare, hundred, isNegative, toDecimalText } from "../../units/rational";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** Levels of a survey whose points are not on 0 to 100, or not higher for a higher answer: the index would not mean what it says. Shape S2. */
export const surveyLevels: LintCheck = (scheme, lines) =>
  scheme.surveys.flatMap((survey) => {
    const levels = [...survey.levels].sort((left, right) => left.answer - right.answer);
    const outside = levels
      .filter(({ points }) => isNegative(points.value) || compare(points.value, hundred) > 0)
      .map(({ points, label }) => findingAt("lintLevelRange", "warning", points.path, { level: label.zh, points: toDecimalText(points.value) }, lines));
    const falling = levels.filter(({ points }, index) => index > 0 && compare(points.value, levels[index - 1]?.points.value ?? points.value) <= 0);
    return [...outside, ...falling.map(({ points, label }) => findingAt("lintLevelOrder", "warning", points.path, { level: label.zh, points: toDecimalText(points.value) }, lines))];
  });
