import { fillForms } from "../../../src/app/demo/fillForms";
import { seededRandom } from "../../../src/app/demo/seededRandom";
import type { ReceivedFile } from "../../../src/app/collect/collectReport";
import { committeeFacts } from "../../../src/app/split/committeeFacts";
import { committeeWorkbook } from "../../../src/app/split/committeeWorkbook";
import { issueDigest } from "../../../src/app/split/issueDigest";
import { benchmarkRoster } from "../../../src/app/demo/benchmarkRoster";
import { sampleYear } from "../../../src/app/demo/sampleYear";
import { newWorkbook, type NewWorkbook } from "../../../src/app/newWorkbook";
import type { Verification } from "../../../src/app/verifyBook";
import type { Facts, Roster } from "../../../src/domain/facts";
import { groupedBy } from "../../../src/domain/money/groupedBy";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { readTemplate } from "../demoTemplates";
import { sharedUnit, verificationOf, withBlankForms } from "../split/sentStreet";

/** Who collects in these tests, and when. */
export const collector = { at: "2026-04-03 10:00", person: "王科员" };

export interface Round { readonly bytes: Uint8Array; readonly street: Verification }

/** A small street in March, just sent out: forms are blank, the quarter of the grid leaders is open. Its second station serves the third community as well. */
export async function sentRound(change: (facts: Facts) => Facts = (facts) => facts, template = "shushan"): Promise<Round> {
  const { scheme, roster } = readTemplate(template);
  const year = sampleYear(scheme, smallRoster(roster), [], { year: 2026, months: 3, repliesOfYear: 40 });
  const facts = change(withOpenQuarter({ ...withBlankForms(year.at(-1)!.facts), replies: [] }));
  const bytes = await fileWorkbooks.create(newWorkbook("样本街道", [scheme], scheme, facts).plan);
  return { bytes, street: verificationOf(bytes) };
}

function smallRoster(roster: Roster): Roster {
  const here = new Set(["C01", "C02", "C03"]);
  const leaders = groupedBy(roster.gridLeaders.filter(({ community }) => here.has(community)), ({ community }) => community);
  return {
    communities: roster.communities.filter(({ id }) => here.has(id)), staff: [], gridLeaders: [...leaders.values()].flatMap((own) => own.slice(0, 3)),
    units: roster.units.filter(({ communities }) => communities.every((id) => here.has(id))).map((unit) => (unit.id === sharedUnit ? { ...unit, communities: [...unit.communities, "C03"] } : unit)),
  };
}

function withOpenQuarter(facts: Facts): Facts {
  return { ...facts, gridLeaderResults: facts.gridLeaderResults.filter(({ quarter }) => quarter !== "2026-Q1") };
}

/** A street of so many stations in January, just sent out. */
export async function largeRound(stations: number): Promise<Round> {
  const { scheme } = readTemplate("shushan");
  const roster = { ...benchmarkRoster(scheme, { stations, gridLeaders: stations, contracts: 0 }, 2026), staff: [] };
  const [january] = sampleYear(scheme, roster, [], { year: 2026, months: 1, repliesOfYear: 0 });
  const bytes = await fileWorkbooks.create(newWorkbook("样本街道", [scheme], scheme, withBlankForms(january!.facts)).plan);
  return { bytes, street: verificationOf(bytes) };
}

/** A committee's workbook as it comes back: forms and grid leaders filled as careful people fill them. `change` is made to what was filled in. */
export function filledWorkbook({ reading }: Verification, community: string, change: (facts: Facts) => Facts = (facts) => facts): NewWorkbook {
  const facts = committeeFacts(reading.scheme, reading.facts, community);
  const random = seededRandom(community);
  const filled = change(assessed(fillForms(reading.scheme, facts, random)));
  const { name } = reading.facts.roster.communities.find(({ id }) => id === community)!;
  const issue = issueDigest(reading.spec.street, reading.scheme, facts, community);
  return committeeWorkbook(reading, filled, { kind: "committee", community, name, issue });
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
