import { expect, test } from "vitest";
import { roundTrip } from "../../src/hosts/excel/chunks";
import { costOfRound, roundSteps } from "../hosts/excel/roundInExcel";
import { roundStreet } from "../year/roundStreet";

const stations = 2;

test("collecting, closing, recording a print and reopening take more round trips for 1,000 grid leaders than for 10 only by what no message may hold", async () => {
  const few = await costOfRound(await roundStreet({ stations, leadersEach: 5 }));
  const many = await costOfRound(await roundStreet({ stations, leadersEach: 500 }));
  for (const step of roundSteps) {
    expect(many[step].said, step).toEqual(few[step].said);
    const more = many[step].bytes - few[step].bytes;
    expect(more, step).toBeGreaterThan(3 * roundTrip.bytes);
    // A chunk is filled to half at least.
    expect(many[step].syncs - few[step].syncs, step).toBeLessThanOrEqual(Math.ceil(more / (roundTrip.bytes / 2)));
  }
}, 30 * 60_000);
