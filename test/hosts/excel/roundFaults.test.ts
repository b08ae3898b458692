import { beforeAll, describe, expect, test } from "vitest";
import type { CellChange } from "../../../src/app/ports";
import type { Finding } from "../../../src/domain/finding";
import { roundStreet } from "../../year/roundStreet";
import { keptBook } from "./keptBook";
import { snapshot } from "./openFake";
import { openRound, type OpenedRound, type RoundStep } from "./roundInExcel";

const quiet = { ok: true, value: null, findings: [] };
const steps = ["collect", "close"] as const satisfies readonly RoundStep[];
type Faulted = (typeof steps)[number];

/** The workbook before each step, what the step writes, and how many round trips that takes. */
interface Prepared { readonly restore: () => void; readonly changes: readonly CellChange[]; readonly syncs: number; readonly done: unknown }

let round: OpenedRound;
let prepared: Record<Faulted, Prepared>;

/** All that must be as before: content and names, and whether each cell that the step locks or opens is locked. */
const seen = (changes: readonly CellChange[]): unknown => [
  snapshot({ ...round.book, sheets: round.book.sheets.map((sheet) => ({ ...sheet, protection: undefined })) } as typeof round.book),
  changes.filter(({ isLocked }) => isLocked !== undefined).map(({ sheetTitle, row, column }) => round.book.sheet(sheetTitle)?.formats.at(row, column)["protection/locked"]),
];

const openSheets = (): string[] => round.book.sheets.filter(({ protection }) => protection === undefined).map(({ title }) => title).sort();
/** Sheets of which it was said that they could not be protected again. */
const saidOpen = (findings: readonly Finding[]): string[] => findings.filter(({ code }) => code === "protectionNotRestored").map(({ values }) => String(values["sheet"])).sort();

beforeAll(async () => {
  round = await openRound(await roundStreet({ stations: 2, leadersEach: 2 }));
  const made: Partial<Record<Faulted, Prepared>> = {};
  for (const step of steps) {
    const changes = round.draft(step).changes!;
    const restore = keptBook(round.book);
    const before = round.fake.counts.syncs;
    expect(await round.workbook.write(changes, "lift")).toEqual(quiet);
    made[step] = { restore, changes, syncs: round.fake.counts.syncs - before, done: seen(changes) };
  }
  prepared = made as Record<Faulted, Prepared>;
}, 120_000);

describe.each(steps)("what %s writes into Excel", (step) => {
  test("asks for leave where sheets are protected, and has written nothing", async () => {
    const { restore, changes } = prepared[step];
    restore();
    const before = seen(changes);
    const refused = await round.workbook.write(changes, "refuse");
    expect([...new Set(refused.findings.map(({ code }) => code))]).toEqual(["sheetProtected"]);
    expect(seen(changes)).toEqual(before);
  });

  test.each([
    ["InvalidOperationInCellEditMode", ["hostBusy"]], ["RequestPayloadSizeLimitExceeded", ["hostTooLarge"]], ["connectionBroken", ["hostGone"]],
    // While sheets are opened it is what Excel says of a password.
    ["AccessDenied", ["sheetProtected", "sheetPassword"]],
  ])("%s at any round trip is said, and the workbook is as before or all of it is written and each sheet left open named", async (code, findings) => {
    const { restore, changes, syncs, done } = prepared[step];
    const refused: number[] = [];
    for (let at = 1; at <= syncs; at++) {
      restore();
      const [before, open] = [seen(changes), openSheets()];
      round.fake.faults.add({ code, at });
      const written = await round.workbook.write(changes, "lift");
      expect(round.fake.faults.pending, `at ${at}`).toEqual([]);
      expect(openSheets().filter((title) => !open.includes(title)), `at ${at}`).toEqual(saidOpen(written.findings));
      expect(seen(changes), `at ${at}`).toEqual(written.ok ? done : before);
      if (written.ok) continue;
      refused.push(at);
      expect(findings, `at ${at}`).toEqual(expect.arrayContaining(written.findings.map((found) => found.code)));
    }
    expect(refused.length).toBeGreaterThan(3);
  });

  test.each(["和平社工服务站", "操作日志"])("is refused by name when %s is deleted meanwhile, and the other sheets are as before", async (title) => {
    const { restore, changes, syncs } = prepared[step];
    const deleteIt = (): void => round.fake.asUser(() => round.fake.sheetObject(round.book.sheet(title)!).Delete());
    restore();
    deleteIt();
    const open = openSheets();
    const without = seen([]);
    const refused: number[] = [];
    for (let at = 1; at <= syncs; at++) {
      restore();
      round.fake.faults.add({ code: "", at, meanwhile: deleteIt });
      const written = await round.workbook.write(changes, "lift");
      if (written.ok) continue;
      refused.push(at);
      expect(written.findings, `at ${at}`).toMatchObject([{ code: "sheetGone", values: { sheet: title } }]);
      expect(seen([]), `at ${at}`).toEqual(without);
      expect(openSheets(), `at ${at}`).toEqual(open);
    }
    expect(refused.length).toBeGreaterThan(3);
  });

  test("that cannot be put back either is told with the first cell and their number", async () => {
    const { restore, changes, syncs } = prepared[step];
    restore();
    round.fake.faults.add({ code: "GeneralException", member: "Values", step: 3 });
    // From the round trip after the writing one no value can be written any more.
    for (let at = 1; at <= syncs + 8; at++) round.fake.faults.add({ code: "GeneralException", member: "Values", at: at + 1, step: 3 });
    const before = new Map(round.book.sheets.map((sheet) => [sheet.title, new Map(sheet.cells)]));
    const written = await round.workbook.write(changes, "lift");
    round.fake.faults.clear();
    expect(written.ok).toBe(false);
    const changed = round.book.sheets.flatMap(({ title, cells }) => [...cells].filter(([key, cell]) => cell.formula === undefined && before.get(title)!.get(key)?.value !== cell.value).map(() => title));
    const half = written.findings.find(({ code }) => code === "writeHalfDone");
    if (half === undefined) expect(changed).toEqual([]);
    else expect([half.values["sheet"], half.values["done"]]).toEqual([changed[0], changed.length]);
  });
});
