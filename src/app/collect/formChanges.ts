import type { FormFacts, RowEntries } from "../../domain/facts";
import { vetoNoneWord, vetoRaisedWord } from "../../domain/items/stateWords";
import type { FoundBook } from "../../workbook/foundBook";
import { formColumn, unscoredCell, type FormCell, type FormLayout, type FormLine } from "../../workbook/sheets/formLayout";
import { opinionWords } from "../../workbook/sheets/opinionWords";
import type { EntryChange } from "./collectReport";
import { entryWord, tickWord, yesNoWord } from "./entryWords";

/** The entries in which two versions of a form differ, at their cells in the workbook whose layout it is. */
export function formChanges(layout: FormLayout, found: FoundBook, before: FormFacts, after: FormFacts): EntryChange[] {
  const sheet = found.sheet(layout.sheetId);
  const at = (row: number, column: number, what: string, own: string, taken: string): EntryChange[] =>
    own === taken ? [] : [{ sheet: sheet?.title ?? layout.title, cell: sheet?.address(row, column) ?? "", what, before: own, after: taken }];
  const atCell = (name: FormCell, what: string, own: string, taken: string): EntryChange[] => {
    const { row, column } = layout.cell(name);
    return at(row, column, what, own, taken);
  };
  const [own, taken] = [before.flags, after.flags];
  return [
    ...layout.lines.flatMap((line) => fieldsOf(line).flatMap(({ column, what, word }) => at(line.row, column, what, word(before.rows.get(line.key)), word(after.rows.get(line.key))))),
    ...atCell("veto", "一票否决", vetoWord(own.veto.isRaised ? "on" : "off"), vetoWord(taken.veto.isRaised ? "on" : "off")),
    ...atCell("vetoDocument", "一票否决依据", own.veto.document, taken.veto.document),
    ...atCell("acceptReported", "其余按自报核定", tickWord(own.acceptReported ? "on" : "off"), tickWord(taken.acceptReported ? "on" : "off")),
    ...atCell("noOtherDeductions", "其余无扣分、无加分", tickWord(own.noOtherDeductions ? "on" : "off"), tickWord(taken.noOtherDeductions ? "on" : "off")),
    ...layout.scoreSheet.unscored.flatMap(({ id, title }, index) => {
      const { row, column } = unscoredCell(layout, index);
      return at(row, column, title.zh, entryWord(before.unscored[id]), entryWord(after.unscored[id]));
    }),
    ...atCell("opinion", "被考核单位意见", opinionWord(before), opinionWord(after)),
    ...atCell("opinionText", "被考核单位意见说明", before.opinion.text, after.opinion.text),
  ];
}

interface Field { readonly column: number; readonly what: string; readonly word: (row: RowEntries | undefined) => string }

function fieldsOf({ item, line }: FormLine): Field[] {
  const title = line.title === undefined ? item.title.zh : `${item.title.zh} ${line.title.zh}`;
  const answer = line.answer === "yesNo" ? yesNoWord : entryWord;
  return [
    { column: formColumn.target, what: `${title} 目标`, word: (row) => (line.target === "entered" ? entryWord(row?.target) : "") },
    { column: formColumn.reported, what: `${title} 自报`, word: (row) => answer(row?.reported) },
    { column: formColumn.checked, what: `${title} 核定`, word: (row) => answer(row?.checked) },
    { column: formColumn.reason, what: `${title} 原因`, word: (row) => row?.reason ?? "" },
  ];
}

function vetoWord(tick: "on" | "off"): string {
  return tick === "on" ? vetoRaisedWord : vetoNoneWord;
}

function opinionWord({ opinion: { kind } }: FormFacts): string {
  return kind === "none" ? "" : opinionWords[kind];
}
