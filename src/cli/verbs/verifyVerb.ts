import { verifyBook } from "../../app/verifyBook";
import { differences } from "../differences";
import { inFile } from "../../app/inFile";
import { readBookFile } from "../readBookFile";
import type { Verb } from "../verb";

/** `kaohe verify BOOK.xlsx`: workbook against rules and engine; every differing cell with place, found, expected, reason. */
export const verifyVerb: Verb = {
  name: "verify",
  help: "cli.help.verify",
  args: [["<book>", "cli.help.book"]],
  options: [],
  run: ({ ports, prose }, [file]) => {
    const book = readBookFile(String(file), ports);
    if (!book.ok) return Promise.resolve({ kind: "refused", findings: book.findings });
    const verified = verifyBook(book.value.raw);
    if (!verified.ok) return Promise.resolve({ kind: "refused", findings: verified.findings.map((finding) => inFile(finding, String(file))) });
    const { plan, reading } = verified.value;
    const cells = plan.sheets.reduce((count, sheet) => count + sheet.cells.filter(({ kind }) => kind === "computed").length, 0);
    const findings = [...book.findings, ...verified.value.findings];
    const differing = differences(verified.value).length;
    const text = prose.text(differing === 0 ? "cli.verify.clean" : "cli.verify.differs", { cells, differing });
    return Promise.resolve({ kind: "done", document: { period: reading.spec.month, cells, differing }, text, findings });
  },
};
