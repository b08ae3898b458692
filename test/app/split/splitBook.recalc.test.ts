import { expect, test } from "vitest";
import { planDifferences } from "../../tools/compareWithPlan";
import { recalculateWithLibreOffice } from "../../tools/recalculate";
import { editWithLibreOffice } from "../../tools/renameAndInsertRows";
import { sentStreet, verificationOf } from "./sentStreet";

test("committee files recalculate in LibreOffice to the engine's figures, and verify is silent on one that it saved", async () => {
  const { sent, files } = await sentStreet("street", 3);
  const some = files.slice(0, 3);
  const recalculated = await recalculateWithLibreOffice(some);
  for (const { name } of some) {
    const { plan } = sent.files.find(({ fileName }) => fileName === name)!.workbook;
    expect(planDifferences(plan, recalculated.get(name)!)).toEqual([]);
  }
  const saved = await editWithLibreOffice(some[2]!.bytes, []);
  expect(verificationOf(saved).findings.filter(({ severity }) => severity !== "note")).toEqual([]);
});
