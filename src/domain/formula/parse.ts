import { decimalText, percentText } from "./decimalText";
import type { FormulaSyntaxError, ParsedFormula } from "./parsedFormula";
import { isSyntaxError } from "./parsedFormula";
import { precedence } from "./precedence";
import { operandToken, operatorToken } from "./tokens";
import type { Token } from "./tokens";

/** Excel's own limits on a formula, and one on the operators of a chain: a received file is hostile until read. */
export const formulaLimits = { characters: 8192, nesting: 64, operatorsOfChain: 1024 };

type Result = ParsedFormula | FormulaSyntaxError;

/**
 * Reads a formula as Excel, WPS, LibreOffice or Gnumeric write it into an .xlsx, with or without the leading "=".
 * Time is linear in the text. For anything else: the first thing wrong and where, as a value.
 */
export function parseFormula(text: string): ParsedFormula | FormulaSyntaxError {
  if (text.length > formulaLimits.characters) return { error: "tooLong", at: formulaLimits.characters };
  const reader = new Reader(text, /^\s*=/.exec(text)?.[0].length ?? 0);
  const formula = reader.operation(0);
  if (isSyntaxError(formula)) return formula;
  const rest = operatorToken(text, reader.at);
  return rest.kind === "end" ? formula : reader.refusal(rest);
}

/** A Pratt reader: `at` is the position after what was read. */
class Reader {
  /** Parentheses, calls and signs that are open. */
  private nesting = 0;

  constructor(private readonly source: string, public at: number) {}

  /** An operand and the operators after it that bind at least as tightly as `least`. */
  operation(least: number): Result {
    let left = this.operand();
    for (let operators = 0; !isSyntaxError(left); operators += 1) {
      if (operators > formulaLimits.operatorsOfChain) return { error: "tooManyOperators", at: this.at };
      const token = operatorToken(this.source, this.at);
      if (token.kind === "mark" && token.mark === "%") {
        this.at = token.end;
        left = hundredth(left);
      } else if (token.kind === "operator" && precedence[token.operator] >= least) {
        this.at = token.end;
        // One more than its own strength: operators of the same strength join from the left.
        const right = this.operation(precedence[token.operator] + 1);
        left = isSyntaxError(right) ? right : { kind: "binary", operator: token.operator, left, right };
      } else return left;
    }
    return left;
  }

  /** What is wrong with a token that cannot stand where it is. */
  refusal(token: Token): FormulaSyntaxError {
    if (token.kind === "bad") return { error: token.code, at: token.end };
    return { error: token.kind === "end" ? "unexpectedEnd" : "unexpected", at: this.at };
  }

  private operand(): Result {
    const token = operandToken(this.source, this.at);
    const before = this.at;
    if (token.kind === "number") return this.number(token.value, token.end);
    if (token.kind === "function") return this.nested(token.end, () => this.call(token.value));
    if (token.kind === "operator") return this.nested(token.end, () => signed(token.operator, this.operand()));
    if (token.kind === "mark" && token.mark === "(") return this.nested(token.end, () => this.group());
    this.at = token.end;
    if (token.kind === "text" || token.kind === "error") return { kind: token.kind, value: token.value };
    if (token.kind === "ref") return truthValue(token.ref.name) ?? { kind: "ref", ref: token.ref };
    this.at = before;
    return this.refusal(token);
  }

  private number(text: string, end: number): Result {
    const value = decimalText(text);
    if (value === undefined) return { error: "numberOutOfRange", at: this.at };
    this.at = end;
    return { kind: "number", value };
  }

  private nested(inside: number, read: () => Result): Result {
    if (this.nesting >= formulaLimits.nesting) return { error: "tooDeep", at: this.at };
    this.at = inside;
    this.nesting += 1;
    const result = read();
    this.nesting -= 1;
    return result;
  }

  private group(): Result {
    const inner = this.operation(0);
    if (isSyntaxError(inner)) return inner;
    const separator = this.separator();
    return separator === ")" ? inner : separator === "," ? { error: "unexpected", at: this.at } : separator;
  }

  private call(name: string): Result {
    const args: ParsedFormula[] = [];
    for (;;) {
      const next = operandToken(this.source, this.at);
      const isLeftOut = next.kind === "mark" && next.mark !== "(";
      const argument: Result = isLeftOut ? { kind: "empty" } : this.operation(0);
      if (isSyntaxError(argument)) return argument;
      args.push(argument);
      const separator = this.separator();
      if (typeof separator !== "string") return separator;
      if (separator === ")") return { kind: "call", name, args: args.length === 1 && isLeftOut ? [] : args };
    }
  }

  /** The comma or closing parenthesis after an inner operation. */
  private separator(): "," | ")" | FormulaSyntaxError {
    const token = operatorToken(this.source, this.at);
    if (token.kind === "end") return { error: "groupNotClosed", at: token.end };
    if (token.kind !== "mark" || (token.mark !== "," && token.mark !== ")")) return this.refusal(token);
    this.at = token.end;
    return token.mark;
  }
}

function signed(sign: string, operand: Result): Result {
  return isSyntaxError(operand) || sign === "+" ? operand : { kind: "negate", operand };
}

/** `5%` is the number 0.05; the percentage of anything else is a division. */
function hundredth(formula: ParsedFormula): ParsedFormula {
  if (formula.kind === "number") return { kind: "number", value: percentText(formula.value) };
  if (formula.kind === "negate") return { kind: "negate", operand: hundredth(formula.operand) };
  return { kind: "binary", operator: "/", left: formula, right: { kind: "number", value: "100" } };
}

/** TRUE and FALSE without parentheses are the same as with them. */
function truthValue(name: string | undefined): ParsedFormula | undefined {
  const upper = name?.toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? { kind: "call", name: upper, args: [] } : undefined;
}
