import { beforeAll, describe, expect, test } from "vitest";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { filledSample } from "../arbitraries/filledSample";
import { troubleOf } from "../arbitraries/verifiedBytes";
import { editWithLibreOffice, type OfficeOperation } from "../tools/renameAndInsertRows";

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await fileWorkbooks.create(filledSample("street").plan);
});

async function codesAfter(...operations: OfficeOperation[]): Promise<string[]> {
  return troubleOf(await editWithLibreOffice(bytes, operations)).map((line) => line.split(" ").slice(0, 2).join(" "));
}

describe("what is done in an office program is one finding, and what follows from it is a note", () => {
  test("an amount written into a row inserted between two people of the pay list", async () => {
    const trouble = await codesAfter({ kind: "insertRows", sheet: "津贴发放", row: 8, count: 1 }, { kind: "setValue", sheet: "津贴发放", cell: "M8", value: 500 });
    expect(trouble).toEqual(["strayAmount 津贴发放!M8"]);
  });

  test("a person taken off the pay list by deleting the row", async () => {
    expect(await codesAfter({ kind: "deleteRows", sheet: "津贴发放", row: 6, count: 1 })).toEqual(["rowRemoved 津贴发放!B6"]);
  });

  test("a payment written into a row inserted above the first one, where nothing counts it", async () => {
    const row = 4;
    const trouble = await codesAfter(
      { kind: "insertRows", sheet: "付款记录", row, count: 1 }, { kind: "setValue", sheet: "付款记录", cell: `A${row}`, value: "HT-01" }, { kind: "setValue", sheet: "付款记录", cell: `D${row}`, value: 100 },
    );
    expect(trouble).toEqual(["rowAboveList 付款记录!A4"]);
  });

  test("a paid amount set to nothing, which today's list would pay again", async () => {
    expect(await codesAfter({ kind: "setValue", sheet: "津贴台账", cell: "E9", value: 0 })).toEqual([expect.stringMatching(/^closedMonthChanged /), "paidDiffers 津贴台账!B9"]);
  });
});
