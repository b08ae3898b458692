import type { ContractSamples } from "../../test/hosts/contract/contractHarness";
import { emptyFacts } from "../app/emptyFacts";
import { newWorkbook } from "../app/newWorkbook";
import { readScheme } from "../app/readScheme";
import type { Roster } from "../domain/facts";
import type { Month } from "../domain/units/period";
import { fetchedTemplates } from "./fetchedTemplates";
import { templateNames } from "./templateNames";

const template = "shushan";
const month = "2026-01" as Month;

/** Two generated workbooks of different rosters, from the template beside the page. Names are made up. */
export async function selfTestSamples(): Promise<ContractSamples> {
  const source = fetchedTemplates(() => document.baseURI);
  const texts = new Map<string, string>();
  for (const name of templateNames) texts.set(name, (await source.text(name)) ?? "");
  const scheme = readScheme(texts.get(template) ?? "", { file: `${template}/scheme.yaml`, readOther: (name) => texts.get(name) ?? "" });
  if (!scheme.ok) throw new Error(`The template did not open: ${JSON.stringify(scheme.findings)}`);
  const planOf = (communities: readonly string[]) => newWorkbook("自检街道", [scheme.value], scheme.value, emptyFacts(scheme.value, month, rosterOf(communities), [])).plan;
  const plan = planOf(["和平", "琥珀"]);
  return { plan, otherPlan: planOf(["和平"]), bytes: async () => (await import("../hosts/file/createWorkbook")).createWorkbook(plan) };
}

function rosterOf(names: readonly string[]): Roster {
  const communities = names.map((name, index) => ({ id: `C0${index + 1}`, name, area: undefined }));
  return {
    communities,
    units: [
      ...communities.map(({ id, name }, index) => ({ id: `S0${index + 1}`, name: `${name}社工服务站`, kind: "station" as const, communities: [id], operator: "民生社工" })),
      { id: "Z01", name: "街道社工服务中心", kind: "centre" as const, communities: [], operator: "民生社工" },
    ],
    gridLeaders: [], staff: [],
  };
}
