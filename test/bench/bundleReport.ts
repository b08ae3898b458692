import { paneBudget, type BundleSizes } from "./bundleSizes";

/** The sizes as lines for people. */
export function bundleReport({ pages, later }: BundleSizes): string {
  const size = (gzip: number): string => `${gzip.toFixed(1).padStart(9)} kB`;
  return [
    "First load of each page, gzip, without office.js:",
    ...pages.map(({ page, firstLoad }) => `${size(firstLoad)}  ${page}${page === "taskpane.html" ? ` (budget ${paneBudget} kB)` : ""}`),
    "Loaded when first needed:",
    ...later.map(({ file, gzip }) => `${size(gzip)}  ${file}`),
  ].join("\n");
}
