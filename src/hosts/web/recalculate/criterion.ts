import { compareScalars } from "./compareScalars";
import { CellError, numberOfText } from "./scalar";
import type { Scalar } from "./scalar";

/** Whether a cell meets a condition of COUNTIF and the like. */
export type Criterion = (value: Scalar) => boolean;

/** The condition that a value stands for: `>=60`, `<>`, a text with * and ?, or the value itself. */
export function criterion(wanted: Scalar): Criterion {
  if (wanted instanceof CellError) return (value) => value instanceof CellError && value.code === wanted.code;
  if (typeof wanted === "number" || wanted === null) return equalsNumber(wanted ?? 0);
  if (typeof wanted === "boolean") return (value) => value === wanted;
  const [, operator = "", operand = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(wanted) ?? [];
  if (operator === "" && operand === "") return (value) => value === null || value === "";
  if (operator === "=" && operand === "") return (value) => value === null;
  if (operator === "<>" && operand === "") return (value) => value !== null;
  if (operator === "" || operator === "=") return equals(operand);
  if (operator === "<>") {
    const same = equals(operand);
    return (value) => !same(value);
  }
  return ordered(operator, operand);
}

function equalsNumber(wanted: number): Criterion {
  return (value) => {
    const number = typeof value === "number" ? value : typeof value === "string" ? numberOfText(value) : undefined;
    return number !== undefined && compareScalars(number, wanted) === 0;
  };
}

function equals(operand: string): Criterion {
  const number = numberOfText(operand);
  if (number !== undefined) return equalsNumber(number);
  const truth = /^(true|false)$/i.test(operand) ? operand.toUpperCase() === "TRUE" : undefined;
  const pattern = wildcard(operand);
  return (value) => (typeof value === "string" ? pattern(value) : truth !== undefined && value === truth);
}

function ordered(operator: string, operand: string): Criterion {
  const number = numberOfText(operand);
  const holds = (order: number) => (operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0);
  if (number !== undefined) return (value) => typeof value === "number" && holds(compareScalars(value, number));
  return (value) => typeof value === "string" && holds(compareScalars(value, operand));
}

/** A text with * for any letters, ? for one, ~ before either taken as it is; without case. Time is bounded by the product of the lengths. */
export function wildcard(pattern: string): (text: string) => boolean {
  const lower = pattern.toLowerCase();
  if (!/[*?~]/.test(lower)) return (text) => text.toLowerCase() === lower;
  const marks = [...lower.matchAll(/~[*?~]|[\s\S]/g)].map(([mark]) => mark);
  return (text) => matches(text.toLowerCase(), marks);
}

/** Goes back to the last * alone: what stands before it was matched as early as can be. */
function matches(text: string, marks: readonly string[]): boolean {
  let [at, mark, star, resume] = [0, 0, -1, 0];
  while (at < text.length) {
    const wanted = marks[mark];
    if (wanted === "*") [star, resume, mark] = [mark, at, mark + 1];
    else if (wanted !== undefined && (wanted === "?" || wanted.at(-1) === text[at])) [at, mark] = [at + 1, mark + 1];
    else if (star >= 0) [resume, at, mark] = [resume + 1, resume + 1, star + 1];
    else return false;
  }
  while (marks[mark] === "*") mark++;
  return mark === marks.length;
}
