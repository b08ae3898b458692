// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PaneState } from "../../src/app/session/paneState";
import { HomeScreen } from "../../src/taskpane/home/HomeScreen";
import { fakeActions } from "./fakeActions";
import { renderInPane } from "./renderInPane";
import { roundSituations } from "./roundSituations";
import { situations } from "./situations";

let states: Record<string, PaneState>;
beforeAll(async () => {
  states = { ...(await situations()), ...(await roundSituations()) };
}, 240_000);
afterEach(cleanup);

function show(name: string, language: PaneState["language"] = "zh-CN") {
  const { actions, calls } = fakeActions();
  return { calls, ...renderInPane(<HomeScreen state={states[name]!} actions={actions} />, actions, language) };
}

describe("home of a month that is not filled yet", () => {
  test("says of which form what is missing, and a click goes to the cell", async () => {
    const { calls } = show("homeOpen");
    const missing = screen.getByRole("list", { name: "杏林社区社工服务站未填的项目" });
    expect(within(missing).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["家庭访视F8", "特殊人群上门服务F9"]);
    await userEvent.click(within(missing).getByRole("button", { name: "特殊人群上门服务" }));
    expect(calls).toEqual([["select", { sheet: "杏林社区社工服务站", cell: "F9" }]]);
  });

  test("puts how far a form is in words beside its bar", () => {
    const { container } = show("homeOpen");
    expect(container.textContent).toContain("8/9张填齐，还缺2项");
    expect(container.textContent).toContain("杏林社区社工服务站4/6项，缺2项");
  });

  test("has one next step: the first missing cell", async () => {
    const { calls } = show("homeOpen");
    await userEvent.click(within(screen.getByRole("region", { name: "下一步" })).getByRole("button"));
    expect(calls).toEqual([["select", { sheet: "杏林社区社工服务站", cell: "F8" }]]);
  });

  test("lists the dates of the round in their order with who answers for each", () => {
    show("homeOpen");
    const dates = within(screen.getByRole("region", { name: "本月日程" })).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(dates).toEqual(["11月4日周三社居委报送考核表社居委", "11月10日周二街道定出结果社会事务科", "11月13日周五提出异议截止被考核单位", "11月17日周二公示结束社会事务科", "11月20日周五付款财务"]);
  });

  test("speaks English throughout when asked, but for names that are Chinese", () => {
    const { container } = show("homeOpen", "en");
    expect(container.textContent).toContain("Jan to Sep, 9 months");
    expect(container.textContent).toContain("Home visits");
  });
});

describe("the next step", () => {
  test.each([
    ["homeFilled", "核验本月的数", [["show", "verify"], ["verify"]]],
    ["homeDiffers", "处理核验发现的2处问题", [["show", "verify"]]],
    ["homeVerified", "可以关账了", [["showStep", "close"]]],
    ["homeToSend", "给2个社居委发表", [["showStep", "send"]]],
    ["homeSent", "收表：还有2个社区未报（共2个）", [["showStep", "collect"]]],
    ["homeClosed", "公示、发放和付款", [["showStep", "pay"]]],
    ["homeReopened", "核验本月的数", [["show", "verify"], ["verify"]]],
  ])("%s: %s", async (name, words, expected) => {
    const { calls } = show(name);
    const card = screen.getByRole("region", { name: "下一步" });
    expect(card.textContent).toContain(words);
    await userEvent.click(within(card).getByRole("button"));
    expect(calls).toEqual(expected);
  });
});

describe("home of a closed month", () => {
  test("shows its 核验码, when and by whom it was closed, and the way to correct it", async () => {
    const { calls, container } = show("homeClosed");
    const state = states["homeClosed"]!;
    const code = state.book.kind === "ours" ? state.book.view.roundState.closing!.fingerprint : "";
    expect(code).not.toBe("");
    expect(container.textContent).toContain(`2026年10月已关账核验码 ${code}2026-11-10 16:40 李梅关账`);
    await userEvent.click(screen.getByRole("button", { name: "要更正" }));
    expect(calls).toEqual([["showStep", "close"]]);
  });

  test("lists what was done last, the latest first, and leads to the whole log", async () => {
    const { calls } = show("homePrinted");
    const lines = within(screen.getByRole("region", { name: "操作日志" })).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(lines.slice(0, 3)).toEqual([
      "作废2026年10月 津贴发放 第1次2026-11-18 10:05 王会计，原因：第17行签字栏印歪", "打印2026年10月 津贴发放2026-11-18 09:30 王会计", "关账2026年10月2026-11-10 16:40 李梅",
    ]);
    await userEvent.click(screen.getByRole("button", { name: "看全部" }));
    expect(calls).toEqual([["select", { sheet: "操作日志", cell: "A1" }]]);
  });

  test("that was opened again says so", () => {
    expect(show("homeReopened").container.textContent).toContain("2026年10月已重开，改好以后请再关账。");
  });
});

describe("home without a workbook of ours", () => {
  test.each([["homeNotOursBlank", "这是一个空白工作簿"], ["homeNotOurs", "这不是两级考核的工作簿"]])("%s says so and offers a new one", async (name, words) => {
    const { calls } = show(name);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe(words);
    await userEvent.click(screen.getByRole("button", { name: "新建考核工作簿" }));
    expect(calls).toEqual([["show", "month"]]);
  });

  test("a damaged one says what is wrong and what to do, and offers nothing that writes", () => {
    const { container } = show("homeDamaged");
    expect(container.textContent).toContain("工作表“参数”不见了");
    expect(screen.getByRole("region", { name: "怎么办" }).textContent).toContain("Ctrl+Z");
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("one that could not be read is read again", async () => {
    const { calls } = show("homeUnreadable");
    await userEvent.click(screen.getByRole("button", { name: "重新读取" }));
    expect(calls).toEqual([["refresh"]]);
  });
});
