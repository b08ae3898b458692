import { toDecimalText } from "../../units/rational";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";
import { wrongWeightSum } from "./weightSum";

/** Weights of a survey's questions, and of its groups, that are not 100 % together. Shapes S3, S4. */
export const surveyWeights: LintCheck = (scheme, lines) =>
  scheme.surveys.flatMap((survey) => (["questions", "groups"] as const).flatMap((list) => {
    const found = wrongWeightSum(survey[list].map(({ weight }) => weight.value));
    return found === undefined ? [] : [findingAt("lintWeights", "error", `${survey.id}.${list}`, { what: survey.title.zh, sum: toDecimalText(found) }, lines)];
  }));
