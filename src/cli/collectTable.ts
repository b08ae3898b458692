import type { CollectReport, FileReport } from "../app/collect/collectReport";
import { inFile } from "../app/inFile";
import type { Prose } from "../app/prose";
import { renderFinding } from "../app/renderFinding";
import type { Finding } from "../domain/finding";
import { textTable } from "./textTable";

const states: readonly FileReport["state"][] = ["returned", "fresh", "changed", "same"];

/** The files of a batch as a table, what was returned first, with the counts below. */
export function collectTable({ files, missing }: CollectReport, prose: Prose): string[] {
  const columns = (["community", "file", "state", "changes", "codes", "late"] as const).map((name) => ({ title: prose.text(`cli.collect.${name}`), align: name === "changes" ? "right" as const : "left" as const }));
  const ordered = states.flatMap((state) => files.filter((file) => file.state === state));
  const rows = ordered.map(({ communityName, file, state, changes, checkCodes, isLate }) => [
    communityName, file, prose.text(`collect.state.${state}`), state === "fresh" || state === "changed" ? String(changes.length) : "",
    checkCodes.map(({ unit, code }) => (checkCodes.length === 1 ? code : `${unit} ${code}`)).join("、"), isLate ? prose.text("collect.late") : "",
  ]);
  const counts = Object.fromEntries(states.map((state) => [state, files.filter((file) => file.state === state).length]));
  return [...textTable(columns, rows), "", prose.text("cli.collect.counts", { files: files.length, missing: missing.length, ...counts })];
}

/** The report as `--json` prints it. */
export function reportDocument({ files, missing }: CollectReport, prose: Prose): { readonly collected: readonly unknown[]; readonly missing: CollectReport["missing"] } {
  return { collected: files.map((file) => ({ ...file, findings: file.findings.map((finding) => renderFinding(finding, prose)) })), missing };
}

/** A finding of one of many workbooks: its cell is named with the file, as spreadsheet programs write it. */
export function findingInFile(finding: Finding, file: string): Finding {
  const { place } = finding;
  return place.kind === "cell" ? { ...finding, place: { ...place, sheet: `[${file}]${place.sheet}` } } : inFile(finding, file);
}
