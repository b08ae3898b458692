// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { ResultsScreen } from "../../../src/taskpane/results/ResultsScreen";
import { forgetRemembered } from "../../../src/taskpane/results/useRemembered";
import { axeViolations } from "../axeViolations";
import { checkedYear, withGap, withTroubles, type CheckedBook } from "../checkedSituations";
import { fakeActions, type ActionCall } from "../fakeActions";
import { renderInPane } from "../renderInPane";
import { ours } from "../paneStates";

let october: CheckedBook;
let september: CheckedBook;
let gapped: CheckedBook;

beforeAll(async () => {
  const book = checkedYear();
  october = await book({ month: 10, isFilled: false, facts: withTroubles });
  september = await book({ month: 9, isFilled: true, facts: (facts) => ({ ...facts, replies: facts.replies.filter(({ subject }) => subject !== "S03") }) });
  gapped = await book({ month: 7, isFilled: true, scheme: withGap });
}, 120_000);

afterEach(() => {
  cleanup();
  forgetRemembered();
});

async function shown({ view }: CheckedBook, part?: string): Promise<{ readonly container: HTMLElement; readonly calls: ActionCall[] }> {
  const { actions, calls } = fakeActions();
  const { container } = renderInPane(<ResultsScreen state={ours(view, { screen: "results" })} actions={actions} />, actions);
  if (part !== undefined) await userEvent.click(screen.getByRole("tab", { name: part }));
  return { container, calls };
}

function rowOf(name: string): HTMLElement {
  return screen.getByRole("rowheader", { name: new RegExp(name) }).closest("tr")!;
}

async function opened(name: string): Promise<HTMLElement> {
  await userEvent.click(within(rowOf(name)).getByRole("button", { expanded: false }));
  return rowOf(name).nextElementSibling as HTMLElement;
}

describe("scores", () => {
  test("of a month with missing entries are provisional, and who is missing has no number and no rank", async () => {
    const { container } = await shown(october);
    expect(screen.getByText(/名次是暂列/)).toBeTruthy();
    const row = rowOf("杏林");
    expect(row.textContent).toContain("缺2项");
    expect(row.textContent).not.toMatch(/\d+(\.\d+)?分|^0/);
    expect(within(row).getByLabelText("没有名次")).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("that a veto overrides stay visible beside it, and the veto quotes its document", async () => {
    await shown(october);
    const row = rowOf("望湖");
    expect(row.textContent).toContain("100");
    expect(row.textContent).toContain("不合格");
    expect(row.textContent).toContain("一票否决");
    expect((await opened("望湖")).textContent).toContain("街社字〔2026〕31号");
  });

  test("open to items that say zero, not applicable and missing apart, each with its reason", async () => {
    await shown(october);
    const detail = await opened("杏林");
    const lines = [...detail.querySelectorAll("summary")].map(({ textContent }) => textContent);
    expect(lines.find((line) => line?.startsWith("家庭访视"))).toMatch(/缺.*还没有填/);
    expect(lines.find((line) => line?.startsWith("大型社区活动"))).toMatch(/不适用.*不是计分月/);
    expect(lines.find((line) => line?.startsWith("加分"))).toContain("0 / 5");
    expect(lines.find((line) => line?.startsWith("社区定点集中服务"))).toContain("15 / 15");
  });

  test("lead to the cells that are missing, and to the form", async () => {
    const { calls } = await shown(october);
    await userEvent.click(within(await opened("杏林")).getByText(/家庭访视 [A-Z]+\d+/));
    await userEvent.click(screen.getByRole("button", { name: "定位：琥珀社区社工服务站" }));
    expect(calls[0]).toEqual(["select", october.view.progress.find(({ unit }) => unit === "S08")!.missing[0]!.place]);
    expect(calls[1]).toEqual(["select", october.view.places["form.station.S02.C02"]]);
  });

  test("that no band claims are 未定级 with the reason, not the next grade", async () => {
    await shown(gapped);
    const { unit } = gapped.view.results.units.find(({ grade }) => grade.state === "undetermined")!;
    const name = gapped.view.roster.units.find(({ id }) => id === unit)!.name;
    expect(rowOf(name).textContent).toContain("未定级");
    expect((await opened(name)).textContent).toContain("不属于任何等级");
  });
});

describe("satisfaction", () => {
  test("shows index, interval and replies, and why a sample gives none", async () => {
    const { container } = await shown(september, "满意度");
    // The quarter that runs stands first, the finished one beneath it.
    expect(screen.getAllByRole("heading", { name: /第\d季度/ }).map(({ textContent }) => /第\d季度/.exec(textContent ?? "")?.[0])).toEqual(["第3季度", "第2季度"]);
    await userEvent.click(screen.getAllByRole("button", { name: "表" })[0]!);
    expect(rowOf("和平").textContent).toMatch(/88\.71.*86\.4~91\.0.*58/);
    expect(rowOf("翠竹").textContent).toContain("样本不足");
    const failures = within(await opened("翠竹")).getByRole("list", { name: "样本不足的原因" });
    expect(failures.textContent).toContain("居民0份，至少30份");
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe("allowances", () => {
  test("name who is held and who failed, and add up to the street's total in capitals", async () => {
    await shown(october, "津贴");
    expect(screen.getByText(/绩效暂缓：1人/)).toBeTruthy();
    expect(screen.getByText(/罗玉华/)).toBeTruthy();
    expect(screen.getByText(/上季不合格/)).toBeTruthy();
    expect(screen.getByText(/人民币柒万壹仟捌佰元整/)).toBeTruthy();
  });

  test("open to each person, whose line explains fixed, performance and arrears", async () => {
    await shown(october, "津贴");
    const detail = await opened("翠竹");
    await userEvent.click(within(detail).getByText("孙晓燕").closest("summary")!);
    expect(detail.textContent).toContain("已关账9个月，应发3,400.00元，已发2,800.00元");
  });
});

describe("instalments", () => {
  test("can be narrowed to those overdue, which open to their conditions with days", async () => {
    const { container, calls } = await shown(october, "付款");
    await userEvent.click(screen.getByRole("tab", { name: "逾期 1" }));
    expect(screen.getAllByRole("row")).toHaveLength(3);
    const detail = await opened("中期款");
    expect(within(detail).getAllByRole("img", { name: "已满足" })).toHaveLength(2);
    expect(detail.textContent).toMatch(/开始满6个月 2026-07-01.*中期评估合格 2026-07-06/);
    expect(detail.textContent).toContain("107天");
    await userEvent.click(screen.getByRole("button", { name: "定位：HT-06 中期款" }));
    expect(calls).toEqual([["select", october.view.places["instalment.HT-06.second"]]]);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("that may not be paid say which condition is not met and which fact is missing", async () => {
    await shown(october, "付款");
    await userEvent.click(screen.getByRole("tab", { name: /暂不可付/ }));
    await userEvent.click(screen.getAllByRole("button", { expanded: false })[0]!);
    expect(screen.getByRole("img", { name: "未满足" }).closest("li")!.textContent).toContain("合同期满 合同未到期（2026-12-31到期）");
    expect(screen.getByRole("img", { name: "未填" }).closest("li")!.textContent).toContain("末期评估结论未填");
  });
});

test("the budget names who is near the end of the grant and has a table beside its chart", async () => {
  await shown(october, "经费");
  expect(screen.getByText("预警").closest("span")!.textContent).toContain("翠竹社区");
  await userEvent.click(screen.getByRole("button", { name: "表" }));
  expect(rowOf("翠竹").textContent).toMatch(/460,415\.00 \/ 500,000\.00.*92\.1%/);
});

test("the chosen part and look are there again when the screen comes back", async () => {
  await shown(october, "经费");
  await userEvent.click(screen.getByRole("button", { name: "表" }));
  cleanup();
  await shown(october);
  expect(screen.getByRole("tab", { name: "经费" }).getAttribute("aria-selected")).toBe("true");
  expect(screen.getByRole("table")).toBeTruthy();
});
