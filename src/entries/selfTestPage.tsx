import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { ContractCase } from "../../test/hosts/contract/contractHarness";
import { openWorkbookCases } from "../../test/hosts/contract/openWorkbookCases";
import { pageAssert } from "../../test/hosts/contract/pageAssert";
import { officeRuntime } from "../hosts/excel/excelRuntime";
import { excelWorkbook } from "../hosts/excel/excelWorkbook";
import { surroundings } from "./officeReady";
import { showNotice } from "./plainNotice";
import { clearBook, isLocked, isScratchWorkbook, openContractBook, protectionOf } from "./selfTestBook";
import { selfTestSamples } from "./selfTestSamples";

const words = {
  intro: "自检：在一本空白工作簿里逐条运行宿主测试，工作簿里的工作表会被全部删除。 / Self-test: runs the host tests in an empty workbook, whose sheets are all deleted.",
  start: "开始 / Start",
  notEmpty: "这本工作簿里有内容，自检没有开始。请新建一本空白工作簿，在其中打开本页。 / This workbook has content. Open this page in a new, empty workbook.",
  notExcel: "本页只能在 Excel 里打开（需要 Excel 2021 或 Microsoft 365）。 / This page only runs inside Excel 2021 or Microsoft 365.",
  copy: "把下面的文字全部复制，发给开发者。 / Copy all of the text below and send it to the developers.",
};

/** One line of the report: passed or not, the case, and why not. */
type Line = string;

async function runCase(one: ContractCase): Promise<Line> {
  const told: string[] = [];
  try {
    await openContractBook();
    const host = excelWorkbook(officeRuntime(), (findings) => told.push(...findings.map(({ code }) => code)));
    await one.run({ host, protectionOf, isLocked, close: () => Promise.resolve() }, pageAssert);
    return `PASS ${one.title}${told.length === 0 ? "" : ` (told: ${told.join(", ")})`}`;
  } catch (error) {
    return `FAIL ${one.title}\n     ${describeError(error)}`;
  }
}

function describeError(error: unknown): string {
  const { code, debugInfo } = error as { readonly code?: string; readonly debugInfo?: { readonly errorLocation?: string } };
  return [error instanceof Error ? error.message : String(error), code, debugInfo?.errorLocation].filter(Boolean).join(" | ");
}

async function runAll(show: (lines: readonly Line[]) => void): Promise<void> {
  if (!(await isScratchWorkbook())) return show([words.notEmpty]);
  const lines: Line[] = [`${officeRuntime().program} ${navigator.userAgent}`];
  for (const one of openWorkbookCases(await selfTestSamples())) {
    lines.push(await runCase(one));
    show([...lines]);
  }
  await clearBook();
  lines.push(`${lines.filter((line) => line.startsWith("PASS")).length} passed, ${lines.filter((line) => line.startsWith("FAIL")).length} failed`);
  show([...lines]);
}

function SelfTest() {
  const [lines, show] = useState<readonly Line[]>([]);
  const [isRunning, setRunning] = useState(false);
  const start = () => {
    setRunning(true);
    runAll(show).catch((error: unknown) => show([`FAIL ${describeError(error)}`])).finally(() => setRunning(false));
  };
  return (
    <main style={{ font: "14px/1.6 'Microsoft YaHei', 'PingFang SC', sans-serif", padding: 16 }}>
      <p>{words.intro}</p>
      <button type="button" onClick={start} disabled={isRunning}>{words.start}</button>
      {lines.length > 0 && <p>{words.copy}</p>}
      <pre aria-live="polite" style={{ whiteSpace: "pre-wrap", userSelect: "text" }}>{lines.join("\n")}</pre>
    </main>
  );
}

const place = document.getElementById("root")!;
void surroundings(() => location.reload()).then((found) => {
  if (found === "excel") createRoot(place).render(<SelfTest />);
  else showNotice(place, { lines: [words.notExcel] });
});
