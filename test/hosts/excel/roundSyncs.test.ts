import { expect, test } from "vitest";
import { roundStreet } from "../../year/roundStreet";
import { costOfRound, roundSteps } from "./roundInExcel";

const stations = 2;

test("collecting, closing, recording a print and reopening take as many round trips for 40 grid leaders as for 10", async () => {
  const few = await costOfRound(await roundStreet({ stations, leadersEach: 5 }));
  const many = await costOfRound(await roundStreet({ stations, leadersEach: 20 }));
  expect(roundSteps.map((step) => few[step].said.at(-1))).toEqual(["filesMerged", "closeDone", "printRecorded", "reopenDone"]);
  expect(roundSteps.map((step) => [step, many[step].syncs, many[step].said])).toEqual(roundSteps.map((step) => [step, few[step].syncs, few[step].said]));
  // Look, read, ask for leave, open, write, lock, protect, read back: many small sheets are one question.
  for (const step of roundSteps) expect(few[step].syncs, step).toBeLessThanOrEqual(25);
}, 10 * 60_000);
