import { dirname } from "node:path";
import { runScenario, type CaseReport, type ScenarioReport } from "../../app/runScenario";
import type { Prose } from "../../app/prose";
import { renderFinding } from "../../app/renderFinding";
import type { ScenarioFailure } from "../../app/scenario/expectations";
import { error, type Finding } from "../../domain/finding";
import { schemeTexts } from "../loadScheme";
import type { Verb, VerbContext, VerbResult } from "../verb";

/** `kaohe test CASE.yaml...`: runs scenarios; what fails says what came out. */
export const testVerb: Verb = {
  name: "test",
  help: "cli.help.test",
  args: [["<cases...>", "cli.help.cases"]],
  options: [],
  run: (context, [files]) => Promise.resolve(runFiles(context, files as readonly string[])),
};

function runFiles({ ports, prose }: VerbContext, files: readonly string[]): VerbResult {
  const reports: ScenarioReport[] = [];
  for (const file of files) {
    const bytes = ports.readFile(file);
    if (!bytes.ok) return { kind: "refused", findings: bytes.findings };
    const report = runScenario(new TextDecoder().decode(bytes.value), file, schemeTexts(dirname(file), ports));
    if (!report.ok) return { kind: "refused", findings: report.findings };
    reports.push(report.value);
  }
  const cases = reports.flatMap((report) => report.cases);
  const failed = cases.filter(({ passed }) => !passed);
  const summary = prose.text("cli.scenario.summary", { files: reports.length, cases: cases.length, failed: failed.length });
  const text = [...reports.flatMap((report) => reportLines(report, prose)), summary].join("\n");
  const document = { files: reports.map(({ file, cases: own }) => ({ file, cases: own.map((one) => ({ ...one, findings: one.findings.map((finding) => renderFinding(finding, prose)) })) })) };
  return { kind: "done", document: { ...document, cases: cases.length, failed: failed.length }, text, findings: failed.length === 0 ? [] : [failedFinding(failed.length, cases.length)] };
}

function failedFinding(failed: number, cases: number): Finding {
  return error("scenarioFailed", { failed, cases });
}

/** Only what failed is told at length. */
function reportLines({ file, cases }: ScenarioReport, prose: Prose): string[] {
  return cases.flatMap((one) => [`${prose.text(one.passed ? "cli.scenario.passed" : "cli.scenario.failed")}  ${file}  ${one.name}`, ...caseLines(one, prose).map((line) => `    ${line}`)]);
}

function caseLines({ failures, findings }: CaseReport, prose: Prose): string[] {
  const wanted = failures.filter(({ kind }) => kind === "wanted");
  const intro = wanted.length === 0 ? [] : [prose.text("cli.scenario.wantedIntro")];
  const others = failures.filter(({ kind }) => kind !== "wanted");
  return [...findings.map((finding) => prose.finding(finding)), ...others.map((failure) => failureLine(failure, prose)), ...intro, ...wanted.map((failure) => failureLine(failure, prose))];
}

function failureLine(failure: ScenarioFailure, prose: Prose): string {
  const values = { ...failure, near: failure.kind === "unknownPath" ? failure.near.join(", ") || "-" : "" };
  return prose.text(`cli.scenario.${failure.kind}`, values);
}
