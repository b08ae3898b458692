import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { FakeExcel } from "./fakeExcel";

/** Levels of requirement sets that the host claims: {ExcelApi: "1.13"}; a set that is left out is not there. */
export type RequirementSets = Readonly<Record<string, string>>;

export const baselineSets: RequirementSets = { ExcelApi: "1.13", SharedRuntime: "1.1" };

/** What Microsoft's client library gives an add-in. */
export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
let script: Script | undefined;

/**
 * Loads Microsoft's client library for Excel, unmodified, and connects it to the fake. Every call gives a library of its own.
 * It shares JSON, Promise and Error with the caller, so that values and errors compare as in one page.
 */
export function loadClientLibrary(excel: FakeExcel, sets: RequirementSets = baselineSets): ClientLibrary {
  script ??= new Script(readFileSync(file, "utf8"), { filename: file });
  const page = pageShim();
  script.runInContext(createContext(page));
  const library = page as unknown as ClientLibrary & { readonly OfficeExtension: { readonly HostBridge: { init(bridge: unknown): void } } };
  library.OfficeExtension.HostBridge.init(excel.bridge);
  checkRequirementSets(library.OfficeExtension);
  // The library's own `context` can only be read; it looks requirement sets up at window.Office.
  page["Office"] = Object.create(page["Office"] as object, { context: { value: officeContext(sets) } });
  return library;
}

/**
 * Lets the client library hold add-ins to the claimed sets by its own table of members. As shipped it sets the switch on a class
 * that does not read it, so that in Excel the host refuses the member at the sync instead of the library at the call.
 */
export function checkRequirementSets(extension: unknown): void {
  const { Utility } = extension as { readonly Utility: object };
  (Object.getPrototypeOf(Utility) as { _doApiNotSupportedCheck: boolean })._doApiNotSupportedCheck = true;
}

function officeContext(sets: RequirementSets): unknown {
  return { requirements: { isSetSupported: (name: string, version?: string | number) => isSetSupported(sets, name, version) }, displayLanguage: "zh-CN", platform: "OfficeOnline", host: "Excel" };
}

/** Whether a set is there at this version or a later one. */
export function isSetSupported(sets: RequirementSets, name: string, version: string | number = "1.1"): boolean {
  const level = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (level === undefined) return false;
  const [major = 0, minor = 0] = level.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** As little of a browser's window as the library touches while it loads. */
function pageShim(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const page: Record<string, unknown> = {
    JSON, Promise, Error, console, performance, setTimeout, clearTimeout, setInterval, clearInterval, external: {}, addEventListener: nothing, removeEventListener: nothing, postMessage: nothing,
    location: { href: "https://localhost/taskpane.html", search: "", hash: "", protocol: "https:", host: "localhost", hostname: "localhost" },
    navigator: { userAgent: "fake", platform: "" },
    document: { readyState: "loading", getElementsByTagName: () => [], createElement: () => ({ setAttribute: nothing, style: {} }), addEventListener: nothing, URL: "https://localhost/taskpane.html", location: {}, cookie: "" },
    sessionStorage: storage, localStorage: storage,
  };
  page["window"] = page;
  page["self"] = page;
  return page;
}
