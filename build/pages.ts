import { existsSync } from "node:fs";
import { join } from "node:path";

/** One page of dist/web: its HTML template, and the entries whose scripts it loads, in order. */
export interface Page {
  readonly name: string;
  readonly template: string;
  readonly entry: string;
  /** Whether Microsoft's client library is loaded, between our two guards. */
  readonly office: "office" | "none";
}

const entriesFolder = "src/entries";

const allPages: readonly Page[] = [
  { name: "taskpane", template: "taskpane.html", entry: "excelPane.tsx", office: "office" },
  { name: "workbench", template: "workbench.html", entry: "workbenchPage.tsx", office: "none" },
  { name: "selftest", template: "selftest.html", entry: "selfTestPage.tsx", office: "office" },
];

/** Small scripts of their own, without any import: they run before and after office.js. */
export const guards = { beforeOffice: "officeGuards/beforeOffice.ts", afterOffice: "officeGuards/afterOffice.ts" } as const;

/** Scripts without a page. The manifest names the custom functions' own script; in the shared runtime the pane's page brings them. */
export const scripts = { functions: "customFunctions.ts" } as const;

/** The pages whose entry and template are there. */
export function pagesOf(root: string): readonly Page[] {
  return allPages.filter(({ entry, template }) => [entry, template].every((file) => existsSync(join(root, entriesFolder, file))));
}

export function entryPath(root: string, file: string): string {
  return join(root, entriesFolder, file);
}
