/** Levels of requirement sets that the host claims: {ExcelApi: "1.13"}; a set that is left out is not there. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What the add-in needs at least, and that batches may wait for the end of an edit. */
export const baselineSets: RequirementSets = { ExcelApi: "1.13", SharedRuntime: "1.1", DelayForCellEdit: "1.1" };

/** Whether a set is there at this version or a later one. */
export function isSetSupported(sets: RequirementSets, name: string, version: string | number = "1.1"): boolean {
  const level = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (level === undefined) return false;
  const [major = 0, minor = 0] = level.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * Lets the client library hold add-ins to the claimed sets by its own table of members. As shipped it sets the switch on a class
 * that does not read it, so that in Excel the host refuses the member at the sync instead of the library at the call.
 */
export function checkRequirementSets(extension: unknown): void {
  const { Utility } = extension as { readonly Utility: object };
  (Object.getPrototypeOf(Utility) as { _doApiNotSupportedCheck: boolean })._doApiNotSupportedCheck = true;
}
