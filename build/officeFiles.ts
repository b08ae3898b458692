import { join } from "node:path";

/** Languages of Microsoft's own messages that travel with the product, as its folders are called. */
const languages = ["en-us", "zh-cn"];

/**
 * Which files of @microsoft/office-js a self-hosted add-in for Excel needs, as patterns for the copy plugin; Microsoft's terms
 * allow the files to travel unmodified, with the terms. office.js picks its host file at run time, by platform.
 */
export function officeFilePatterns(root: string): { from: string; to: string; context: string; info: { minimized: true } }[] {
  const folder = join(root, "node_modules/@microsoft/office-js");
  const dist = join(folder, "dist");
  const files = [
    "office.js", "o15apptofilemappingtable.js", "custom-functions-runtime.js", "excel-*-16.*.js", "telemetry/*.js",
    ...languages.map((language) => `${language}/office_strings.js`),
  ];
  return [
    ...files.map((from) => ({ from, context: dist, to: from.includes("*") ? "office/[path][name][ext]" : `office/${from}`, info: { minimized: true as const }, globOptions: { ignore: ["**/*.debug.js"] } })),
    { from: "LICENSE.md", context: folder, to: "office/LICENSE.md", info: { minimized: true as const } },
  ];
}
