import { fillMonth } from "../../../src/app/demo/sampleYear";
import { seededRandom } from "../../../src/app/demo/seededRandom";
import { emptyFacts } from "../../../src/app/emptyFacts";
import { newWorkbook } from "../../../src/app/newWorkbook";
import type { Contract, Facts, Roster } from "../../../src/domain/facts";
import type { Scheme } from "../../../src/domain/scheme/schemeSchema";
import type { Month } from "../../../src/domain/units/period";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import { readTemplate } from "../../app/demoTemplates";
import type { ContractSamples } from "./contractHarness";

const year = 2026;
const month = `${year}-01` as Month;
const communitiesKept = 2;

let made: ContractSamples | undefined;

/** A filled and a blank workbook of the first communities of a template: small, and each a different shape. */
export function contractSamples(): ContractSamples {
  made ??= madeSamples();
  return made;
}

function madeSamples(): ContractSamples {
  const { scheme, roster, contracts } = readTemplate("shushan");
  const few = firstCommunities(roster);
  const blank = factsOf(scheme, few, contracts);
  const plan = planOf(scheme, fillMonth(scheme, blank, seededRandom("contract"), 0));
  const fewer = { ...few, gridLeaders: few.gridLeaders.slice(0, 3) };
  let bytes: Promise<Uint8Array> | undefined;
  return { plan, otherPlan: planOf(scheme, factsOf(scheme, fewer, contracts)), bytes: () => (bytes ??= createWorkbook(plan)) };
}

function factsOf(scheme: Scheme, roster: Roster, contracts: readonly Contract[]): Facts {
  return emptyFacts(scheme, month, roster, contracts);
}

function planOf(scheme: Scheme, facts: Facts): WorkbookPlan {
  return newWorkbook("契约街道", [scheme], scheme, facts).plan;
}

function firstCommunities(roster: Roster): Roster {
  const communities = roster.communities.slice(0, communitiesKept);
  const kept = new Set(communities.map(({ id }) => id));
  const isKept = ({ community }: { community: string }): boolean => kept.has(community);
  return { communities, units: roster.units.filter((unit) => unit.communities.every((id) => kept.has(id))), gridLeaders: roster.gridLeaders.filter(isKept), staff: roster.staff.filter(isKept) };
}
