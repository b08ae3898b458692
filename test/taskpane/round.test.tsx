// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { FileReport } from "../../src/app/collect/collectReport";
import type { OfferedFile } from "../../src/app/session/offeredFiles";
import type { PaneState } from "../../src/app/session/paneState";
import { MonthScreen } from "../../src/taskpane/month/MonthScreen";
import { fakeActions } from "./fakeActions";
import { renderInPane } from "./renderInPane";
import { madeReport, roundSituations } from "./roundSituations";

let states: Record<string, PaneState>;
beforeAll(async () => {
  states = await roundSituations();
}, 240_000);
afterEach(cleanup);

function show(name: string, more: Partial<PaneState> = {}, language: PaneState["language"] = "zh-CN") {
  const { actions, calls } = fakeActions();
  const shown = renderInPane(<MonthScreen state={{ ...states[name]!, ...more }} actions={actions} />, actions, language);
  // Asked for by the fields of a new workbook, below.
  calls.length = 0;
  const step = (title: string) => within(screen.getByRole("heading", { name: title, level: 3, hidden: true }).closest("li")!);
  return { calls, step, ...shown };
}
const text = (element: HTMLElement): string => element.textContent;
const now = (container: HTMLElement): string => container.querySelector('[aria-current="step"] h3')!.textContent;
const isOpen = (title: string): boolean => screen.getByRole("heading", { name: title, level: 3, hidden: true }).closest("details")!.open;

describe("the step that is now", () => {
  test.each([["monthToSend", "发表"], ["monthSent", "收表"], ["monthToClose", "汇总和核验"], ["monthClosed", "公示"], ["monthCommittee", "填报和核定"]])("%s: %s, and it stands open", (name, title) => {
    const { container } = show(name, { step: undefined });
    expect(now(container)).toBe(title);
    expect(isOpen(title)).toBe(true);
  });

  test("of a committee's workbook is none of the street's", () => {
    show("monthCommittee");
    expect(screen.getAllByRole("heading", { level: 3 }).map(text)).toEqual(["打开本月", "填报和核定", "汇总和核验", "交回街道"]);
  });

  test("gives way to one that was asked for, which is open and has the focus", () => {
    show("monthClosed");
    expect(isOpen("关账")).toBe(true);
    expect(text(document.activeElement as HTMLElement)).toContain("关账");
  });
});

describe("sending out", () => {
  test("asks for a name once", async () => {
    const { calls, step } = show("monthToSend");
    await userEvent.type(step("发表").getByRole("textbox"), "李梅{Enter}");
    expect(calls).toEqual([["splitMonth", "李梅"]]);
  });

  test("goes by the name that this machine remembers, until somebody else takes over", async () => {
    const { calls, step } = show("monthToSend", { person: "李梅" });
    await userEvent.click(step("发表").getByRole("button", { name: "发表" }));
    await userEvent.click(step("发表").getByRole("button", { name: "换人" }));
    await userEvent.type(step("发表").getByRole("textbox"), "张强{Enter}");
    expect(calls).toEqual([["splitMonth", "李梅"], ["splitMonth", "张强"]]);
  });

  test("says when it was done and by whom", () => {
    const { step } = show("monthSent");
    expect(step("发表").getByText("2026-01-04 09:12 李梅发出")).toBeTruthy();
  });
});

/** The groups of files that stand open, each with the texts of its lines. */
function fileGroups(region: string): { readonly name: string; readonly lines: readonly string[] }[] {
  const lists = within(screen.getByRole("region", { name: region })).getAllByRole("list").filter((list) => list.hasAttribute("aria-label"));
  return lists.map((list) => ({ name: list.getAttribute("aria-label")!, lines: [...list.children].map((line) => text(line as HTMLElement)) }));
}

describe("collecting", () => {
  const files = [new File(["1"], "和平.xlsx", { lastModified: new Date(2026, 9, 8, 17, 20).getTime() }), new File(["2"], "望湖.et")];

  test("takes files that are picked, wrong kinds too, with the minute in which they were saved", () => {
    const { calls } = show("monthSent");
    fireEvent.change(screen.getByLabelText("选择文件…", { selector: "input" }), { target: { files } });
    const offered = calls[0]![1] as OfferedFile[];
    expect(offered.map(({ name, size, savedAt }) => [name, size, savedAt])[0]).toEqual(["和平.xlsx", 1, "2026-10-08 17:20"]);
    expect(offered.map(({ name }) => name)).toEqual(["和平.xlsx", "望湖.et"]);
  });

  test("takes files that are dropped, and not while something runs", () => {
    const { calls, container } = show("monthSent");
    fireEvent.drop(container.querySelector("[data-takes-files]")!, { dataTransfer: { files } });
    expect(calls.map(([name]) => name)).toEqual(["checkFiles"]);
    cleanup();
    const busy = show("monthSent", { task: { name: "check", done: 1, all: 2, canCancel: true } });
    fireEvent.drop(busy.container.querySelector("[data-takes-files]")!, { dataTransfer: { files } });
    expect(busy.calls).toEqual([]);
  });

  test("shows files by what becomes of them, those that come back first, then who has not reported", () => {
    show("monthChecked");
    const groups = fileGroups("检查结果：还没有收");
    expect(groups.map(({ name }) => name)).toEqual(["退回 2", "替换 1", "可收 1", "未变 1", "未报 2"]);
    expect(groups[0]!.lines[0]).toContain("认不出是哪个社区望湖1月.et");
    expect(groups[1]!.lines[0]).toContain("（迟报）");
    expect(text(within(screen.getByRole("region", { name: "检查结果：还没有收" })).getByText(/空 → 12/))).toBe("空 → 12");
  });

  test("folds hundreds of good files, keeps what came back open, and shows some lines at a time", async () => {
    const many = (count: number, of: FileReport): FileReport[] => Array.from({ length: count }, (_, index) => ({ ...of, file: `${index + 1}.xlsx` }));
    const report = { ...madeReport, files: [...many(300, madeReport.files[0]!), ...many(30, madeReport.files[3]!)] };
    show("monthChecked", { collect: { stage: "checked", report } });
    expect(fileGroups("检查结果：还没有收").map(({ name, lines }) => [name, lines.length])).toEqual([["退回 30", 20], ["未报 2", 2]]);
    await userEvent.click(screen.getByRole("button", { name: "再看10条（还有10条）" }));
    expect(fileGroups("检查结果：还没有收")[0]!.lines).toHaveLength(30);
    const good = screen.getByText("可收 300").closest("details")!;
    good.open = true;
    fireEvent(good, new Event("toggle"));
    expect(within(good).getByRole("list", { name: "可收 300" }).children).toHaveLength(20);
    expect(within(good).getByRole("button", { name: "再看50条（还有280条）" })).toBeTruthy();
  });

  test("leads to the cell that a file would change, and nowhere from a cell of the file itself", async () => {
    const { calls } = show("monthChecked");
    await userEvent.click(screen.getByRole("button", { name: "和平社区社工服务站!F8", hidden: true }));
    expect(calls).toEqual([["select", { sheet: "和平社区社工服务站", cell: "F8" }]]);
    expect(screen.queryByRole("button", { name: "金桂社区社工服务站!F8", hidden: true })).toBeNull();
  });

  test("takes the sound ones with one button, and leaves one out where the person wants", async () => {
    const { calls } = show("monthChecked");
    await userEvent.click(screen.getByRole("button", { name: "不收“2026-01 01 和平社区 考核表.xlsx”" }));
    await userEvent.click(screen.getByRole("button", { name: "收下2份" }));
    expect(calls).toEqual([["leaveOutFile", 0], ["mergeFiles", "李梅"]]);
  });

  test("says once they are taken that they are, and offers no second taking", async () => {
    const { calls } = show("monthMerged");
    expect(screen.getByRole("region", { name: "已经收下" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /收下/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "收起" }));
    expect(calls).toEqual([["forgetFiles"]]);
  });

  test("copies what to tell the committees: who is missing, and what came back and why", async () => {
    const user = userEvent.setup();
    const copied = vi.spyOn(navigator.clipboard, "writeText");
    show("monthChecked");
    await user.click(screen.getByRole("button", { name: "复制收表情况" }));
    const words = copied.mock.lastCall![0];
    expect(words.split("\n")).toHaveLength(5);
    for (const part of ["2026年1月收表情况：已收3份，退回2份，未报2个社区。", "未报：长丰社区、新安社区。", "退回：金桂社区（2026-01 05 金桂社区 考核表.xlsx）。", "改好后重发同一个文件即可"]) expect(words).toContain(part);
    await waitFor(() => expect(screen.getByRole("button", { name: "已复制" })).toBeTruthy());
  });

  test("has a reminder for who has not reported", async () => {
    const user = userEvent.setup();
    const copied = vi.spyOn(navigator.clipboard, "writeText");
    show("monthSent");
    await user.click(screen.getByRole("button", { name: "复制催报文字" }));
    expect(copied.mock.lastCall![0]).toMatch(/^【样本街道】2026年1月考核表还有2个社区未报：和平社区、.*前把文件发到这里/);
  });
});

describe("closing", () => {
  test("shows what blocks it, each with a way to its cell", async () => {
    const { calls, step } = show("monthToSend", { step: "close" });
    expect(step("关账").queryByRole("button", { name: /^关2026/ })).toBeNull();
    expect(text(step("关账").getByText("现在还不能关账："))).toBeTruthy();
    await userEvent.click(step("关账").getAllByRole("button", { name: "家庭访视", hidden: true })[0]!);
    expect(calls[0]![0]).toBe("select");
  });

  test("is signed", async () => {
    const { calls, step } = show("monthToClose", { person: "李梅" });
    await userEvent.click(step("关账").getByRole("button", { name: "关2026年10月的账" }));
    expect(calls).toEqual([["closeMonth", "2026-10", "李梅"]]);
  });

  test("shows the 核验码 afterwards, in the step and beside its title", () => {
    const state = states["monthClosed"]!;
    const code = state.book.kind === "ours" ? state.book.view.roundState.closing!.fingerprint : "";
    const { step } = show("monthClosed");
    expect(step("关账").getByText(code)).toBeTruthy();
    expect(step("关账").getByText(`核验码 ${code}`)).toBeTruthy();
  });

  test("is taken back only with a reason, after saying what that means", async () => {
    const { calls, step } = show("monthClosed");
    const close = step("关账");
    expect(close.getAllByText("现在的核验码作废，已打印的表要收回，改好后重新打印。").length).toBeGreaterThan(0);
    await userEvent.click(close.getByRole("button", { name: "重开2026年10月", hidden: true }));
    expect([calls, close.getAllByText("请写原因。").length]).toEqual([[], 1]);
    await userEvent.type(close.getAllByRole("textbox", { name: /原因/, hidden: true })[0]!, "和平站漏报1户");
    await userEvent.click(close.getByRole("button", { name: "重开2026年10月", hidden: true }));
    expect(calls).toEqual([["reopenMonth", "2026-10", "李梅", "和平站漏报1户"]]);
  });

  test("of an earlier month is corrected from the same step", async () => {
    const { calls, step } = show("monthClosed");
    const close = step("关账");
    await userEvent.selectOptions(close.getByRole("combobox", { name: "哪个月", hidden: true }), "2026年7月");
    await userEvent.type(close.getAllByRole("textbox", { name: /原因/, hidden: true })[1]!, "补报");
    await userEvent.click(close.getByRole("button", { name: "重开2026年7月", hidden: true }));
    expect(calls).toEqual([["reopenMonth", "2026-07", "李梅", "补报"]]);
  });
});

describe("publishing", () => {
  test("makes the text, and shows it to be copied", async () => {
    const { calls, step } = show("monthNotice");
    expect(step("公示").getByDisplayValue(/考核结果公示/)).toBeTruthy();
    await userEvent.click(step("公示").getByRole("button", { name: "生成公示文字" }));
    expect(calls).toEqual([["makeNotice"]]);
  });
});

describe("paying", () => {
  test("shows each community, and the total by formula, by engine and line by line", () => {
    const { step } = show("monthPay");
    const list = step("发放和付款");
    expect(list.getByText("三种算法合计一致，可以打印。")).toBeTruthy();
    const [table] = list.getAllByRole("table");
    expect(within(table!).getAllByRole("row")).toHaveLength(4);
    expect(list.getAllByText("表内公式合计").length).toBeGreaterThan(0);
  });

  test("that does not add up says so, and prints nothing while it is stale", () => {
    const { step } = show("monthPayDiffers");
    const list = step("发放和付款");
    expect(list.getByText("有问题，先不要打印、付款。")).toBeTruthy();
    expect(list.getByRole("img", { name: "三种算法不一致" })).toBeTruthy();
    expect(list.getByRole<HTMLButtonElement>("button", { name: "记一次打印" }).disabled).toBe(true);
  });

  test("notes a printing of the list that was chosen", async () => {
    const { calls, step } = show("monthPay");
    await userEvent.selectOptions(step("发放和付款").getByRole("combobox"), "津贴发放表：和平社区");
    await userEvent.click(step("发放和付款").getByRole("button", { name: "记一次打印" }));
    expect(calls).toEqual([["recordPrint", "津贴发放 2026-10 和平社区", "李梅"]]);
  });

  test("makes a printing void with a reason; one that is void stays in the list and is offered no more", async () => {
    const { step } = show("monthPay");
    expect(text(step("发放和付款").getByRole("region", { name: "打印记录" }))).toContain("津贴发放 第1次打印作废");
    expect(step("发放和付款").queryByText("作废这一次")).toBeNull();
    cleanup();
    const state = states["monthPay"]!;
    const view = state.book.kind === "ours" ? state.book.view : undefined;
    const counting = { ...view!, roundState: { ...view!.roundState, prints: view!.roundState.prints.map((print) => ({ ...print, isVoided: false })) } };
    const { calls, step: again } = show("monthPay", { book: { kind: "ours", view: counting } });
    await userEvent.type(again("发放和付款").getByRole("textbox", { name: /原因/, hidden: true }), "印歪");
    await userEvent.click(again("发放和付款").getByRole("button", { name: "作废第1次打印", hidden: true }));
    expect(calls).toEqual([["voidPrint", { object: "津贴发放 2026-10", number: 1 }, "李梅", "印歪"]]);
  });
});
