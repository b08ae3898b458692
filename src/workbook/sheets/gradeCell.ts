import type { Figure } from "../../domain/figure";
import { missingWord, notApplicableWord, ungradedWord } from "../../domain/items/stateWords";

/** How a grade stands in a cell. */
export function gradeCell(grade: Figure<string>, vetoGrade: string): string {
  switch (grade.state) {
    case "value": return grade.value;
    case "vetoed": return `${vetoGrade}（否决）`;
    case "undetermined": return ungradedWord;
    case "missing": return missingWord;
    case "notApplicable": return notApplicableWord;
  }
}
