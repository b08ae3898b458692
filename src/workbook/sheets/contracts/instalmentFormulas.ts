import { add, and, concat, div, eq, fn, gt, iff, le, lt, mul, num, or, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { failWord, heldWord, missingWord, passWord } from "../../../domain/items/stateWords";
import type { InstalmentCondition } from "../../../domain/scheme/schemeSchema";
import type { ParametersLayout } from "../parametersSheet";
import { amountFormula, dayFormula, daysFormula, toFen } from "./contractCells";
import type { ContractColumn, ContractsLayout } from "./contractsLayout";
import { conclusionWords, noneYet, notAgreedWord, remainderWord, remarkWords } from "./instalmentWords";
import type { InstalmentColumn, InstalmentLine, InstalmentsLayout } from "./instalmentsLayout";

const nothing = text("");
const isNumber = (x: CellExpression): CellExpression => fn("ISNUMBER", x);

/** The formulas of one line of 合同付款, over the helper columns beside it. */
export class InstalmentFormulas {
  constructor(private readonly layout: InstalmentsLayout, private readonly contracts: ContractsLayout, private readonly parameters: ParametersLayout) {}

  private at(line: InstalmentLine, name: InstalmentColumn): CellExpression {
    return ref(this.layout.cell(line.row, name));
  }

  private ofContract(line: InstalmentLine, name: InstalmentColumn): CellExpression {
    return ref(this.layout.cell(line.contractRow, name));
  }

  private get asOf(): CellExpression {
    return ref(this.layout.asOf);
  }

  /** 1 while the contract is in 合同台账. */
  isKnown(line: InstalmentLine): CellExpression {
    return iff(isNumber(this.match(line)), num(1), num(0));
  }

  private match(line: InstalmentLine): CellExpression {
    return fn<CellReference>("MATCH", this.ofContract(line, "contract"), ref(this.contracts.column("id")), num(0));
  }

  /** What the ledger says of the contract, made fit for computing; "" when it says nothing. */
  fact(line: InstalmentLine, name: Exclude<ContractColumn, "id" | "hearings">): CellExpression {
    return fn("IFERROR", factFormula(name, fn("INDEX", ref(this.contracts.column(name)), this.match(line))), nothing);
  }

  project(line: InstalmentLine): CellExpression {
    const found = this.fact(line, "project");
    return iff(eq(found, nothing), text(missingWord), found);
  }

  contractAmount(line: InstalmentLine): CellExpression {
    const amount = this.ofContract(line, "contractAmount");
    return iff(isNumber(amount), amount, text(missingWord));
  }

  share(line: InstalmentLine): CellExpression {
    const { share } = line.rule;
    if (share.kind === "remainder") return text(remainderWord);
    if (share.kind === "fixed") return div(ref(this.parameters.number(share.percent)), num(100));
    const agreed = this.ofContract(line, "midTermShare");
    return iff(isNumber(agreed), div(agreed, num(100)), text(missingWord));
  }

  due(line: InstalmentLine): CellExpression {
    const { share } = line.rule;
    const amount = this.ofContract(line, "contractAmount");
    const whenKnown = (known: CellExpression): CellExpression => iff(isNumber(amount), known, text(missingWord));
    if (share.kind === "remainder") return whenKnown(this.remainder(line, amount));
    if (share.kind === "fixed") return whenKnown(toFen(div(mul(amount, ref(this.parameters.number(share.percent))), num(100))));
    const agreed = this.ofContract(line, "midTermShare");
    const isOutside = or(lt(agreed, ref(this.parameters.number(share.minimum))), gt(agreed, ref(this.parameters.number(share.maximum))));
    return whenKnown(iff(isNumber(agreed), iff(isOutside, text(heldWord), toFen(div(mul(amount, agreed), num(100)))), text(missingWord)));
  }

  /** The contract less the other instalments, each as what is due or what was paid, whichever is more. */
  private remainder(line: InstalmentLine, amount: CellExpression): CellExpression {
    const others = this.layout.lines.filter((other) => other.contract === line.contract && other !== line);
    if (others.some(({ rule }) => rule.share.kind === "remainder")) return text(heldWord);
    if (others.length === 0) return amount;
    const taken = others.map((other) => this.at(other, "taken"));
    const anyIs = (word: string): CellExpression => or(...taken.map((each) => eq(each, text(word))));
    return iff(anyIs(heldWord), text(heldWord), iff(anyIs(missingWord), text(missingWord), fn("ROUND", sub(amount, fn("SUM", ...taken)), num(2))));
  }

  taken(line: InstalmentLine): CellExpression {
    const due = this.at(line, "due");
    return iff(isNumber(due), fn("MAX", due, this.at(line, "paid")), due);
  }

  remaining(line: InstalmentLine): CellExpression {
    const due = this.at(line, "due");
    return iff(isNumber(due), fn("ROUND", sub(due, this.at(line, "paid")), num(2)), due);
  }

  /** The day on which a condition is fulfilled by what is entered, also one to come; "" while a fact is missing or it failed. */
  conditionDay(line: InstalmentLine, condition: InstalmentCondition): CellExpression {
    switch (condition.kind) {
      case "signed": return this.ofContract(line, "signed");
      case "termEnded": return this.ofContract(line, "end");
      case "monthsSinceStart": {
        const start = this.ofContract(line, "start");
        return iff(isNumber(start), fn<CellReference>("EDATE", start, ref(this.parameters.number(condition.months))), nothing);
      }
      case "evaluationPassed": return iff(eq(this.ofContract(line, `${condition.evaluation}Result`), text(passWord)), this.ofContract(line, `${condition.evaluation}Day`), nothing);
    }
  }

  /** 1 met, 0 not met, 缺 while a fact or the as-of day is missing. */
  conditionMet(line: InstalmentLine, index: number): CellExpression {
    const day = ref(this.layout.condition(line.row, index, "day"));
    const byDay = iff(isNumber(day), iff(isNumber(this.asOf), iff(le(day, this.asOf), num(1), num(0)), text(missingWord)), text(missingWord));
    const condition = line.rule.conditions[index]!;
    if (condition.kind !== "evaluationPassed") return byDay;
    return iff(eq(this.ofContract(line, `${condition.evaluation}Result`), text(failWord)), num(0), byDay);
  }

  conditionWords(line: InstalmentLine, index: number): CellExpression {
    const condition = line.rule.conditions[index]!;
    if (condition.kind !== "monthsSinceStart") return text(plainConditionWords(condition));
    return concat<CellReference>(text("开始满"), fn("ROUND", ref(this.parameters.number(condition.months)), num(0)), text("个月"));
  }

  conditions(line: InstalmentLine): CellExpression {
    const parts = line.rule.conditions.map((_, index): CellExpression => {
      const met = ref(this.layout.condition(line.row, index, "met"));
      const words = ref(this.layout.condition(line.row, index, "words"));
      const mark = iff(eq(met, num(1)), text("✓"), text("✗"));
      return concat<CellReference>(index === 0 ? mark : concat<CellReference>(text("　"), mark), words, iff(eq(met, text(missingWord)), text(`（${missingWord}）`), nothing));
    });
    return parts.length === 0 ? text(noneYet) : concat(parts[0]!, ...parts.slice(1));
  }

  /** The last of the conditions' days when each has one; 0 for an instalment without conditions. */
  fulfilled(line: InstalmentLine): CellExpression {
    const days = line.rule.conditions.map((_, index): CellExpression => ref(this.layout.condition(line.row, index, "day")));
    return days.length === 0 ? num(0) : iff(and(...days.map(isNumber)), fn("MAX", ...days), nothing);
  }

  satisfied(line: InstalmentLine): CellExpression {
    const { conditions } = line.rule;
    if (conditions.length === 0) return text(noneYet);
    const met = conditions.map((_, index): CellExpression => ref(this.layout.condition(line.row, index, "met")));
    const anyIs = (value: CellExpression): CellExpression => or(...met.map((each) => eq(each, value)));
    return iff(anyIs(num(0)), text(noneYet), iff(anyIs(text(missingWord)), text(missingWord), this.at(line, "fulfilled")));
  }

  conclusion(line: InstalmentLine): CellExpression {
    const remaining = this.at(line, "remaining");
    const isSatisfied = line.rule.conditions.length === 0 ? eq(num(1), num(1)) : isNumber(this.at(line, "satisfied"));
    const open = iff(gt(this.at(line, "paid"), num(0)), text(conclusionWords.partlyPaid), text(conclusionWords.payable));
    const byDay = iff(isNumber(this.asOf), iff(isSatisfied, open, text(conclusionWords.notPayable)), text(missingWord));
    return iff(isNumber(remaining), iff(le(remaining, num(0)), text(conclusionWords.paid), byDay), remaining);
  }

  dueDay(line: InstalmentLine): CellExpression {
    const satisfied = this.at(line, "satisfied");
    const days = this.ofContract(line, "daysToPay");
    return iff(isNumber(satisfied), iff(isNumber(days), add(satisfied, days), text(notAgreedWord)), text(noneYet));
  }

  paid(line: InstalmentLine): CellExpression {
    const range = this.layout.paymentRange;
    return fn("ROUND", fn<CellReference>("SUMIFS", ref(range("amount")), ref(range("line")), this.at(line, "sequence"), ref(range("counted")), num(1)), num(2));
  }

  lastPaid(line: InstalmentLine): CellExpression {
    const range = this.layout.paymentRange;
    // Of equal days the mean is the day; without payments there is nothing to divide by.
    return fn("IFERROR", fn<CellReference>("AVERAGEIFS", ref(range("day")), ref(range("line")), this.at(line, "sequence"), ref(range("isLast")), num(1)), text(noneYet));
  }

  /** Calendar days from the last day to pay to the last payment, or to the as-of day while something is unpaid. */
  overdue(line: InstalmentLine): CellExpression {
    const dueDay = this.at(line, "dueDay");
    const lastPaid = this.at(line, "lastPaid");
    const daysTo = (day: CellExpression): CellExpression => fn("MAX", num(0), sub(day, dueDay));
    const isSettled = eq(this.at(line, "conclusion"), text(conclusionWords.paid));
    return iff(isNumber(dueDay), iff(isSettled, iff(isNumber(lastPaid), daysTo(lastPaid), num(0)), daysTo(this.asOf)), text(noneYet));
  }

  /** Payments made before the conditions were fulfilled. */
  early(line: InstalmentLine): CellExpression {
    const range = this.layout.paymentRange;
    return fn<CellReference>("SUMIFS", ref(range("isEarly")), ref(range("line")), this.at(line, "sequence"));
  }

  remark(line: InstalmentLine): CellExpression {
    const due = this.at(line, "due");
    const paid = this.at(line, "paid");
    const over = iff(isNumber(due), iff(gt(paid, fn("MAX", num(0), due)), text(remarkWords.over), nothing), iff(eq(due, text(heldWord)), text(remarkWords.held), nothing));
    const isEarly = gt(this.at(line, "early"), num(0));
    const both = iff(isEarly, iff(eq(over, nothing), text(remarkWords.early), concat(over, text(`；${remarkWords.early}`))), over);
    return iff(eq(this.ofContract(line, "isKnown"), num(1)), both, text(remarkWords.noContract));
  }

  /** What all instalments of a contract were paid; on its first line. */
  contractPaid(line: InstalmentLine): CellExpression {
    const own = this.layout.lines.filter(({ contract }) => contract === line.contract).map((each) => this.at(each, "paid"));
    return fn("ROUND", fn("SUM", ...own), num(2));
  }
}

/** The words of a condition that has no number in it. */
export function plainConditionWords(condition: Exclude<InstalmentCondition, { kind: "monthsSinceStart" }>): string {
  switch (condition.kind) {
    case "signed": return "合同已签订";
    case "termEnded": return "合同期满";
    case "evaluationPassed": return condition.evaluation === "midTerm" ? "中期评估合格" : "终期评估合格";
  }
}

function factFormula(name: Exclude<ContractColumn, "id" | "hearings">, found: CellExpression): CellExpression {
  switch (name) {
    case "project": case "supplier": return concat(found, nothing);
    case "amount": return amountFormula(found);
    case "signed": case "start": case "end": case "midTermDay": case "finalDay": return dayFormula(found);
    case "midTermShare": return iff(isNumber(found), found, nothing);
    case "midTermResult": case "finalResult": return iff(or(eq(found, text(passWord)), eq(found, text(failWord))), found, nothing);
    case "daysToPay": return daysFormula(found);
  }
}
