import { columnNumber, lastColumn, lastRow } from "./columnName";
import type { BinaryOperator } from "./expression";
import { functionName } from "./functionName";
import type { FormulaSyntaxErrorCode, ParsedReference } from "./parsedFormula";

/** One token: `end` is the position after it. */
export type Token =
  | { readonly kind: "number" | "text" | "function" | "error"; readonly value: string; readonly end: number }
  | { readonly kind: "ref"; readonly ref: ParsedReference; readonly end: number }
  | { readonly kind: "operator"; readonly operator: BinaryOperator; readonly end: number }
  | { readonly kind: "mark"; readonly mark: "(" | ")" | "," | "%"; readonly end: number }
  | { readonly kind: "end"; readonly end: number }
  | { readonly kind: "bad"; readonly code: FormulaSyntaxErrorCode; readonly end: number };

// Sheet and function names without quotes: anything but ASCII punctuation and space. Wider than Excel's own rule,
// because LibreOffice writes titles such as 评分细则 or 表（一） without the quotes that it read.
const nameCharacter = String.raw`[^\s!-\-/:-@\[\]^\x60{-~]`;
const cell = String.raw`\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?!${nameCharacter}|[!(])`;

// All sticky, and each fails or succeeds in one pass over its token, so reading stays linear.
const patterns = {
  space: /\s*/y,
  quotedSheet: /\$?'((?:[^']|'')*)'!/y,
  plainSheet: new RegExp(String.raw`\$?((?:\[\d+\])?${nameCharacter}+)!`, "uy"),
  severalSheets: new RegExp(String.raw`${nameCharacter}+:${nameCharacter}+!`, "uy"),
  cell: new RegExp(cell, "uy"),
  toCell: new RegExp(String.raw`\s*:\s*${cell}`, "uy"),
  columns: new RegExp(String.raw`\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?!${nameCharacter}|[!($])`, "uy"),
  rows: new RegExp(String.raw`\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})(?!${nameCharacter}|[!(])`, "uy"),
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  text: /"((?:[^"]|"")*)"/y,
  // A deleted sheet or cell leaves more than #REF! behind in some programs: #REF!$A$1, #REF!.A1:B2.
  error: /#(?:REF!(?:[!.]?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)?|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)/iy,
  toError: /\s*:\s*#REF!/iy,
  functionName: new RegExp(String.raw`(${nameCharacter}+)\s*\(`, "uy"),
  name: new RegExp(String.raw`(?!\d)${nameCharacter}+`, "uy"),
  operator: /<=|>=|<>|[-+*/^&=<>]/y,
};

/** Where an operand is due: a number, text, reference, name, function (the token ends after its parenthesis), error value, sign or "(". */
export function operandToken(source: string, from: number): Token {
  const at = skipSpace(source, from);
  const first = source[at];
  if (first === undefined) return { kind: "end", end: at };
  if (first === "(" || first === ")" || first === ",") return { kind: "mark", mark: first, end: at + 1 };
  if (first === "+" || first === "-") return { kind: "operator", operator: first, end: at + 1 };
  if (first === '"') return textToken(source, at);
  if (first === "#") return errorToken(source, at);
  if (first === "{") return bad("arrayConstant", at);
  return sheetToken(source, at) ?? referenceToken(source, at) ?? numberToken(source, at) ?? wordToken(source, at);
}

/** Where an operator is due: that, or a mark, or the end. */
export function operatorToken(source: string, from: number): Token {
  const at = skipSpace(source, from);
  const first = source[at];
  if (first === undefined) return { kind: "end", end: at };
  if (first === ")" || first === "," || first === "%") return { kind: "mark", mark: first, end: at + 1 };
  const match = matchAt(patterns.operator, source, at);
  return match === undefined ? bad("unexpected", at) : { kind: "operator", operator: match[0] as BinaryOperator, end: at + match[0].length };
}

function textToken(source: string, at: number): Token {
  const match = matchAt(patterns.text, source, at);
  return match === undefined ? bad("textNotClosed", at) : { kind: "text", value: (match[1] ?? "").replaceAll('""', '"'), end: at + match[0].length };
}

function errorToken(source: string, at: number): Token {
  const match = matchAt(patterns.error, source, at);
  if (match === undefined) return bad("unexpected", at);
  const value = /^#REF!/i.test(match[0]) ? "#REF!" : match[0].toUpperCase();
  return { kind: "error", value, end: at + match[0].length };
}

/** A reference with its sheet's title; undefined if no title stands here. */
function sheetToken(source: string, at: number): Token | undefined {
  const quoted = matchAt(patterns.quotedSheet, source, at);
  const match = quoted ?? matchAt(patterns.plainSheet, source, at);
  if (match === undefined) {
    if (source[at] === "'") return bad("textNotClosed", at);
    return matchAt(patterns.severalSheets, source, at) === undefined ? undefined : bad("severalSheets", at);
  }
  const sheetTitle = (match[1] ?? "").replaceAll("''", "'");
  const start = at + match[0].length;
  const token = source[start] === "#" ? errorToken(source, start) : referenceToken(source, start, match[0]) ?? wordToken(source, start);
  if (token.kind === "function") return bad("unexpected", start);
  return token.kind === "ref" ? { ...token, ref: { sheetTitle, ...token.ref } } : token;
}

/** A cell, range, or run of whole columns or rows. `prefix` is the sheet's, which some programs repeat before the second corner. */
function referenceToken(source: string, at: number, prefix = ""): Token | undefined {
  const first = matchAt(patterns.cell, source, at);
  const corner = first && cornerOf(first);
  if (first === undefined || corner === undefined) return wholeLines(source, at);
  const end = at + first[0].length;
  const broken = matchAt(patterns.toError, source, end);
  if (broken !== undefined) return { kind: "error", value: "#REF!", end: end + broken[0].length };
  const repeated = prefix !== "" && source.startsWith(`:${prefix}`, end) ? prefix.length : 0;
  const second = repeated === 0 ? matchAt(patterns.toCell, source, end) : matchAt(patterns.cell, source, end + 1 + repeated);
  const other = second && cornerOf(second);
  if (second === undefined || other === undefined) return { kind: "ref", ref: corner, end };
  const afterRange = end + (repeated === 0 ? 0 : 1 + repeated) + second[0].length;
  return { kind: "ref", ref: rectangle(corner, other), end: afterRange };
}

function wholeLines(source: string, at: number): Token | undefined {
  const columns = matchAt(patterns.columns, source, at);
  const [from, to] = [columnNumber(columns?.[1] ?? ""), columnNumber(columns?.[2] ?? "")];
  if (columns !== undefined && from !== undefined && to !== undefined) {
    return { kind: "ref", ref: rectangle({ row: 1, column: from }, { row: lastRow, column: to }), end: at + columns[0].length };
  }
  const rows = matchAt(patterns.rows, source, at);
  if (rows === undefined) return undefined;
  const ref = rectangle({ row: Number(rows[1]), column: 1 }, { row: Number(rows[2]), column: lastColumn });
  return (ref.toRow ?? 0) > lastRow ? bad("unexpected", at) : { kind: "ref", ref, end: at + rows[0].length };
}

function numberToken(source: string, at: number): Token | undefined {
  const match = matchAt(patterns.number, source, at);
  return match === undefined ? undefined : { kind: "number", value: match[0], end: at + match[0].length };
}

/** The name of a function with its opening parenthesis, or a defined name. */
function wordToken(source: string, at: number): Token {
  const call = matchAt(patterns.functionName, source, at);
  if (call !== undefined) {
    return { kind: "function", value: functionName(call[1] ?? ""), end: at + call[0].length };
  }
  const name = matchAt(patterns.name, source, at);
  return name === undefined ? bad("unexpected", at) : { kind: "ref", ref: { name: name[0], row: 0, column: 0 }, end: at + name[0].length };
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

function cornerOf(match: RegExpExecArray): Corner | undefined {
  const column = columnNumber(match[1] ?? "");
  const row = Number(match[2]);
  return column === undefined || row > lastRow ? undefined : { row, column };
}

function rectangle(one: Corner, other: Corner): ParsedReference {
  return {
    row: Math.min(one.row, other.row), column: Math.min(one.column, other.column),
    toRow: Math.max(one.row, other.row), toColumn: Math.max(one.column, other.column),
  };
}

function skipSpace(source: string, from: number): number {
  return from + (matchAt(patterns.space, source, from)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

function bad(code: FormulaSyntaxErrorCode, at: number): Token {
  return { kind: "bad", code, end: at };
}
