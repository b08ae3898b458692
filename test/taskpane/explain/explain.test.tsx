// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import type { Explanation } from "../../../src/app/explainCell";
import type { ExplanationState, PaneState } from "../../../src/app/session/paneState";
import type { BookView } from "../../../src/app/service/workbookService";
import { fen } from "../../../src/domain/units/money";
import { rational } from "../../../src/domain/units/rational";
import { ExplainScreen } from "../../../src/taskpane/explain/ExplainScreen";
import { readTemplate } from "../../app/demoTemplates";
import { axeViolations } from "../axeViolations";
import { fakeActions, type ActionCall } from "../fakeActions";
import { renderInPane } from "../renderInPane";
import { ours } from "../paneStates";

afterEach(cleanup);

const { scheme } = readTemplate("street");
const view = { results: { scheme } } as BookView;
const quota = { rule: "quota", values: { counted: rational(7), target: rational(9), max: rational(15), points: rational(35, 3) }, clause: "combinedAssumed" };
const computed: Explanation = {
  sheet: "和平站", cell: "H8", kind: "computed", heading: "家庭访视 得分", value: 1234.5, formula: "D8*MIN(1,L8/M8)", trace: quota, clause: undefined,
  inputs: [
    { kind: "cell", sheet: "和平站", cell: "G8", heading: "家庭访视 核定", value: 7 },
    { kind: "range", sheet: "得分台账", cell: "F2:F99", filled: 12, sum: 48, values: undefined },
  ],
};
const empty = { formula: undefined, trace: undefined, clause: undefined, inputs: [] };

function shown(explanation: ExplanationState, more: Partial<PaneState> = {}): { readonly container: HTMLElement; readonly calls: ActionCall[] } {
  const { actions, calls } = fakeActions();
  const { container } = renderInPane(<ExplainScreen state={ours(view, { screen: "explain", explanation, ...more })} actions={actions} />, actions);
  return { container, calls };
}

test("before a cell is chosen it says what to click", async () => {
  const { calls, container } = shown({ kind: "none" });
  expect(screen.getByText(/点一下表里的任意一格/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "解释所选的格" }));
  expect(calls).toEqual([["explainSelected"]]);
  expect(await axeViolations(container)).toEqual([]);
});

describe("a computed cell", () => {
  test("shows rule, values, result, formula, and marks an assumption with who settles it", async () => {
    const { container } = shown({ kind: "explained", explanation: computed });
    expect(screen.getByRole("heading", { name: "1,234.5" })).toBeTruthy();
    for (const text of ["完成数除以定额", "7÷9×15分", "假定", "由街道社会事务科确定", "=D8*MIN(1,L8/M8)", "家庭访视 得分"]) expect(container.textContent).toContain(text);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("reads an amount as money, its inputs and the figures that went in too", () => {
    const share = { rule: "instalment.share", values: { contractAmount: fen(100000), percent: rational(50), amount: fen(50000) } };
    const remaining = { rule: "instalment.remaining", values: { due: fen(50000), paid: fen(0), remaining: fen(50000) }, inputs: { amount: share } };
    const inputs = [{ kind: "cell", sheet: "合同付款", cell: "G8", heading: "应付金额", value: 1000, unit: "yuan" }, { kind: "range", sheet: "付款登记", cell: "D2:D9", filled: 2, sum: 1500, values: undefined, unit: "yuan" }] as const;
    const { container } = shown({ kind: "explained", explanation: { ...computed, value: 1000, unit: "yuan", trace: remaining, inputs } });
    expect(screen.getByRole("heading", { name: "1,000.00元" })).toBeTruthy();
    expect([...container.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/ 应付金额1,000.00元$/), expect.stringMatching(/合计 1,500.00元$/)]);
    const part = container.querySelector("details")!;
    part.open = true;
    fireEvent(part, new Event("toggle"));
    expect(part.textContent).toMatch(/结果500\.00元/);
  });

  test("leads to the cells and ranges that it reads", async () => {
    const { calls } = shown({ kind: "explained", explanation: computed });
    expect(screen.getByRole("button", { name: "得分台账!F2:F99" }).closest("li")!.textContent).toMatch(/12格有内容.*合计 48/);
    await userEvent.click(screen.getByRole("button", { name: "和平站!G8" }));
    expect(calls[0]![1]).toMatchObject({ sheet: "和平站", cell: "G8" });
  });

  test("opens the figures that went in, one inside the other", () => {
    const total = { rule: "allowance.total", values: { name: "孙晓燕" }, inputs: { fixed: { rule: "allowance.fixed", values: { month: "2026-10", rate: rational(200), months: rational(1), allowance: fen(20000) } } } };
    shown({ kind: "explained", explanation: { ...computed, trace: total } });
    const part = screen.getByText(/2026-10固定津贴：200元/).closest("details")!;
    part.open = true;
    fireEvent(part, new Event("toggle"));
    expect(part.textContent).toContain("固定津贴按月计发");
  });
});

test("an entry says what may be entered", () => {
  const entry = { type: "choice", hint: "请选“合格”或“不合格”。", choices: ["合格", "不合格"], isSetting: false } as const;
  shown({ kind: "explained", explanation: { ...empty, sheet: "网格长考核", cell: "K6", kind: "input", heading: "", value: "", entry } });
  expect(screen.getByText("请选“合格”或“不合格”。")).toBeTruthy();
  expect(screen.getByRole("list", { name: "可选的词" }).textContent).toBe("合格不合格");
  expect(screen.getByRole("heading", { name: "（空）" })).toBeTruthy();
});

test("a cell that is none of ours is named and says so", () => {
  const { container } = shown({ kind: "nothing", place: { sheet: "Sheet2", cell: "B3" }, findings: [] });
  expect(container.textContent).toMatch(/Sheet2!B3.*不是本产品的内容/);
});

test("a workbook of another kind has nothing to explain", () => {
  const { container } = shown({ kind: "none" }, { book: { kind: "notOurs", isBlank: true, sheets: [] } });
  expect(container.textContent).toContain("先打开两级考核的工作簿");
});
