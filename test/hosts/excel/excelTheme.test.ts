import { describe, expect, test } from "vitest";
import { excelTheme } from "../../../src/hosts/excel/excelTheme";

const system = (...holding: readonly string[]) => ({ matches: (query: string) => holding.includes(query) });
const colors = (bodyBackgroundColor: string) => ({ bodyBackgroundColor, bodyForegroundColor: "#000000" });

describe("the theme of the pane in Excel", () => {
  test("follows the brightness of Office's own background", () => {
    expect([excelTheme(colors("#FFFFFF"), system()), excelTheme(colors("#262626"), system()), excelTheme(colors("#217346"), system())]).toEqual(["light", "dark", "dark"]);
  });

  test("asks the system where Office gives no theme, as on the web", () => {
    expect([excelTheme(undefined, system()), excelTheme(undefined, system("(prefers-color-scheme: dark)")), excelTheme(colors(""), system("(prefers-color-scheme: dark)"))]).toEqual(["light", "dark", "dark"]);
  });

  test("leaves forced colours to the system, whatever Office says", () => {
    expect(excelTheme(colors("#FFFFFF"), system("(forced-colors: active)"))).toBe("contrast");
  });
});
