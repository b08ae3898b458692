import { explainCell, type Explanation } from "../../app/explainCell";
import { cellText } from "../../app/cellText";
import type { ExplainedInput } from "../../app/explainedInputs";
import type { Prose } from "../../app/prose";
import type { Trace } from "../../domain/explanation/trace";
import { inFile } from "../../app/inFile";
import { readBookFile } from "../readBookFile";
import type { Verb } from "../verb";

/** `kaohe explain BOOK.xlsx 'SHEET!CELL'`: rule, rule with its values, result, formula, clause, and the cells it reads. */
export const explainVerb: Verb = {
  name: "explain",
  help: "cli.help.explain",
  args: [["<book>", "cli.help.book"], ["<cell>", "cli.help.cell"]],
  options: [],
  run: ({ ports, prose }, [file, address]) => {
    const book = readBookFile(String(file), ports);
    if (!book.ok) return Promise.resolve({ kind: "refused", findings: book.findings });
    const explained = explainCell(book.value.raw, String(address));
    if (!explained.ok) return Promise.resolve({ kind: "refused", findings: explained.findings.map((finding) => inFile(finding, String(file))) });
    const words = explained.value.trace === undefined ? undefined : prose.explanation(explained.value.trace);
    return Promise.resolve({
      kind: "done", document: { ...explained.value, trace: undefined, explanation: words ?? null },
      text: explanationLines(explained.value, prose).join("\n"), findings: [],
    });
  },
};

function explanationLines({ sheet, cell, kind, heading, value, unit, formula, trace, clause, inputs }: Explanation, prose: Prose): string[] {
  const words = trace === undefined ? undefined : prose.explanation(trace);
  const lines: (readonly [key: string, text: string])[] = [
    ["cli.explain.heading", heading], ["cli.explain.value", cellText(value, unit, prose)], ["cli.explain.rule", words?.rule ?? ""], ["cli.explain.withValues", words?.withValues ?? ""],
    ...partLines(trace, prose).map((text) => ["cli.explain.part", text] as const),
    ["cli.explain.formula", formula === undefined ? "" : `=${formula}`], ["cli.explain.clause", clause ?? ""],
    ["cli.explain.inputs", inputs.map((input) => inputText(input, prose)).join("; ")],
  ];
  const head = prose.text(`cli.explain.${kind}`, { sheet, cell });
  return [head, ...lines.filter(([, text]) => text !== "").map(([key, text]) => prose.text(key, { text }))];
}

/** The figures that went in, and what went into those, each once, with their values. */
function partLines(trace: Trace | undefined, prose: Prose): string[] {
  const parts = Object.values(trace?.inputs ?? {}).flatMap((input) => [prose.explanation(input).withValues, ...partLines(input, prose)]);
  return [...new Set(parts)];
}

function inputText(input: ExplainedInput, prose: Prose): string {
  const { sheet, cell } = input;
  if (input.kind === "cell") return `${sheet}!${cell}${input.heading === "" ? "" : ` ${input.heading}`}=${cellText(input.value, input.unit, prose)}`;
  const { filled, sum, values, unit } = input;
  const range = sum === undefined ? prose.text("cli.explain.rangeOfTexts", { sheet, range: cell, cells: filled }) : prose.text("cli.explain.rangeOfNumbers", { sheet, range: cell, cells: filled, sum: cellText(sum, unit, prose) });
  return values === undefined || values.length === 0 ? range : `${range}=${values.map((value) => cellText(value, unit, prose)).join(", ")}`;
}
