import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { samplePath } from "../../build/sample";
import { webFolder } from "../../build/webBuild";
import { languages, type Language } from "../../src/app/prose";
import { repositoryRoot } from "../house/sourceFile";
import { useExcelPane, type ExcelPane } from "./excelPanePage";
import { faultsOf, screensOfBook, screensOfEmptyBook, type PaneScreen } from "./paneScreens";

const panes = useExcelPane();

/** From the language of the program around the pane to another, whose words are fetched first. */
async function chooseLanguage({ page, speaks }: ExcelPane, to: Language): Promise<void> {
  const words = speaks("zh-CN");
  await words.goTo("settings");
  await page.getByRole("radio", { name: words.text(`pane.settings.language.${to}`) }).click();
}

/** The faults of all screens, at the width of a pane beside a small Excel. */
async function faultsOfAll(pane: ExcelPane, language: Language, screens: readonly PaneScreen[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, go } of screens) {
    await go();
    faults.push(...await faultsOf(pane.page, `${name}-${language}`));
  }
  return faults;
}

describe("the pane over the sample street in Excel", () => {
  let pane: ExcelPane;
  beforeAll(async () => {
    pane = await panes.open({ workbook: readFileSync(join(webFolder(repositoryRoot), samplePath)).toString("base64") });
    await pane.excel("type", "津贴发放", "M6", 1);
    await pane.excel("select", "津贴发放", "M7");
  });

  test.each(languages)("has no serious fault of accessibility on any screen, in light and dark, in %s", async (language) => {
    if (language !== "zh-CN") await chooseLanguage(pane, language);
    expect(await faultsOfAll(pane, language, screensOfBook(pane, language))).toEqual([]);
  });
});

describe("the pane over an empty workbook in Excel", () => {
  test.each(languages)("has no serious fault of accessibility on any screen, in light and dark, in %s", async (language) => {
    const pane = await panes.open({ displayLanguage: language === "en" ? "en-US" : language });
    expect(await faultsOfAll(pane, language, screensOfEmptyBook(pane, language))).toEqual([]);
  });
});
