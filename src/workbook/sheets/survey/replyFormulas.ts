import { add, div, eq, fn, iff, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { reference } from "../../sheetBuilder";
import { satisfactionSheetId, unitPlace, type SatisfactionBlock, type SatisfactionLayout } from "../satisfactionLayout";
import { isPeriod } from "./periodFormulas";
import { replyColumn, type SurveyLayout } from "./surveyLayout";

const zero = num(0);

/** The formulas beside one reply. Where it is not of the period, or its unit or group is unknown, all of them say nothing. */
export interface ReplyFormulas {
  readonly unit: (row: number) => CellExpression;
  readonly group: (row: number) => CellExpression;
  readonly points: (question: number, row: number) => CellExpression;
  readonly weight: (row: number) => CellExpression;
  readonly score: (row: number) => CellExpression;
  readonly complete: (row: number) => CellExpression;
  readonly total: (row: number) => CellExpression;
  readonly squares: (row: number) => CellExpression;
}

export function replyFormulas(layout: SurveyLayout, block: SatisfactionBlock, satisfaction: SatisfactionLayout, month: CellReference): ReplyFormulas {
  const unitColumn = (column: number): CellReference => satisfaction.down(block, reference(satisfactionSheetId, block.rows[0]!.row, column));
  const [ids, numbers] = [unitColumn(unitPlace.id), unitColumn(unitPlace.number)];
  const at = (row: number, column: number): CellExpression => ref(reference(layout.sheetId, row, column));
  const helper = (name: Parameters<SurveyLayout["helper"]>[0], row: number): CellExpression => ref(layout.helper(name, row));
  const answered = (question: number, row: number): CellExpression => fn("ISNUMBER", ref(layout.questionPoints(question, row)));
  const weightOf = (question: number): CellExpression => ref({ ...layout.weights, column: layout.weights.column + question, toRow: undefined, toColumn: undefined });
  return {
    unit: (row) => {
      const unit = at(row, replyColumn.unit);
      const known = ifListed(at(row, replyColumn.group), layout.groupTitles, ifListed(unit, ids, lookUp(unit, ids, numbers)));
      return fn("IFERROR", iff(isPeriod(at(row, replyColumn.period), layout.periodCode, layout.survey.cadence, month), known, zero), zero);
    },
    group: (row) => iff(eq<CellReference>(helper("unit", row), zero), zero, lookUp(at(row, replyColumn.group), layout.groupTitles, layout.groupNumbers)),
    points: (question, row) => {
      const answer = at(row, replyColumn.firstAnswer + question);
      const points = fn<CellReference>("IFERROR", lookUp(answer, layout.answers, layout.points), text(""));
      return iff(eq<CellReference>(helper("unit", row), zero), text(""), iff(fn("ISNUMBER", answer), points, text("")));
    },
    weight: (row) => {
      const [first, ...rest] = layout.survey.questions.map((_, question) => iff<CellReference>(answered(question, row), weightOf(question), zero));
      return add(first!, ...rest);
    },
    score: (row) => iff(eq<CellReference>(helper("weight", row), zero), zero, div(fn("SUMPRODUCT", ref(layout.weights), ref(layout.allPoints(row))), helper("weight", row))),
    complete: (row) => iff<CellReference>(eq<CellReference>(helper("weight", row), zero), zero, iff<CellReference>(eq(fn("COUNT", ref(layout.allPoints(row))), fn("COUNT", ref(layout.weights))), num(1), zero)),
    total: (row) => iff(eq<CellReference>(helper("complete", row), num(1)), fn("SUM", ref(layout.allPoints(row))), zero),
    squares: (row) => iff(eq<CellReference>(helper("complete", row), num(1)), fn("SUMPRODUCT", ref(layout.allPoints(row)), ref(layout.allPoints(row))), zero),
  };
}

/** What stands beside the cell that is sought. Gnumeric (1.12) wants row and column where there is one row, and finds nothing in one cell. */
function lookUp(sought: CellExpression, among: CellReference, results: CellReference): CellExpression {
  if (isOneCell(among)) return ref(results);
  const position = fn<CellReference>("MATCH", sought, ref(among), zero);
  return results.row === results.toRow ? fn("INDEX", ref(results), num(1), position) : fn("INDEX", ref(results), position);
}

/** MATCH takes * and ? in what is sought for any text; the found text must be the one that was typed. */
function ifListed(sought: CellExpression, among: CellReference, then: CellExpression): CellExpression {
  return iff(eq(lookUp(sought, among, among), sought), then, zero);
}

function isOneCell({ row, column, toRow, toColumn }: CellReference): boolean {
  return (toRow ?? row) === row && (toColumn ?? column) === column;
}
