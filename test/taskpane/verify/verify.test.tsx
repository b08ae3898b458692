// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { PaneState } from "../../../src/app/session/paneState";
import type { BookView } from "../../../src/app/service/workbookService";
import type { Finding } from "../../../src/domain/finding";
import type { Month } from "../../../src/domain/units/period";
import { VerifyScreen } from "../../../src/taskpane/verify/VerifyScreen";
import { axeViolations } from "../axeViolations";
import { fakeActions, type ActionCall } from "../fakeActions";
import { renderInPane } from "../renderInPane";
import { ours } from "../paneStates";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const formula = "IF(OR(M8=\"不适用\",M8=0),\"不适用\",D8*MIN(1,L8/M8))";
const replaced: Finding = { code: "formulaReplacedByValue", severity: "error", place: { kind: "cell", sheet: "津贴发放", cell: "M9" }, values: { found: "800", expected: "600", formula } };
const note: Finding = { code: "valueFollows", severity: "note", place: { kind: "cell", sheet: "首页", cell: "E18" }, values: { found: "1", expected: "2" } };
const warning: Finding = { code: "foreignPart", severity: "warning", place: { kind: "none" }, values: { part: "vba" } };
const street = { street: "样本街道" } as BookView;

function verified(findings: readonly Finding[], isStale = false): NonNullable<PaneState["verification"]> {
  return { month: "2026-10" as Month, findings, compared: 43912, isStale };
}

function shown(verification: PaneState["verification"], more: Partial<PaneState> = {}): { readonly container: HTMLElement; readonly calls: ActionCall[] } {
  const { actions, calls } = fakeActions();
  const { container } = renderInPane(<VerifyScreen state={ours(street, { screen: "verify", verification, ...more })} actions={actions} />, actions);
  return { container, calls };
}

describe("before and while it runs", () => {
  test("says what it does and runs at a click", async () => {
    const { calls, container } = shown(undefined);
    await userEvent.click(screen.getByRole("button", { name: "开始核验" }));
    expect(calls).toEqual([["verify"]]);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("cannot be started twice", async () => {
    const { calls } = shown(undefined, { task: { name: "verify", done: 1, all: 2, canCancel: true } });
    await userEvent.click(screen.getByRole("button", { name: "正在核验…" }));
    expect(calls).toEqual([]);
  });
});

describe("a workbook that differs", () => {
  test("shows errors first, with found, expected and the reason; a click jumps to the cell", async () => {
    const { calls, container } = shown(verified([note, warning, replaced]));
    expect(screen.getByText("发现1处错误，请勿据以付款")).toBeTruthy();
    const [first] = screen.getAllByRole("listitem");
    expect(first!.textContent).toMatch(/津贴发放!M9.*现为800.*应为600.*公式被改成数字/);
    expect(first!.textContent).not.toContain("津贴发放!M9：");
    await userEvent.click(screen.getByRole("button", { name: "津贴发放!M9" }));
    expect(calls).toEqual([["select", { kind: "cell", sheet: "津贴发放", cell: "M9" }]]);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("cuts a long formula in the sentence and shows it whole on demand", () => {
    shown(verified([replaced]));
    expect(screen.queryByText(`=${formula}`)).toBeNull();
    const details = screen.getByText("看完整公式").closest("details")!;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    expect(screen.getByText(`=${formula}`)).toBeTruthy();
  });

  test("is narrowed by severity and by sheet", async () => {
    shown(verified([replaced, note, warning]));
    await userEvent.click(screen.getByRole("tab", { name: "说明 1" }));
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([expect.stringContaining("首页!E18")]);
    await userEvent.click(screen.getByRole("tab", { name: /全部/ }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "按工作表筛选" }), "津贴发放");
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  test("draws a page of many findings, and the next at a click", async () => {
    // jsdom has no layout to scroll.
    const scroll = vi.fn();
    Element.prototype.scrollIntoView = scroll;
    shown(verified(Array.from({ length: 1200 }, (_, row) => ({ ...replaced, place: { kind: "cell", sheet: "津贴发放", cell: `M${row + 1}` } }))));
    expect(screen.getAllByRole("listitem")).toHaveLength(50);
    await userEvent.click(screen.getByRole("button", { name: "下一页" }));
    expect(screen.getByText("第51–100条，共1200条")).toBeTruthy();
    expect(screen.getByRole("button", { name: "津贴发放!M51" })).toBeTruthy();
    expect(scroll).toHaveBeenCalledOnce();
  });

  test("says so when cells were edited since, and verifies again from there", async () => {
    const { calls } = shown(verified([replaced], true));
    expect(screen.getByText(/又有改动/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "重新核验" }));
    expect(calls).toEqual([["verify"]]);
  });

  test("is written to the sheet 核验 at a click", async () => {
    const { calls } = shown(verified([replaced]));
    await userEvent.click(screen.getByRole("button", { name: "写入“核验”表" }));
    expect(calls).toEqual([["writeReport"]]);
  });
});

describe("the report as text", () => {
  test("goes to the clipboard with places, numbered", async () => {
    const user = userEvent.setup();
    shown(verified([note, replaced]));
    await user.click(screen.getByRole("button", { name: "复制为文字" }));
    expect(await screen.findByRole("button", { name: "已复制" })).toBeTruthy();
    expect(await navigator.clipboard.readText()).toMatch(/样本街道 2026年10月 核验.*\n1\. 错误 津贴发放!M9：.*\n2\. 说明 首页!E18：/);
  });

  test("stands selected in a field where the program refuses its clipboard", async () => {
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: () => Promise.reject(new Error("denied")) } });
    shown(verified([replaced]));
    fireEvent.click(screen.getByRole("button", { name: "复制为文字" }));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox");
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain("津贴发放!M9");
  });
});

test("a workbook that agrees says how many cells were compared", () => {
  shown(verified([warning]));
  expect(screen.getByRole("status").textContent).toMatch(/核验一致.*43,912个计算格.*1条提醒/);
});
