import { describe, expect, test } from "vitest";
import type { CellPlace } from "../../../src/app/ports";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { settled } from "../contract/contractHarness";
import { calculateBook } from "../fakeExcel/calculateBook";
import { FakeUser } from "../fakeExcel/fakeUser";
import { openFake } from "./openFake";

function withUser() {
  const made = openFake();
  made.book.add("站").cells.set(cellKey(1, 1), { value: 1 });
  made.fake.calculator = calculateBook;
  return { ...made, user: new FakeUser(made.fake) };
}

/** Follows selections; what was told, in order. */
async function followSelection({ workbook }: ReturnType<typeof withUser>) {
  const places: CellPlace[] = [];
  const end = workbook.onSelected((place) => places.push(place));
  await settled();
  return { places, end };
}

async function followChanges({ workbook }: ReturnType<typeof withUser>) {
  const changes: (readonly string[] | undefined)[] = [];
  const end = workbook.onChanged((titles) => changes.push(titles));
  await settled();
  return { changes, end };
}

describe("who follows the selection", () => {
  test("is told the cell or range with its sheet, and nothing for several areas or none", async () => {
    const made = withUser();
    const { places } = await followSelection(made);
    for (const [sheet, cells] of [["站", "B2"], ["站", "B2:C4"], ["站", "A1,C3"], ["站", ""], ["Sheet1", "A1"]] as const) {
      made.user.select(sheet, cells);
      await settled();
    }
    expect(places).toEqual([{ sheet: "站", cell: "B2" }, { sheet: "站", cell: "B2:C4" }, { sheet: "Sheet1", cell: "A1" }]);
    expect(made.told).toEqual([]);
  });

  test("of many selections in a row is told few, and the last one last", async () => {
    const made = withUser();
    const { places } = await followSelection(made);
    for (let row = 1; row <= 30; row++) made.user.select("站", `A${row}`);
    await settled();
    expect(places.at(-1)).toEqual({ sheet: "站", cell: "A30" });
    expect(places.length).toBeLessThan(4);
  });

  test("hears nothing once it has ended, not even what was on its way, and Excel has no handler left", async () => {
    const made = withUser();
    const { places, end } = await followSelection(made);
    made.user.select("站", "B2");
    end();
    await settled();
    made.user.select("站", "B3");
    await settled();
    expect([places, made.fake.listeners, made.told]).toEqual([[], [], []]);
  });

  test("that ends before Excel has set it up leaves no handler, and ending twice is no trouble", async () => {
    const made = withUser();
    const end = made.workbook.onSelected(() => { throw new Error("told after the end"); });
    end();
    end();
    await settled();
    made.user.select("站", "B2");
    await settled();
    expect([made.fake.listeners, made.told]).toEqual([[], []]);
  });
});

describe("who follows changes", () => {
  test("is told the sheets that were edited, each once, and nothing of recalculated cells", async () => {
    const made = withUser();
    made.book.sheet("Sheet1")!.cells.set(cellKey(1, 1), { value: 2, formula: "=站!A1*2", isCalculated: true });
    const { changes } = await followChanges(made);
    made.user.type("站", "A1", 5);
    await settled();
    expect([changes, made.user.cell("Sheet1", "A1")?.value]).toEqual([[["站"]], 10]);
    made.user.paste("站", "A2", [[1, 2], [3, 4]]);
    made.user.type("Sheet1", "B1", "字");
    await settled();
    expect(new Set(changes.slice(1).flat())).toEqual(new Set(["站", "Sheet1"]));
  });

  test.each([
    ["a row is inserted", (user: FakeUser) => user.insertRows("站", 1)],
    ["a sheet is deleted", (user: FakeUser) => user.remove("站")],
  ])("is told that more than cells changed when %s", async (_what, change) => {
    const made = withUser();
    const { changes } = await followChanges(made);
    change(made.user);
    await settled();
    expect(changes).toEqual([undefined]);
  });

  test("is told that more than cells changed when a sheet is added", async () => {
    const made = withUser();
    const { changes } = await followChanges(made);
    await made.runtime.run({}, async (context) => {
      context.workbook.worksheets.add("新的");
      await context.sync();
    });
    await settled();
    expect(changes).toEqual([undefined]);
  });

  test("hears nothing of edits, rows and sheets once it has ended, and Excel has no handler left", async () => {
    const made = withUser();
    const { changes, end } = await followChanges(made);
    made.user.type("站", "A1", 5);
    end();
    await settled();
    made.user.type("站", "A1", 6);
    made.user.insertRows("站", 1);
    made.user.remove("站");
    await settled();
    expect([changes, made.fake.listeners, made.told]).toEqual([[], [], []]);
  });

  test("does not end who else follows", async () => {
    const made = withUser();
    const first = await followChanges(made);
    const second = await followChanges(made);
    first.end();
    await settled();
    made.user.type("站", "A1", 5);
    await settled();
    expect([first.changes, second.changes]).toEqual([[], [["站"]]]);
  });
});

describe("trouble that no call waits for", () => {
  test.each(["onSelected", "onChanged"] as const)("a subscription that fails is told (%s), and ending it is no further trouble", async (what) => {
    const made = withUser();
    made.fake.faults.add({ code: "GeneralException", at: 1 });
    const end = made.workbook[what](() => undefined);
    await settled();
    expect(made.told).toMatchObject([{ code: "hostTrouble", values: { code: "GeneralException" } }]);
    end();
    await settled();
    expect(made.told).toHaveLength(1);
  });

  test("a selection that could not be read is told, and the next one is followed again", async () => {
    const made = withUser();
    const { places } = await followSelection(made);
    made.fake.faults.add({ code: "GeneralException", at: 1 });
    made.user.select("站", "B2");
    await settled();
    expect(made.told.map(({ code }) => code)).toEqual(["hostTrouble"]);
    made.user.select("站", "B3");
    await settled();
    expect(places).toEqual([{ sheet: "站", cell: "B3" }]);
  });

  test("edits whose sheets could not be named are told as more than cells, so that everything is read again", async () => {
    const made = withUser();
    const { changes } = await followChanges(made);
    made.fake.faults.add({ code: "GeneralException", at: 1 });
    made.user.type("站", "A1", 5);
    await settled();
    made.user.type("Sheet1", "A1", 5);
    await settled();
    expect([changes, made.told.map(({ code }) => code)]).toEqual([[undefined, ["Sheet1"]], ["hostTrouble"]]);
  });
});
