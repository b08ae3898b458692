// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { PaneState } from "../../src/app/session/paneState";
import { Pane } from "../../src/taskpane/Pane";
import { ErrorBoundary } from "../../src/taskpane/shell/ErrorBoundary";
import { fakeActions } from "./fakeActions";
import { firstState, messages } from "./paneStates";

afterEach(cleanup);

function open(more: Partial<PaneState> = {}, unsupported?: string) {
  const { actions, calls } = fakeActions();
  const blank: PaneState = { ...firstState, book: { kind: "notOurs", isBlank: true, sheets: [] }, ...more };
  return { calls, actions, ...render(<Pane state={blank} actions={actions} theme="light" unsupported={unsupported} />) };
}

describe("the navigation", () => {
  test("goes along its screens by arrow keys, and Enter shows one", async () => {
    const { calls } = open();
    screen.getByRole("button", { name: "首页" }).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}{End}{ArrowRight}{ArrowLeft}{Enter}");
    expect(calls).toEqual([["show", "results"], ["show", "settings"]]);
  });

  test("tells which screen is shown, and names the main part after it", () => {
    open();
    expect(screen.getByRole("button", { name: "首页" }).getAttribute("aria-current")).toBe("page");
    expect(screen.getByRole("main", { name: "首页" })).toBeTruthy();
  });

  test("speaks the language of the state, and says so to the screen reader", () => {
    open({ language: "en" });
    expect(screen.getByRole("navigation").textContent).toBe("HomeMonthResultsVerifyExplainSettings");
    expect(document.documentElement.lang).toBe("en");
  });
});

describe("a message", () => {
  test("leads to its cell and is closed by its own button", async () => {
    const { calls } = open({ messages });
    await userEvent.click(screen.getByRole("button", { name: "和平社区社工服务站!G8" }));
    await userEvent.click(screen.getAllByRole("button", { name: "关闭这条消息" })[1]!);
    expect(calls).toEqual([["select", { sheet: "和平社区社工服务站", cell: "G8" }], ["closeMessage", 1]]);
  });

  test("is read out, also those that are not shown at first", async () => {
    open({ messages });
    expect(within(screen.getByRole("list", { name: "消息" })).getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent).join("")).toContain("翠竹社区社工服务站!G10");
    await userEvent.click(screen.getByRole("button", { name: "再显示1条" }));
    expect(within(screen.getByRole("list", { name: "消息" })).getAllByRole("listitem")).toHaveLength(4);
  });
});

describe("long work", () => {
  test("shows how far it is once it takes long, and is cancelled by its button", async () => {
    const { calls } = open({ task: { name: "verify", done: 12, all: 40, canCancel: true } });
    expect(screen.queryByRole("progressbar")).toBeNull();
    await userEvent.click(await screen.findByRole("button", { name: "取消" }));
    expect(screen.getByText("正在核验（12/40）")).toBeTruthy();
    expect(calls).toEqual([["cancel"]]);
  });

  test("that cannot be stopped has no button", async () => {
    open({ task: { name: "new", done: 0, all: 0, canCancel: false } });
    await screen.findByRole("progressbar");
    expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
  });
});

describe("a question", () => {
  const lift = { kind: "lift", sheets: ["参数", "评分细则"] } as const;

  test("names the sheets and takes yes", async () => {
    const { calls } = open({ question: lift });
    const dialog = await screen.findByRole("alertdialog", { name: "有2张工作表受保护" });
    expect(dialog.textContent).toContain("评分细则");
    await userEvent.click(screen.getByRole("button", { name: "打开保护并写入" }));
    expect(calls).toEqual([["answer", "yes"]]);
  });

  test("takes no, which comes first in the order of the keyboard", async () => {
    const { calls } = open({ question: { kind: "replace", sheets: ["津贴发放"] } });
    const dialog = await screen.findByRole("alertdialog");
    const [first] = within(dialog).getAllByRole("button");
    expect(first!.textContent).toBe("先不替换");
    await userEvent.click(first!);
    expect(calls).toEqual([["answer", "no"]]);
  });
});

describe("what breaks", () => {
  test("says what to do and is tried again, instead of a white page", async () => {
    const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
    let isBroken = true;
    function Breaking() {
      if (isBroken) throw new Error("chunk 12 failed");
      return <p>好了</p>;
    }
    render(<ErrorBoundary language="zh-CN"><Breaking /></ErrorBoundary>);
    expect(screen.getByRole("alert").textContent).toContain("工作簿没有被改动");
    expect(screen.getByRole("alert").textContent).toContain("chunk 12 failed");
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "重试" }));
    expect(screen.getByText("好了")).toBeTruthy();
    silence.mockRestore();
  });
});

test("a program that is too old is named, with what to use instead; the workbook works without the pane", () => {
  const { container } = open({}, "Excel 2016");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("这个版本的 Excel 打不开本窗格");
  for (const words of ["Excel 2016", "Excel 2021", "Microsoft 365", "照常填写、计算和打印"]) expect(container.textContent).toContain(words);
  expect(screen.queryByRole("navigation")).toBeNull();
});
