import { fillForms } from "../../../src/app/demo/fillForms";
import { seededRandom } from "../../../src/app/demo/seededRandom";
import type { ReceivedFile } from "../../../src/app/collect/collectReport";
import { committeeFacts } from "../../../src/app/split/committeeFacts";
import { committeeWorkbook } from "../../../src/app/split/committeeWorkbook";
import { committeeFiles } from "../../../src/app/split/splitBook";
import type { NewWorkbook } from "../../../src/app/newWorkbook";
import type { Verification } from "../../../src/app/verifyBook";
import type { Facts } from "../../../src/domain/facts";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { streetBook, verificationOf, withBlankForms } from "../split/sentStreet";

/** Who collects in these tests, and when. */
export const collector = { at: "2026-04-03 10:00", person: "王科员" };

export interface Round { readonly bytes: Uint8Array; readonly street: Verification }

/** The sample street in March, just sent out: forms are blank, the quarter of the grid leaders is open. */
export async function sentRound(change: (facts: Facts) => Facts = (facts) => facts): Promise<Round> {
  const { bytes } = await streetBook("shushan", 3, (facts) => change(withOpenQuarter({ ...withBlankForms(facts), replies: [] })));
  return { bytes, street: verificationOf(bytes) };
}

function withOpenQuarter(facts: Facts): Facts {
  return { ...facts, gridLeaderResults: facts.gridLeaderResults.filter(({ quarter }) => quarter !== "2026-Q1") };
}

/** A committee's workbook as it comes back: forms and grid leaders filled as careful people fill them. `change` is made to what was filled in. */
export function filledWorkbook({ reading }: Verification, community: string, change: (facts: Facts) => Facts = (facts) => facts): NewWorkbook {
  const issue = committeeFiles({ reading } as Verification).find((file) => file.community === community)!;
  const facts = committeeFacts(reading.scheme, reading.facts, community);
  const random = seededRandom(community);
  const filled = change(assessed(fillForms(reading.scheme, facts, random)));
  const scope = issue.workbook.spec.scope;
  if (scope.kind !== "committee") throw new Error("A committee's workbook has the committee's scope.");
  return committeeWorkbook(reading, filled, scope);
}

function assessed(facts: Facts): Facts {
  const missing = { state: "missing" } as const;
  return {
    ...facts,
    forms: facts.forms.map((form) => ({ ...form, flags: { ...form.flags, acceptReported: true, noOtherDeductions: true } })),
    gridLeaderResults: facts.roster.gridLeaders.map(({ id }) => ({ engagement: id, quarter: "2026-Q1" as never, result: "pass", points: missing, reason: "", contactsDue: missing, contactsDone: missing, matters: missing, services: missing })),
  };
}

/** The same as a received file. */
export async function filledFile(street: Verification, community: string, change?: (facts: Facts) => Facts, name = `${community}.xlsx`, savedAt: string | undefined = "2026-04-02 16:00"): Promise<ReceivedFile> {
  return { name, savedAt, bytes: await fileWorkbooks.create(filledWorkbook(street, community, change).plan) };
}
