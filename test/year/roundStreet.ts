import { fillForms } from "../../src/app/demo/fillForms";
import { seededRandom } from "../../src/app/demo/seededRandom";
import { emptyFacts } from "../../src/app/emptyFacts";
import { newWorkbook } from "../../src/app/newWorkbook";
import { readRosterFile } from "../../src/app/readRosterFile";
import { splitBook } from "../../src/app/split/splitBook";
import { verifyBook } from "../../src/app/verifyBook";
import { computeMonth } from "../../src/domain/computeMonth";
import type { Month } from "../../src/domain/units/period";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { readTable } from "../../src/hosts/file/readTable";
import { describeWorkbook } from "../../src/workbook/describeWorkbook";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { readTemplate } from "../app/demoTemplates";
import { valueOf } from "./desk";
import { yearStreet } from "./yearStreet";

export const roundMonth = "2026-01" as Month;
const sending = { at: "2026-01-04 09:12", person: "李梅" };

export interface FilledFile { readonly name: string; readonly bytes: Uint8Array }

/** A street that filled its own forms and sent the others out, and what its committees sent back, all filled. */
export interface RoundStreet { readonly plan: WorkbookPlan; readonly files: readonly FilledFile[] }

/** Two communities more than stations: the first two stations serve two each. */
export async function roundStreet(size: { readonly stations: number; readonly leadersEach: number }): Promise<RoundStreet> {
  const { scheme } = readTemplate("street");
  const csv = Buffer.from(yearStreet({ ...size, contracts: 3 }).csv, "utf8");
  const { roster, contracts } = valueOf(readRosterFile(csv, "名册.csv", scheme, readTable));
  const empty = emptyFacts(scheme, roundMonth, roster, contracts);
  const filled = fillForms(scheme, empty, seededRandom("street"));
  const own = { ...empty, forms: empty.forms.map((form, position) => (form.scorer === "street" ? filled.forms[position]! : form)) };
  const { plan } = newWorkbook("百社街道", [scheme], scheme, own);
  const sent = valueOf(splitBook(valueOf(verifyBook(valueOf(fileWorkbooks.read(await fileWorkbooks.create(plan))))), sending));
  const files: FilledFile[] = [];
  for (const { fileName, workbook: { spec, facts } } of sent.files) {
    const reported = fillForms(scheme, facts, seededRandom(fileName));
    files.push({ name: fileName, bytes: await fileWorkbooks.create(describeWorkbook(spec, reported, computeMonth(scheme, reported))) });
  }
  return { plan: sent.rewritten.workbook.plan, files };
}
