import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { FakeExcel } from "./fakeExcel";
import { baselineSets, checkRequirementSets, isSetSupported, type RequirementSets } from "./requirementSets";

export { baselineSets, isSetSupported, type RequirementSets };

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

function officeContext(sets: RequirementSets): unknown {
  return { requirements: { isSetSupported: (name: string, version?: string | number) => isSetSupported(sets, name, version) }, displayLanguage: "zh-CN", platform: "OfficeOnline", host: "Excel" };
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
