import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFacts } from "../../src/app/emptyFacts";
import { newWorkbook } from "../../src/app/newWorkbook";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { readTemplate } from "../app/demoTemplates";

/** The templates that ship with a blank workbook. */
export const templateNames = ["shushan", "huaguoshan", "street"] as const;
const street = "样本街道";

/** Where a template's blank workbook stands. */
export function blankFile(name: string): string {
  return join("templates", name, "blank.xlsx");
}

/** A template's workbook before anything was filled in: the sample roster, the first month that the scheme claims. */
export async function blankWorkbook(name: string): Promise<Uint8Array> {
  const { scheme, roster, contracts } = readTemplate(name);
  const facts = emptyFacts(scheme, scheme.validity.from as never, roster, contracts);
  return fileWorkbooks.create(newWorkbook(street, [scheme], scheme, facts).plan);
}

/** Whether the file in the tree is what the code writes today. */
export async function isCurrent(name: string): Promise<boolean> {
  return Buffer.from(await blankWorkbook(name)).equals(readFileSync(blankFile(name)));
}

if (process.argv[1]?.endsWith("buildTemplates.ts") === true) {
  for (const name of templateNames) writeFileSync(blankFile(name), await blankWorkbook(name));
}
