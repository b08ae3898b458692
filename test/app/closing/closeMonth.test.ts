import { beforeAll, describe, expect, test } from "vitest";
import { closeMonth } from "../../../src/app/closing/closeMonth";
import { reopenMonth } from "../../../src/app/closing/reopenMonth";
import { openVerifiedMonth } from "../../../src/app/openMonth";
import type { Month } from "../../../src/domain/units/period";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { filled, januaryFile, valueOf, type BookFile } from "../openedYear";
import { closed, codesIn, errorsIn, openedNext, reopened, verified, type Done } from "./closingBook";

const minutes = 60_000;
const january = "2026-01";
const clerk = { at: "2026-02-10 15:04", person: "李四" };

describe("a month that is closed", () => {
  let open: BookFile;
  let done: Done;
  beforeAll(async () => {
    open = filled(await januaryFile("shushan"));
    done = await closed(open.bytes, january);
  }, 2 * minutes);

  test("keeps the file, verifies without an error and says its fingerprint", () => {
    expect(done.way).toBe("in place");
    expect(errorsIn(done.bytes)).toEqual([]);
    expect(done.findings).toEqual([expect.objectContaining({ code: "closeDone", severity: "note" })]);
  });

  test("prints the same fingerprint on every form, the allowance list and the summary", () => {
    const code = String(done.findings[0]!.values["fingerprint"]);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const { sheets } = valueOf(fileWorkbooks.read(done.bytes));
    const printed = sheets.filter(({ cells }) => [...cells.values()].some(({ value }) => value === `核验码 ${code}`)).map(({ title }) => title);
    const forms = verified(done.bytes).plan.sheets.filter(({ id }) => id.startsWith("form")).map(({ title }) => title);
    expect(printed).toEqual([...forms, "月度汇总", "津贴发放"]);
  });

  test("locks what people fill in its forms", () => {
    const fillable = verified(done.bytes).plan.sheets.filter(({ id }) => id.startsWith("form") || id === "allowances" || id === "assessment").flatMap(({ cells }) => cells.filter((cell) => cell.kind === "input" && cell.isLocked !== true));
    expect(fillable).toEqual([]);
  });

  test("cannot be closed again", () => {
    expect(closeMonth(verified(done.bytes), { month: january as Month, ...clerk }).findings.map(({ code }) => code)).toEqual(["closeTwice"]);
  });

  test("is only rolled forward when the next one is opened", async () => {
    const next = await openedNext(done.bytes, "2026-02");
    expect(next.findings).toEqual([]);
    expect(errorsIn(next.bytes)).toEqual([]);
    const { facts } = verified(next.bytes).reading;
    expect(facts.log.map(({ action, period }) => `${action} ${period}`)).toEqual(["close 2026-01", "open 2026-02"]);
    expect(facts.scoreLedger).toEqual(verified(done.bytes).reading.facts.scoreLedger);
    expect(facts.paidAllowances).toEqual(verified(done.bytes).reading.facts.paidAllowances);
  }, minutes);

  test("gives the same fingerprint when it is reopened and closed without a change", async () => {
    const again = await reopened(done.bytes, january);
    expect(again.way).toBe("in place");
    expect(errorsIn(again.bytes)).toEqual([]);
    const { facts } = verified(again.bytes).reading;
    expect([facts.scoreLedger, facts.closedFigures, facts.paidAllowances]).toEqual([[], [], []]);
    const twice = await closed(again.bytes, january);
    expect(twice.findings).toEqual(done.findings);
    expect(errorsIn(twice.bytes)).toEqual([]);
  }, minutes);

  test("is given away by a form that was filled otherwise since", () => {
    const { plan } = verified(done.bytes);
    const form = plan.sheets.find(({ id }) => id === "form1")!;
    const answer = form.cells.find((cell) => cell.kind === "input" && cell.role.endsWith("/reported") && typeof cell.value === "number")!;
    const changed = valueOf(fileWorkbooks.patch(done.bytes, [{ sheetTitle: form.title, row: answer.row, column: answer.column, value: 0 }]));
    expect(codesIn(changed)).toContain("closedFormDiffers");
  });
});

describe("closing is refused", () => {
  let open: BookFile;
  beforeAll(async () => {
    open = await januaryFile("shushan");
  }, minutes);

  test("while entries are missing", () => {
    expect(closeMonth(verified(open.bytes), { month: january as Month, ...clerk }).findings.map(({ code }) => code)).toEqual(["closeIncomplete"]);
  });

  test("of another month than the open one, without a name, and reopening without a name, a reason or a closing", () => {
    const book = verified(open.bytes);
    const codesOf = (outcome: { readonly findings: readonly { readonly code: string }[] }): string[] => outcome.findings.map(({ code }) => code);
    expect(codesOf(closeMonth(book, { month: "2026-02" as Month, ...clerk }))).toEqual(["closeWrongMonth"]);
    expect(codesOf(closeMonth(book, { month: january as Month, ...clerk, person: " " }))).toEqual(["closeWithoutPerson"]);
    expect(codesOf(reopenMonth(book, { month: january as Month, ...clerk, reason: "填错" }))).toEqual(["reopenNotClosed"]);
  });

  test("and reopening needs a name and a reason", async () => {
    const done = verified((await closed(filled(open).bytes, january)).bytes);
    expect(reopenMonth(done, { month: january as Month, ...clerk, reason: " " }).findings[0]!.code).toBe("reopenWithoutReason");
    expect(reopenMonth(done, { month: january as Month, ...clerk, person: "", reason: "填错" }).findings[0]!.code).toBe("reopenWithoutPerson");
  }, minutes);
});

describe("an earlier month that is reopened", () => {
  let march: Done;
  beforeAll(async () => {
    let file = filled(await januaryFile("shushan"));
    for (const month of ["2026-02", "2026-03"]) {
      const next = await openedNext((await closed(file.bytes, file.month)).bytes, month);
      file = filled({ ...file, month: month as Month, bytes: next.bytes, workbook: { ...file.workbook, ...bookOf(next.bytes) } });
    }
    march = { bytes: file.bytes, findings: [], way: "in place" };
  }, 5 * minutes);

  function bookOf(bytes: Uint8Array): Pick<BookFile["workbook"], "spec" | "facts" | "plan" | "results"> {
    const { reading, plan, results } = verified(bytes);
    return { spec: reading.spec, facts: reading.facts, plan, results };
  }

  test("blocks opening and closing until it is corrected and closed again, with a new fingerprint and what changed in the log", async () => {
    expect(errorsIn(march.bytes)).toEqual([]);
    const again = await reopened(march.bytes, january);
    expect(again.way).toBe("in place");
    expect(errorsIn(again.bytes)).toEqual([]);
    const book = verified(again.bytes);
    expect(openVerifiedMonth(book, { month: "2026-04" as Month, ...clerk }).findings.map(({ code }) => code)).toEqual(["openReopened"]);
    expect(closeMonth(book, { month: "2026-03" as Month, ...clerk }).findings.map(({ code }) => code)).toEqual(["closeEarlierFirst"]);

    const corrected = correctedFirstCount(again.bytes);
    expect(errorsIn(corrected)).toEqual([]);
    const done = await closed(corrected, january);
    expect(done.way).toBe("in place");
    expect(errorsIn(done.bytes)).toEqual([]);
    const { log } = verified(done.bytes).reading.facts;
    const own = log.filter(({ period }) => period === january);
    expect(own.map(({ action }) => action)).toEqual(["close", "reopen", ...own.filter(({ action }) => action === "correct").map(() => "correct"), "close"]);
    expect(own.at(-2)!.reason).toMatch(/计入.*改为0/);
    expect(own.at(-1)!.fingerprint).not.toBe(own[0]!.fingerprint);
    expect(own[1]!.fingerprint).toBe(own[0]!.fingerprint);
  }, 2 * minutes);
});

/** The first count of the first station in January, set to nothing in 得分台账. */
function correctedFirstCount(bytes: Uint8Array): Uint8Array {
  const { plan, reading } = verified(bytes);
  const ledger = plan.sheets.find(({ id }) => id === "scoreLedger")!;
  const row = ledger.cells.find((cell) => cell.kind === "input" && cell.role === "ledger.checked" && cell.isLocked === false && typeof cell.value === "number" && cell.value > 0)!;
  const { title } = reading.found.sheet("scoreLedger")!;
  return valueOf(fileWorkbooks.patch(bytes, [{ sheetTitle: title, row: row.row, column: row.column, value: 0 }]));
}
