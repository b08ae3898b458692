import { describe, expect, test } from "vitest";
import { isCurrent, templateNames } from "../tools/buildTemplates";

describe("the blank workbook beside a template", () => {
  test.each(templateNames)("of %s is what the code writes today (npm run templates writes it anew)", async (name) => {
    expect(await isCurrent(name)).toBe(true);
  });
});
