import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { localizeFunctions, type FunctionsMetadata, type FunctionTexts } from "../../build/localizeFunctions";
import { makeProse } from "../../src/app/prose";
import { templateNames } from "../domain/scheme/templateScheme";
import { readSourceFiles, repositoryRoot } from "../house/sourceFile";
import { describeBook } from "../bench/stages";
import { benchBook } from "../bench/benchBook";

const files = readSourceFiles("src/functions", [".ts"]);
const ids = files.flatMap(({ text }) => [...text.matchAll(/@customfunction (\w+)/g)].map((match) => match[1]!));
const texts = JSON.parse(readFileSync(join(repositoryRoot, "src/functions/functions.zh-CN.json"), "utf8")) as FunctionTexts;

describe("the custom functions", () => {
  test("have Chinese texts, each with as many parameters as its English ones", () => {
    const parameters = Object.fromEntries(files.flatMap(({ text }) => {
      const id = /@customfunction (\w+)/.exec(text)?.[1];
      return id === undefined ? [] : [[id, [...text.matchAll(/@param \[?(\w+)/g)].length]];
    }));
    expect(Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, text.parameters.length]))).toEqual(parameters);
  });

  test("have names that are unlike in Chinese, without a space or a full stop in front", () => {
    const names = Object.values(texts).map(({ name }) => name);
    expect(new Set(names).size).toBe(ids.length);
    expect(names.filter((name) => !/^\p{L}[\p{L}\d_.]+$/u.test(name))).toEqual([]);
  });

  test("name only sentences and arguments that both languages have", () => {
    const source = files.map(({ text }) => text).join("\n");
    const keys = [...source.matchAll(/"(function\.[a-zA-Z.]+)"/g)].map((match) => match[1]!);
    const whats = [...source.matchAll(/(?:exactNumber|exactAmount|fenOf|dayOfCell|quantity|entry)\([^()]*(?:\([^()]*\))?[^()]*"(\w+)"\)/g)].map((match) => `function.what.${match[1]!}`);
    expect(keys.length).toBeGreaterThan(10);
    expect(whats.length).toBeGreaterThan(10);
    for (const language of ["zh-CN", "en"] as const) expect([...keys, ...whats].filter((key) => !makeProse(language).has(key))).toEqual([]);
  });
});

describe("a generated workbook", () => {
  test.each(templateNames)("of the template %s calls no function of ours", (name) => {
    const written = JSON.stringify(describeBook(benchBook(name, 0.1)));
    expect(written).toContain("SUM");
    expect(written).not.toMatch(/KAOHE\s*\./i);
  });
});

describe("localized metadata", () => {
  const metadata: FunctionsMetadata = { allowCustomDataForDataTypeAny: true, functions: [{ id: "A", name: "A", description: "Does.", result: { type: "number" }, parameters: [{ name: "x", description: "It.", type: "number" }] }] };
  const text = { name: "甲", description: "做。", parameters: [{ name: "数", description: "它。" }] };

  test("changes names and descriptions, and nothing else", () => {
    expect(localizeFunctions(metadata, { A: text })).toEqual({
      allowCustomDataForDataTypeAny: true,
      functions: [{ id: "A", name: "甲", description: "做。", result: { type: "number" }, parameters: [{ name: "数", description: "它。", type: "number" }] }],
    });
  });

  test("is refused when a function or a parameter has no text, or a text no function", () => {
    expect(() => localizeFunctions(metadata, {})).toThrow("no complete texts of the function A");
    expect(() => localizeFunctions(metadata, { A: { ...text, parameters: [] } })).toThrow("no complete texts of the function A");
    expect(() => localizeFunctions(metadata, { A: text, B: text })).toThrow("texts of functions that do not exist: B");
  });
});
