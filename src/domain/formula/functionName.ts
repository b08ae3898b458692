import type { AllowedFunction } from "./expression";

/**
 * Names of Excel 2010 for functions that kept their meaning. Gnumeric saves RANK as RANK.EQ (seen with 1.12); the others are
 * what people choose from Excel's list today. Source: Microsoft, "Excel functions (alphabetical)", compatibility functions.
 */
const olderNames: Readonly<Record<string, string>> = {
  "RANK.EQ": "RANK", "VAR.S": "VAR", "VAR.P": "VARP", "STDEV.S": "STDEV", "STDEV.P": "STDEVP",
};

/** Younger than the file format, which therefore holds them with a prefix: without it LibreOffice computes #NAME? (7.4). */
const prefixedInFiles: ReadonlySet<string> = new Set<AllowedFunction>(["DAYS"]);

/** The name under which a cell of an .xlsx file holds an allowed function. */
export function functionNameInFile(name: string): string {
  return prefixedInFiles.has(name) ? `_xlfn.${name}` : name;
}

/** The one name of a function: upper case, without the prefix of the file format (or of Gnumeric, _xlfngnumeric.DAYS), the older of two names for the same. */
export function functionName(written: string): string {
  const name = written.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLFNGNUMERIC\.)+/, "");
  return Object.hasOwn(olderNames, name) ? olderNames[name] ?? name : name;
}
