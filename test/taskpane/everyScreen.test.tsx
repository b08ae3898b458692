// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../src/app/prose";
import { makeTemplateLibrary } from "../../src/app/service/templateLibrary";
import type { TemplateView } from "../../src/app/service/workbookService";
import type { PaneState } from "../../src/app/session/paneState";
import { Pane } from "../../src/taskpane/Pane";
import { readTemplateText } from "../tools/readTemplateText";
import { axeViolations } from "./axeViolations";
import { fakeActions } from "./fakeActions";
import { roundSituations } from "./roundSituations";
import { situations } from "./situations";

const names = [
  "reading", "homeOpen", "homeVerified", "homeNoticed", "homeNotOurs", "homeDamaged", "homeUnreadable", "messages", "questionLift", "questionReplace",
  "monthNew", "monthNewWeb", "monthOpen", "monthReady", "monthDiffers", "settings", "settingsWeb",
  "homeToSend", "homeSent", "homeClosed", "homePrinted", "homeReopened", "homeCommittee", "monthToSend", "monthSent", "monthChecked", "monthMerged", "monthToClose", "monthClosed", "monthReopened",
  "monthPay", "monthPayDiffers", "monthNotice", "monthCommittee",
];
let states: Record<string, PaneState>;
let templates: readonly TemplateView[];
beforeAll(async () => {
  states = { ...(await situations()), ...(await roundSituations()) };
  templates = await makeTemplateLibrary({ names: () => ["street", "shushan", "huaguoshan"], text: readTemplateText }).views();
}, 240_000);
afterEach(cleanup);

async function show(name: string, language: PaneState["language"]) {
  const { actions, calls } = fakeActions({ templates: () => Promise.resolve(templates) });
  const shown = render(<Pane state={{ ...states[name]!, language }} actions={actions} theme="light" productVersion="0.1.0" />);
  // Screens that are loaded when first shown.
  await act(() => new Promise((done) => setTimeout(done, 50)));
  return { ...shown, calls };
}

describe.each(languages)("in %s", (language) => {
  test.each(names)("%s has no serious fault for a screen reader, and every text has words", async (name) => {
    await show(name, language);
    expect(await axeViolations(document.body)).toEqual([]);
    expect(document.body.textContent.match(/pane\.[\w.]+|finding\.\w+|\{\{\w+/g)).toBeNull();
    expect(document.querySelectorAll("[title^='pane.'], [aria-label^='pane.']")).toHaveLength(0);
  });
});

describe("the settings", () => {
  test("change the language", async () => {
    const { calls } = await show("settings", "zh-CN");
    await userEvent.click(screen.getByRole("radio", { name: "English" }));
    expect(calls).toEqual([["setLanguage", "en"]]);
  });

  test("say what this program cannot do and what to do instead, and that nothing leaves the machine", async () => {
    const { container } = await show("settingsWeb", "zh-CN");
    expect(container.textContent).toContain("要改结构，请保存后用 Excel 或 WPS 打开来改");
    expect(container.textContent).toContain("不会上传");
  });

  test("mark policies that nobody has decided as assumed, with their source", async () => {
    await show("settings", "zh-CN");
    expect(screen.getByRole("region", { name: "现行规则选项" }).textContent).toMatch(/修约方法四舍五入.*假定 依据：/);
  });
});
