import { describe, expect, test } from "vitest";
import { fen } from "../../../src/domain/units/money";
import type { Contract } from "../../../src/domain/facts";
import type { CellPlan } from "../../../src/workbook/plan";
import { clearBook, contractBook, type ContractBook } from "./madeContracts";

function printed(book: ContractBook, sheetId: string): (row: number, column: number) => CellPlan["value"] | undefined {
  const cells = new Map(book.plan.sheets.find(({ id }) => id === sheetId)!.cells.map((cell) => [`${cell.row}/${cell.column}`, cell.value]));
  return (row, column) => cells.get(`${row}/${column}`);
}

describe("合同付款 and 付款审批单", () => {
  test("split 1,900,000 with a mid-term share of 30 % into 950,000, 570,000 and 380,000 (Huaguoshan case, 分期拨款)", () => {
    const at = printed(clearBook(), "instalments");
    expect([at(4, 7), at(5, 7), at(6, 7)]).toEqual([950_000, 570_000, 380_000]);
    expect(at(5, 8)).toBe("✓开始满6个月　✗中期评估合格（缺）");
    expect([at(4, 10), at(5, 10), at(6, 10)]).toEqual(["已付", "暂不可付", "暂不可付"]);
  });

  test("round the fixed share half up and leave the rest to the last: 1,000,000.01 at 35 % (our policy)", () => {
    const at = printed(clearBook(), "instalments");
    expect([at(7, 7), at(8, 7), at(9, 7)]).toEqual([500_000.01, 350_000, 150_000]);
  });

  test("end the page after every fifth contract, never after the last line", () => {
    const { scheme, facts } = clearBook();
    const contracts = Array.from({ length: 11 }, (_, index): Contract => ({ ...facts.contracts[0]!, id: `HT-${index + 10}` }));
    const { plan } = contractBook("eleven", scheme, { ...facts, contracts });
    expect(plan.sheets.find(({ id }) => id === "instalments")!.print.breaksAfter).toEqual([18, 33]);
  });

  test("the form says what is paid now, in figures and capitals, and what is left of the contract", () => {
    const { scheme, facts } = clearBook();
    const passed: Contract = { ...facts.contracts[0]!, midTerm: { day: facts.contracts[0]!.signed, result: "pass" } };
    const at = printed(contractBook("form", scheme, { ...facts, contracts: [passed], payments: [{ ...facts.payments[0]!, amount: fen(95_000_000) }] }, { contract: "HT-01", instalment: "中期款" }), "approval");
    expect([at(15, 2), at(16, 2), at(14, 2), at(14, 5)]).toEqual([570_000, "人民币伍拾柒万元整", 950_000, 380_000]);
  });

  test("the form is blank, and says what to do, while nothing is chosen", () => {
    const at = printed(clearBook(), "approval");
    expect(at(2, 1)).toBe("请在黄色格中选合同编号和期次，其余自动带出。");
    expect([at(5, 2), at(11, 2), at(15, 2), at(16, 2)]).toEqual(["", "", "", ""]);
  });
});
