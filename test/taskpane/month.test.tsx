// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { makeTemplateLibrary } from "../../src/app/service/templateLibrary";
import type { RosterSummary, TemplateView } from "../../src/app/service/workbookService";
import type { PaneActions, PaneState } from "../../src/app/session/paneState";
import { MonthScreen } from "../../src/taskpane/month/MonthScreen";
import { readTemplateText } from "../tools/readTemplateText";
import { fakeActions } from "./fakeActions";
import { renderInPane } from "./renderInPane";
import { situations } from "./situations";

let states: Record<string, PaneState>;
let templates: readonly TemplateView[];
beforeAll(async () => {
  states = await situations();
  templates = await makeTemplateLibrary({ names: () => ["street", "shushan", "huaguoshan"], text: readTemplateText }).views();
}, 240_000);
afterEach(cleanup);

const summary: RosterSummary = { communities: ["和平社区"], units: [{ name: "和平站", kind: "station" }], gridLeaders: 0, staff: 0, contracts: 0 };

function show(name: string, given: Partial<PaneActions> = {}) {
  const { actions, calls } = fakeActions({ templates: () => Promise.resolve(templates), roster: () => Promise.resolve({ ok: true, value: summary, findings: [] }), ...given });
  return { calls, ...renderInPane(<MonthScreen state={states[name]!} actions={actions} />, actions) };
}

describe("the round of a month", () => {
  test("names every step with its date, and which one is now", () => {
    const { container } = show("monthOpen");
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual(["打开本月", "发表", "收表", "填报和核定", "汇总和核验", "关账", "公示", "发放和付款", "打开下个月"]);
    expect(container.querySelector('[aria-current="step"]')?.textContent).toContain("填报和核定");
  });

  test("that lacks entries does not open the next month but leads to each", async () => {
    const { calls } = show("monthOpen");
    expect(screen.queryByRole("button", { name: /打开2026年11月/ })).toBeNull();
    await userEvent.click(screen.getAllByRole("button", { name: "家庭访视", hidden: true })[0]!);
    expect(calls).toContainEqual(["select", { sheet: "杏林社区社工服务站", cell: "F8" }]);
  });

  test("that verification objects to shows the findings instead of the button", () => {
    const { container } = show("monthDiffers");
    expect(container.textContent).toContain("核验发现2处问题");
    expect(screen.queryByRole("button", { name: /打开2026年11月/ })).toBeNull();
  });

  test("that is complete opens the next one with the name of whoever does it", async () => {
    const { calls } = show("monthReady");
    const step = screen.getByRole("heading", { name: "打开下个月" }).closest("li")!;
    await userEvent.click(within(step).getByRole("button", { name: "打开2026年11月", hidden: true }));
    expect([calls.filter(([name]) => name === "openMonth"), step.textContent]).toEqual([[], expect.stringContaining("请填姓名。")]);
    await userEvent.type(within(step).getByRole("textbox", { name: /经手人姓名/, hidden: true }), "李梅");
    await userEvent.click(within(step).getByRole("button", { name: "打开2026年11月", hidden: true }));
    expect(calls).toContainEqual(["openMonth", "2026-11", "李梅"]);
  });
});

describe("a new workbook", () => {
  async function choose(scheme: RegExp): Promise<void> {
    await userEvent.click(await screen.findByRole("radio", { name: scheme }));
  }

  test("is made from a scheme, a street and a typed roster", async () => {
    const { calls, container } = show("monthNew");
    expect(container.textContent).toContain("还差：方案、街道名称、名册。");
    await choose(/街道两级考核/);
    await userEvent.type(screen.getByRole("textbox", { name: /街道名称/ }), "和平街道");
    await userEvent.click(screen.getByRole("radio", { name: "在这里填写" }));
    const first = within(screen.getByRole("group", { name: "社区1" }));
    await userEvent.type(first.getByRole("textbox", { name: "名称" }), "和平社区");
    await userEvent.selectOptions(first.getByRole("combobox"), "老城区");
    await userEvent.click(screen.getByRole("button", { name: "检查名册" }));
    await screen.findByText("已读取：1个社区、1个服务站。");
    await userEvent.click(screen.getByRole("button", { name: "新建工作簿" }));
    const table = { headers: ["类别", "名称", "社区", "区域类型", "运营机构"], rows: [["社区", "和平社区", "", "老城区", ""], ["服务站", "和平社区社工服务站", "和平社区", "", ""]] };
    expect(calls.at(-1)).toEqual(["createBook", { scheme: "street", street: "和平街道", month: expect.stringMatching(/^\d{4}-\d\d$/) as string, roster: { kind: "table", table } }, "here"]);
  });

  test("takes a pasted column of names as so many communities", async () => {
    show("monthNew");
    await choose(/街道两级考核/);
    await userEvent.click(screen.getByRole("radio", { name: "在这里填写" }));
    await userEvent.click(within(screen.getByRole("group", { name: "社区1" })).getByRole("textbox", { name: "名称" }));
    await userEvent.paste("和平社区\r\n琥珀社区\r\n翠竹社区\r\n");
    expect(screen.getAllByRole("group", { name: /^社区\d$/ })).toHaveLength(3);
    expect(screen.getByDisplayValue("翠竹社区")).toBeTruthy();
  });

  test("asks for the units that the scheme assesses, not for others", async () => {
    show("monthNew");
    await choose(/花果山/);
    await userEvent.click(screen.getByRole("radio", { name: "在这里填写" }));
    expect(screen.getByRole("group", { name: "服务项目" })).toBeTruthy();
    expect(screen.queryByRole("group", { name: "服务中心" })).toBeNull();
    expect(screen.queryByRole("textbox", { name: "服务站" })).toBeNull();
  });

  test("is not made from a roster that was refused, and says why", async () => {
    const findings = [{ code: "rosterEmpty", severity: "error", place: { kind: "file", path: "类别", line: 1 }, values: {} }] as const;
    const { container } = show("monthNewWeb", { sheetAsRoster: () => Promise.resolve({ ok: false, findings }) });
    await choose(/街道两级考核/);
    await userEvent.click(screen.getByRole("button", { name: "读取这张表" }));
    await screen.findByText(/名册没有采用/);
    expect(container.textContent).toContain("还差：街道名称、名册。");
    expect(screen.queryByRole("button", { name: "新建工作簿" })).toBeNull();
  });

  test("reads no file that is far too large for a roster", async () => {
    const { calls } = show("monthNew");
    await choose(/街道两级考核/);
    const file = new File(["x"], "大.csv");
    Object.defineProperty(file, "size", { value: 30 * 1024 * 1024 });
    await userEvent.upload(screen.getByLabelText("选择文件…", { selector: "input" }), file);
    await screen.findByText(/“大.csv”有30MB/);
    expect(calls.filter(([name]) => name === "roster")).toEqual([]);
  });

  test("forgets a roster as soon as it is changed", async () => {
    const { container } = show("monthNew");
    await choose(/街道两级考核/);
    await userEvent.click(screen.getByRole("radio", { name: "在这里填写" }));
    await userEvent.click(screen.getByRole("button", { name: "检查名册" }));
    await screen.findByText(/已读取/);
    await userEvent.type(screen.getAllByRole("textbox", { name: "名称" })[0]!, "和");
    expect(container.textContent).toContain("还差：街道名称、名册。");
  });
});
