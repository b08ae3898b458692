import type { SurveyReply } from "../../../src/domain/facts";
import type { Quantity } from "../../../src/domain/scheme/quantity";
import type { Survey } from "../../../src/domain/scheme/schemeSchema";
import type { Period } from "../../../src/domain/units/period";
import { fromDecimal } from "../../../src/domain/units/rational";

// A made survey of stations: five levels, questions and two groups with whatever numbers a test asks for.

function quantity(path: string, value: number | string): Quantity {
  return { path, value: fromDecimal(value), from: "made", areas: {} };
}

export interface MadeSurvey {
  readonly id?: string;
  readonly points?: readonly (number | string)[];
  readonly questionWeights?: readonly (number | string)[];
  readonly groupWeights?: readonly (number | string)[];
  readonly minReplies?: readonly number[];
  readonly minShares?: readonly (number | undefined)[];
  readonly minInAll?: number;
  readonly emptyGroup?: "block" | "rebase";
  readonly cadence?: Survey["cadence"];
  readonly digits?: number;
}

const levelTitles = ["非常满意", "满意", "一般", "不满意", "非常不满意"];
const groupTitles = [["residents", "居民"], ["committee", "居委会"], ["office", "科室"]] as const;
const questionTitles = ["服务态度", "服务效果", "便利程度", "及时程度", "信息公开", "专业程度"];

export function madeSurvey(made: MadeSurvey = {}): Survey {
  const id = made.id ?? "satisfaction";
  const { points = [100, 80, 60, 40, 20], questionWeights = [30, 40, 30], groupWeights = [80, 20] } = made;
  return {
    id, title: { zh: "服务满意度调查", en: "Survey" }, subject: "station", cadence: made.cadence ?? "quarter",
    levels: points.map((value, index) => ({ answer: points.length - index, label: { zh: levelTitles[index]!, en: `level ${index}` }, points: quantity(`${id}.levels.${index}`, value) })),
    questions: questionWeights.map((value, index) => ({ id: `q${index + 1}`, title: { zh: questionTitles[index]!, en: `question ${index}` }, weight: quantity(`${id}.questions.${index}`, value) })),
    groups: groupWeights.map((value, index) => {
      const [groupId, zh] = groupTitles[index]!;
      const share = made.minShares?.[index];
      return {
        id: groupId, title: { zh, en: groupId }, weight: quantity(`${id}.${groupId}.weight`, value), minReplies: quantity(`${id}.${groupId}.minReplies`, made.minReplies?.[index] ?? 0),
        ...(share === undefined ? {} : { minShare: quantity(`${id}.${groupId}.minShare`, share) }),
      };
    }),
    minReplies: quantity(`${id}.minReplies`, made.minInAll ?? 0),
    emptyGroup: { choice: made.emptyGroup ?? "block", from: "made" }, interval: { choice: "mean", from: "made" },
    confidenceFactor: quantity(`${id}.confidenceFactor`, 1.96), digits: quantity(`${id}.digits`, made.digits ?? 2),
  };
}

export function madeReply(group: string, answers: readonly (number | undefined)[], over: Partial<SurveyReply> = {}): SurveyReply {
  return { survey: "satisfaction", period: "2026-Q3" as Period, subject: "S01", group, answers, ...over };
}
