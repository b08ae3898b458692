import type { Contract, Facts } from "../../../domain/facts";
import { areMet, instalmentConditions, type ConditionState } from "../../../domain/money/instalmentConditions";
import { instalments, type InstalmentLine as LineResult } from "../../../domain/money/instalments";
import { missingWord } from "../../../domain/items/stateWords";
import { excelSerial, type Day } from "../../../domain/units/day";
import { sumFen } from "../../../domain/units/money";
import { divide, hundred, toDecimalText, toNumber } from "../../../domain/units/rational";
import { moneyCell, stateWord, yuanNumber } from "../../figureCells";
import { plainConditionWords } from "./instalmentFormulas";
import type { InstalmentsLayout } from "./instalmentsLayout";
import { conclusionWords, noneYet, notAgreedWord, remainderWord, remarkWords } from "./instalmentWords";

export type Shown = number | string;

/** The engine's lines in the order of the sheet. A contract that is gone from 合同台账 shows as one of which nothing is known. */
export function linesShown(layout: InstalmentsLayout, facts: Facts, results: readonly LineResult[]): LineResult[] {
  const byKey = new Map(results.map((line) => [JSON.stringify([line.contract.id, line.instalment.id]), line]));
  return layout.lines.map(({ contract, rule }) => byKey.get(JSON.stringify([contract, rule.id])) ?? unknownLine(contract, rule.id, layout, facts));
}

export function isInLedger(line: LineResult, facts: Pick<Facts, "contracts">): boolean {
  return facts.contracts.some(({ id }) => id === line.contract.id);
}

function unknownLine(id: string, instalment: string, { rule }: InstalmentsLayout, facts: Facts): LineResult {
  const nothing = { day: undefined, result: undefined };
  const contract: Contract = {
    id, project: "", supplier: "", amount: undefined, signed: undefined, start: undefined, end: undefined, midTermShare: undefined,
    midTerm: nothing, final: nothing, hearings: undefined, daysToPay: undefined,
  };
  return instalments({ ...facts, contracts: [contract] }, rule).find((line) => line.instalment.id === instalment)!;
}

export function dayShown(day: Day | undefined, otherwise: Shown = ""): Shown {
  return day === undefined ? otherwise : excelSerial(day);
}

export function shareShown({ instalment, percent }: LineResult): Shown {
  if (instalment.share.kind === "remainder") return remainderWord;
  return percent === undefined ? missingWord : toNumber(divide(percent, hundred));
}

export function metShown({ met }: ConditionState): Shown {
  if (met === undefined) return missingWord;
  return met ? 1 : 0;
}

export function conditionWordsShown({ condition }: ConditionState): string {
  return condition.kind === "monthsSinceStart" ? `开始满${toDecimalText(condition.months.value)}个月` : plainConditionWords(condition);
}

export function conditionsShown({ conditions }: LineResult): string {
  if (conditions.length === 0) return noneYet;
  return conditions.map((state) => `${state.met === true ? "✓" : "✗"}${conditionWordsShown(state)}${state.met === undefined ? `（${missingWord}）` : ""}`).join("　");
}

/** The day from which everything is fulfilled by what is entered; 0 without conditions. */
export function fulfilledShown({ conditions }: LineResult): Shown {
  const days = conditions.flatMap(({ day }) => day ?? []);
  if (days.length < conditions.length) return "";
  return days.length === 0 ? 0 : excelSerial([...days].sort().at(-1)!);
}

export function satisfiedShown({ satisfied, conditions }: LineResult): Shown {
  if (satisfied !== undefined) return excelSerial(satisfied);
  if (conditions.some(({ met }) => met === false)) return noneYet;
  return conditions.some(({ met }) => met === undefined) ? missingWord : noneYet;
}

export function conclusionShown({ conclusion, amount }: LineResult): string {
  if (conclusion !== "notDetermined") return conclusionWords[conclusion];
  return amount.state === "value" ? missingWord : stateWord(amount.state);
}

export function dueDayShown({ satisfied, dueDay }: LineResult): Shown {
  if (satisfied === undefined) return noneYet;
  return dueDay === undefined ? notAgreedWord : excelSerial(dueDay);
}

export function overdueShown({ overdueDays }: LineResult): Shown {
  return overdueDays ?? noneYet;
}

/** What counts against the contract for the balance. */
export function takenShown({ amount, paid }: LineResult): Shown {
  return amount.state === "value" ? Math.max(yuanNumber(amount.value), yuanNumber(paid)) : moneyCell(amount);
}

/** Payments that came before their conditions were fulfilled. */
export function earlyShown(line: LineResult): number {
  return line.parts.filter(({ day }) => !areMet(instalmentConditions(line.contract, line.instalment.conditions, day))).length;
}

export function remarkShown(line: LineResult, facts: Pick<Facts, "contracts">): string {
  if (!isInLedger(line, facts)) return remarkWords.noContract;
  const { amount, paid } = line;
  const isOver = amount.state === "value" && paid > Math.max(0, amount.value);
  const isHeld = amount.state === "undetermined";
  return [...(isOver ? [remarkWords.over] : []), ...(isHeld ? [remarkWords.held] : []), ...(earlyShown(line) > 0 ? [remarkWords.early] : [])].join("；");
}

/** What all instalments of a contract were paid, in yuan. */
export function contractPaidShown(lines: readonly LineResult[], contract: string): number {
  return yuanNumber(sumFen(lines.filter((line) => line.contract.id === contract).map(({ paid }) => paid)));
}
