import { explainCell, type Explanation } from "../../app/explainCell";
import type { Prose } from "../../app/prose";
import { inFile } from "../inFile";
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

function explanationLines({ sheet, cell, kind, value, formula, trace, clause, inputs }: Explanation, prose: Prose): string[] {
  const shown = typeof value === "number" ? String(Math.round(value * 1e6) / 1e6) : value;
  const words = trace === undefined ? undefined : prose.explanation(trace);
  const lines: (readonly [key: string, text: string])[] = [
    ["cli.explain.value", shown], ["cli.explain.rule", words?.rule ?? ""], ["cli.explain.withValues", words?.withValues ?? ""],
    ["cli.explain.formula", formula === undefined ? "" : `=${formula}`], ["cli.explain.clause", clause ?? ""],
    ["cli.explain.inputs", inputs.map((input) => `${input.sheet}!${input.cell}=${input.value}`).join(", ")],
  ];
  const head = prose.text(`cli.explain.${kind}`, { sheet, cell });
  return [head, ...lines.filter(([, text]) => text !== "").map(([key, text]) => prose.text(key, { text }))];
}
