import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { pdfToPngs, toPdf } from "./printPages";
import { smallWorkbook } from "./smallWorkbook";
import { withTemporaryFolder } from "./withTemporaryFolder";

describe("printing a workbook", () => {
  test("gives a PDF and a picture of each page", async () => {
    await withTemporaryFolder(async (folder) => {
      const pdf = await toPdf(await smallWorkbook(3), folder, "月度考核");
      const pages = await pdfToPngs(pdf, 40);
      expect(pages.map((page) => basename(page))).toEqual(["月度考核-1.png", "月度考核-2.png"]);
      expect(readFileSync(pages[0]!).subarray(1, 4).toString()).toBe("PNG");
    });
  });
});
