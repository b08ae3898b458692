import { beforeAll, describe, expect, test } from "vitest";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { templateScheme } from "../../arbitraries/madeScheme";
import { planDifferences } from "../../tools/compareWithPlan";
import { recalculateWithGnumeric, recalculateWithLibreOffice, type NamedFile } from "../../tools/recalculate";
import { contractBook, noContractFacts, randomContractBook, withSlips } from "./madeContracts";

const seeds = Array.from({ length: 24 }, (_, index) => index + 1);
const plans = new Map<string, WorkbookPlan>();
const recalculated = new Map<string, Map<string, RawWorkbook>>();

beforeAll(async () => {
  for (const seed of seeds) {
    const book = randomContractBook(seed);
    plans.set(book.name, book.plan);
    if (seed % 3 === 0) plans.set(`${book.name}-slips`, withSlips(book));
  }
  const scheme = templateScheme("huaguoshan");
  plans.set("nothing", contractBook("nothing", scheme, noContractFacts(scheme)).plan);
  const files: NamedFile[] = [];
  for (const [name, plan] of plans) files.push({ name, bytes: await fileWorkbooks.create(plan) });
  recalculated.set("LibreOffice", await recalculateWithLibreOffice(files));
  recalculated.set("Gnumeric", await recalculateWithGnumeric(files));
});

describe("the sheets of contracts, recalculated", () => {
  test.each(["LibreOffice", "Gnumeric"])("%s computes in every cell what the engine has", (program) => {
    const differences = [...plans].flatMap(([name, plan]) => planDifferences(plan, recalculated.get(program)!.get(name)!).map((difference) => ({ name, ...difference })));
    expect(differences.slice(0, 8)).toEqual([]);
  });

  test("the books show every conclusion and every remark", () => {
    const shown = new Set([...plans.values()].flatMap(({ sheets }) => sheets.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "computed" && typeof cell.value === "string" ? [cell.value] : [])))));
    for (const word of ["已付", "部分已付", "可付", "暂不可付", "缺", "待核", "合同未约定", "超付", "先付后满足", "比例待核", "台账缺此合同"]) expect([...shown].some((text) => text.includes(word)), word).toBe(true);
  });
});
