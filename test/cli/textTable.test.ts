import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/cli/displayWidth";
import { textTable } from "../../src/cli/textTable";

describe("the width of a text", () => {
  test.each([["abc", 3], ["和平站", 6], ["９，（", 6], ["e\u0301", 1], ["𠮷", 2], ["", 0], ["≈11.6667", 8]])("of %j is %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("a table", () => {
  const columns = [{ title: "单位", align: "left" }, { title: "得分", align: "right" }] as const;

  test("keeps columns under each other where characters are full width, numbers right", () => {
    expect(textTable(columns, [["和平社区", "9.5"], ["A", "100"]])).toEqual(["单位      得分", "--------  ----", "和平社区   9.5", "A          100"]);
  });

  test("is its head alone without rows, and takes no line break or escape from a file", () => {
    expect(textTable(columns, [])).toHaveLength(2);
    const text = textTable(columns, [["a\n\u001b[31mb", "1"]]).join("\n");
    expect([text.includes("\u001b"), text.includes("a\n")]).toEqual([false, false]);
  });
});
