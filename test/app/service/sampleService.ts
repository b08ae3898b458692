// A service over the templates of the repository, and sample workbooks read from real bytes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeWorkbookService } from "../../../src/app/service/makeWorkbookService";
import type { TemplateSource } from "../../../src/app/service/servicePorts";
import type { WorkbookService } from "../../../src/app/service/workbookService";
import type { Outcome } from "../../../src/app/ports";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { zipFiles } from "../../../src/hosts/file/zipFiles";
import { readTable } from "../../../src/hosts/file/readTable";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { repositoryRoot } from "../../house/sourceFile";

const folder = join(repositoryRoot, "templates");

export const templatesOnDisk: TemplateSource = {
  names: () => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name),
  text: (name) => Promise.resolve(readFileSync(join(folder, name, "scheme.yaml"), "utf8")),
};

export function sampleService(templates: TemplateSource = templatesOnDisk): WorkbookService {
  return makeWorkbookService({ files: fileWorkbooks, zip: zipFiles, readTable, templates });
}

/** The workbook of a plan as a host would read it. */
export async function rawOf(plan: WorkbookPlan): Promise<RawWorkbook> {
  return valueOf(fileWorkbooks.read(await fileWorkbooks.create(plan)));
}

export function rosterBytes(template: string): Uint8Array {
  return readFileSync(join(folder, template, "roster.csv"));
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.findings.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join("; "));
  return outcome.value;
}

export function codesOf(outcome: Outcome<unknown>): string[] {
  return outcome.findings.map(({ code }) => code);
}
