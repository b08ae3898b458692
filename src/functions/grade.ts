import { gradeOf, type Band } from "../domain/grading/bands";
import { exactNumber, isBlank, shown, type CellValue } from "./cellValue";
import { invalidValue, notAvailable } from "./functionError";

/**
 * Gives the grade of a score by a table of bands. A score that no band or more than one band claims has no grade: the result is #N/A and says which.
 * @customfunction GRADE
 * @param points The score, in points, after any rounding that your rules ask for.
 * @param bands A range with one band a row and five columns, as in the sheet 参数: grade, lower bound, whether the lower bound belongs to it (1 or 0), upper bound, whether the upper bound belongs to it (1 or 0). A blank bound is open.
 * @returns The grade as the table names it.
 */
export function grade(points: number, bands: any[][]): string { // eslint-disable-line @typescript-eslint/no-explicit-any -- the metadata reader knows ranges of mixed cells only as any[][]
  const rows = (bands as CellValue[][]).filter(([label]) => !isBlank(label));
  if (rows.length === 0) throw invalidValue("function.noBands");
  const result = gradeOf(exactNumber(points, "points"), rows.map(band));
  if (result.kind === "none") throw notAvailable("function.noGrade", { points: shown(points) });
  if (result.kind === "several") throw notAvailable("function.severalGrades", { points: shown(points), grades: result.labels.join("、") });
  return result.label;
}

function band([label, lower, lowerInclusive, upper, upperInclusive]: readonly CellValue[]): Band {
  return {
    label: String(label),
    ...(isBlank(lower) ? {} : { lower: exactNumber(lower, "lower") }),
    lowerInclusive: isIncluded(lowerInclusive, lower),
    ...(isBlank(upper) ? {} : { upper: exactNumber(upper, "upper") }),
    upperInclusive: isIncluded(upperInclusive, upper),
  };
}

/** 1 or 0, or TRUE or FALSE; of an open end it says nothing. */
function isIncluded(value: CellValue | undefined, bound: CellValue | undefined): boolean {
  if (isBlank(bound)) return true;
  if (value === 1 || value === true) return true;
  if (value === 0 || value === false) return false;
  throw invalidValue("function.notIncluded", { value: shown(value) });
}
