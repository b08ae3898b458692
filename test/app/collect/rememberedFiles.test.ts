import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ReceivedFile } from "../../../src/app/collect/collectReport";
import { inspectFiles } from "../../../src/app/collect/inspectFiles";
import { rememberedFiles } from "../../../src/app/collect/rememberedFiles";
import { rational } from "../../../src/domain/units/rational";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { filledFile, sentRound, type Round } from "./returnedFiles";
import { verificationOf } from "../split/sentStreet";

let round: Round;
let files: readonly ReceivedFile[];
let reads: string[];

const read: Parameters<typeof rememberedFiles>[0] = (bytes, about) => {
  reads.push(about?.fileName ?? "");
  return fileWorkbooks.read(bytes, about);
};

beforeAll(async () => {
  round = await sentRound((facts) => facts, "street");
  files = await Promise.all(["C01", "C02", "C03"].map((community) => filledFile(round.street, community)));
}, 60_000);
beforeEach(() => { reads = []; });

describe("files that were inspected before", () => {
  test("are not read again, and are found to be the same; who waits hears of each", () => {
    const inspect = rememberedFiles(read);
    const steps: number[] = [];
    const first = inspect(round.street, files);
    expect([inspect(round.street, files, (done) => void steps.push(done)), reads, steps]).toEqual([first, ["C01.xlsx", "C02.xlsx", "C03.xlsx"], [1, 2, 3]]);
    expect(first).toEqual(inspectFiles(round.street, files, read));
  });

  test("are read again once their name, their minute or a byte of them is another, and alone", () => {
    const inspect = rememberedFiles(read);
    const [one, two, three] = files as [ReceivedFile, ReceivedFile, ReceivedFile];
    inspect(round.street, files);
    reads = [];
    inspect(round.street, [{ ...one, name: "和平.xlsx" }, { ...two, savedAt: "2026-04-02 08:00" }, { ...three, bytes: three.bytes.map((byte, index) => (index === three.bytes.length - 1 ? byte + 1 : byte)) }, one]);
    expect(reads).toEqual(["和平.xlsx", "C02.xlsx", "C03.xlsx"]);
  });

  test("are read again when the street's workbook asks for something else", () => {
    const inspect = rememberedFiles(read);
    inspect(round.street, files);
    const { reading } = round.street;
    const forms = reading.facts.forms.map((form) => ({ ...form, rows: new Map([...form.rows].map(([key, row]) => [key, { ...row, target: { state: "value" as const, value: rational(99) } }])) }));
    inspect({ ...round.street, reading: { ...reading, facts: { ...reading.facts, forms } } }, files);
    expect(reads).toHaveLength(6);
  });

  test("of the same name and content in one batch are two, of which the first is taken", () => {
    const [one] = files as [ReceivedFile];
    const [first, second] = rememberedFiles(read)(round.street, [one, one]);
    expect([first === second, reads]).toEqual([false, ["C01.xlsx"]]);
    expect(first).toEqual(second);
  });
});

test("of many files only one is held as a workbook at a time, however many there are", () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const memory = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = memory();
  const one = fileWorkbooks.read(files[0]!.bytes);
  const ofOne = memory() - before;
  expect(one.ok).toBe(true);
  const held: number[] = [];
  const street = verificationOf(round.bytes);
  rememberedFiles((bytes, about) => {
    held.push(memory());
    return fileWorkbooks.read(bytes, about);
  })(street, Array.from({ length: 12 }, (_, index) => ({ ...files[0]!, name: `${index}.xlsx` })));
  // Nine more files were read and inspected in between.
  expect(held.at(-1)! - held[2]!).toBeLessThan(2 * ofOne);
});
