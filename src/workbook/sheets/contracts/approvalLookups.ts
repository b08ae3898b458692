import type { Trace } from "../../../domain/explanation/trace";
import { and, concat, eq, fn, iff, num, or, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { figure, missing, type Figure } from "../../../domain/figure";
import { heldWord, missingWord } from "../../../domain/items/stateWords";
import type { InstalmentLine as LineResult } from "../../../domain/money/instalments";
import { noMoney, subtractFen, sumFen, type Fen } from "../../../domain/units/money";
import { moneyCell, yuanNumber } from "../../figureCells";
import { reference } from "../../sheetBuilder";
import { approvalHelperCell, approvalInput, approvalSheetId, type ApprovalHelper } from "./approvalLayout";
import type { ApprovalChoice } from "./contractFacts";
import type { InstalmentsContent } from "./instalmentsContent";
import type { InstalmentColumn } from "./instalmentsLayout";
import { conclusionWords } from "./instalmentWords";
import { keySeparator, lineOfKey, placeOfLine } from "./paymentRowFormulas";

/** `trace` says how the value came about, or that nothing is chosen. */
export interface Lookup { readonly formula: CellExpression; readonly value: number | string; readonly trace?: Trace }

/** The chosen line, found in the sheet by its key and by the engine from the same choice. */
export class ApprovalLookups {
  /** Undefined while nothing, or nothing that exists, is chosen. */
  readonly chosen: LineResult | undefined;
  private readonly index: number;

  constructor(private readonly content: InstalmentsContent, private readonly choice: ApprovalChoice) {
    // A cell does not tell capitals from small letters.
    const key = `${choice.contract}${keySeparator}${choice.instalment}`.toLowerCase();
    this.index = content.layouts.instalments.lines.findIndex(({ contract, rule }) => `${contract}${keySeparator}${rule.title.zh}`.toLowerCase() === key);
    this.chosen = content.lines[this.index];
  }

  /** A column of the chosen line, or of its contract; "" while nothing is chosen. */
  of(where: "line" | "contract", name: InstalmentColumn, value: (line: LineResult) => number | string, trace?: (line: LineResult) => Trace): Lookup {
    return this.within(where, this.at(where, this.content.layouts.instalments.column(name)), value, trace);
  }

  /** A formula that is asked only while something is chosen. Explained by the line's conclusion unless it says another trace. */
  within(where: "line" | "contract", formula: CellExpression, value: (line: LineResult) => number | string, trace = (line: LineResult): Trace => line.trace): Lookup {
    return { formula: iff(fn("ISNUMBER", this.helper(where)), formula, text("")), value: this.chosen === undefined ? "" : value(this.chosen), trace: this.traceOf(trace) };
  }

  /** How something of the chosen line came about. */
  traceOf(trace: (line: LineResult) => Trace): Trace {
    return this.chosen === undefined ? { rule: "approval.noChoice", values: {} } : trace(this.chosen);
  }

  /** The cell of a column of the lines that belongs to the chosen line, or to its contract's first. */
  at(where: "line" | "contract", column: CellReference): CellExpression {
    return fn<CellReference>("INDEX", ref(column), placeOfLine(this.content.layouts.instalments, this.helper(where)));
  }

  helper(name: ApprovalHelper): CellExpression {
    return ref(approvalHelperCell(name));
  }

  /** The number of the chosen line among the lines. */
  line(): Lookup {
    return { formula: lineOfKey(this.content.layouts.instalments, typed("contract"), typed("instalment")), value: this.index < 0 ? "" : this.index + 1 };
  }

  /** The number of its contract's first line. */
  contract(): Lookup {
    const { lines } = this.content.layouts.instalments;
    const line = lines[this.index];
    const position = lines.findIndex(({ contract }) => contract === line?.contract) + 1;
    const { instalments } = this.content.layouts;
    const found = fn<CellReference>("MATCH", typed("contract"), ref(instalments.column("contract")), num(0));
    return this.within("line", fn("INDEX", ref(instalments.column("sequence")), found), () => position);
  }

  /** What would be paid now: all that is left of an instalment that is payable, else nothing. */
  current(): Lookup {
    const column = (name: InstalmentColumn): CellExpression => this.at("line", this.content.layouts.instalments.column(name));
    const conclusion = column("conclusion");
    const isOne = (...words: string[]): CellExpression => or(...words.map((word) => eq(conclusion, text(word))));
    const formula = iff(isOne(conclusionWords.payable, conclusionWords.partlyPaid), column("remaining"), iff(isOne(missingWord, heldWord), conclusion, num(0)));
    return this.within("line", formula, (line) => moneyCell(currentFigure(line)), currentTrace);
  }

  /** What is left of the contract after this payment. */
  rest(): Lookup {
    const amount = this.at("contract", this.content.layouts.instalments.column("contractAmount"));
    const left = fn<CellReference>("ROUND", sub(sub(amount, this.helper("cumulative")), this.helper("current")), num(2));
    const formula = iff(and(fn("ISNUMBER", amount), fn("ISNUMBER", this.helper("current"))), left, text(missingWord));
    return this.within("contract", formula, (line) => this.restShown(line), (line) => this.restTrace(line));
  }

  /** Of all the contract's instalments. */
  cumulative(line: LineResult): Fen {
    return sumFen(this.content.lines.filter(({ contract }) => contract.id === line.contract.id).map(({ paid }) => paid));
  }

  cumulativeTrace(line: LineResult): Trace {
    const own = this.content.lines.filter(({ contract }) => contract.id === line.contract.id);
    return { rule: "approval.cumulative", values: { contract: line.contract.id, instalments: own.length, paid: this.cumulative(line) } };
  }

  private restTrace(line: LineResult): Trace {
    const current = currentFigure(line);
    const values = { contractAmount: line.contract.amount ?? missingValue, cumulative: this.cumulative(line), current: current.state === "value" ? current.value : missingValue };
    return { rule: "approval.rest", values, inputs: { current: currentTrace(line) } };
  }

  private restShown(line: LineResult): number | string {
    const current = currentFigure(line);
    if (line.contract.amount === undefined || current.state !== "value") return missingWord;
    return yuanNumber(subtractFen(subtractFen(line.contract.amount, this.cumulative(line)), current.value));
  }

  /** What the reader of an empty or mistyped choice should do. */
  message(): Lookup {
    const choose = "请在黄色格中选合同编号和期次，其余自动带出。";
    const unknown = "没有找到这一期款：请从列表中选合同编号和期次。";
    const isBlank = eq(concat(typed("contract"), typed("instalment")), text(""));
    const found = "以下由“合同台账”“付款记录”“合同付款”自动带出。";
    const isChosen = this.choice.contract !== "" || this.choice.instalment !== "";
    return {
      formula: iff(isBlank, text(choose), iff(fn("ISNUMBER", this.helper("line")), text(found), text(unknown))),
      value: isChosen ? (this.chosen === undefined ? unknown : found) : choose,
    };
  }
}

/** What would be paid now; the state of the line where that is open. */
export function currentFigure({ conclusion, remaining, trace }: LineResult): Figure<Fen> {
  if (conclusion === "payable" || conclusion === "partlyPaid") return remaining;
  if (conclusion !== "notDetermined") return figure(noMoney, trace);
  return remaining.state === "value" ? missing(trace) : remaining;
}

const missingValue = { state: "missing" } as const;

/** Why so much would be paid now: what is left of a payable line, nothing of any other. */
function currentTrace(line: LineResult): Trace {
  const { contract, instalment, remaining, trace } = line;
  const current = currentFigure(line);
  const values = { contract: contract.id, instalment: instalment.title.zh, current: current.state === "value" ? current.value : missingValue };
  return { rule: "approval.current", values, inputs: { conclusion: trace, remaining: remaining.trace } };
}

function typed(name: keyof typeof approvalInput): CellExpression {
  return ref(reference(approvalSheetId, approvalInput[name].row, approvalInput[name].column));
}
