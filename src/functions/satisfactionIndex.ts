import { weightedMean, type WeightedPart } from "../domain/combining/weightedMean";
import { meanOfMappedLevels } from "../domain/satisfaction/meanOfMappedLevels";
import { one, toNumber, type Rational } from "../domain/units/rational";
import { exactAmount, exactNumber, isBlank, type CellValue } from "./cellValue";
import { invalidValue, notAvailable } from "./functionError";

/**
 * Gives the satisfaction index of a survey from its votes: the mean of the questions' means by their weights. The result is not rounded. A question without a vote makes it #N/A.
 * @customfunction SATISFACTION
 * @param votes A range with one question a row and one answer level a column: how many people chose that level.
 * @param levelPoints One row with the points of each level, in the order of the columns, for example 100, 80, 60, 30, 0.
 * @param [weights] One weight for each question, in the order of the rows. Only their ratios count. Without it all questions weigh the same.
 * @returns The index in the unit of the points, for example 0 to 100.
 */
export function satisfactionIndex(votes: any[][], levelPoints: any[][], weights?: any[][]): number { // eslint-disable-line @typescript-eslint/no-explicit-any -- the metadata reader knows ranges of mixed cells only as any[][]
  const rows = votes as CellValue[][];
  const points = (levelPoints as CellValue[][]).flat().map((value) => exactNumber(value, "levelPoints"));
  if (rows.some((row) => row.length !== points.length)) throw invalidValue("function.levelsDiffer", { votes: String(rows[0]?.length ?? 0), points: String(points.length) });
  const factors = weightsOf(weights as CellValue[][] | undefined | null, rows.length);
  const index = weightedMean(rows.map((row, position) => question(row, points, factors[position]!, position + 1)), "block");
  if (index.kind === "missing") throw notAvailable("function.noVotes", { rows: index.names.join("、") });
  if (index.kind !== "value") throw notAvailable("function.noWeight");
  return toNumber(index.value);
}

function question(row: readonly CellValue[], points: readonly Rational[], weight: Rational, number: number): WeightedPart {
  const counts = Object.fromEntries(row.map((value, level) => [String(level), count(value)]));
  const mean = meanOfMappedLevels({ counts, unanswered: 0 }, new Map(points.map((each, level) => [String(level), each])));
  const name = String(number);
  return mean.kind === "value" ? { state: "value", name, weight, value: mean.value } : { state: "missing", name, weight };
}

/** A blank cell is no vote. */
function count(value: CellValue): number {
  if (isBlank(value)) return 0;
  const votes = toNumber(exactAmount(value, "votes"));
  if (!Number.isSafeInteger(votes)) throw invalidValue("function.notWhole", { value: String(votes) });
  return votes;
}

function weightsOf(weights: readonly (readonly CellValue[])[] | undefined | null, questions: number): Rational[] {
  if (weights === undefined || weights === null) return Array.from({ length: questions }, () => one);
  const factors = weights.flat().map((value) => exactAmount(value, "weights"));
  if (factors.length !== questions) throw invalidValue("function.weightsDiffer", { weights: String(factors.length), questions: String(questions) });
  return factors;
}
