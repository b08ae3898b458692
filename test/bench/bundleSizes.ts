import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a page costs at its first load, and what it loads later; kilobytes (1,000 bytes) as they travel, gzip. */
export interface BundleSizes {
  readonly pages: readonly PageSize[];
  /** Named files, and larger ones, that wait until they are needed. */
  readonly later: readonly FileSize[];
}
export interface PageSize { readonly page: string; readonly firstLoad: number; readonly files: readonly FileSize[] }
export interface FileSize { readonly file: string; readonly gzip: number }

/** First load of the pane, without office.js. */
export const paneBudget = 300;

const shownFrom = 10;

/** Sizes of a built dist/web. Microsoft's files are not counted: they are the same for every add-in. */
export function bundleSizes(web: string): BundleSizes {
  const pages = readdirSync(web).filter((name) => name.endsWith(".html")).sort().map((page) => pageSize(web, page));
  const first = new Set(pages.flatMap(({ files }) => files.map(({ file }) => file)));
  const scripts = readdirSync(join(web, "js")).map((name) => `js/${name}`);
  const later = scripts.filter((file) => !first.has(file)).map((file) => ({ file, gzip: gzipSize(join(web, file)) }));
  return { pages, later: later.filter(({ file, gzip }) => gzip >= shownFrom || /^js\/[a-z]/.test(file)).sort((left, right) => right.gzip - left.gzip) };
}

function pageSize(web: string, page: string): PageSize {
  const html = readFileSync(join(web, page), "utf8");
  const loaded = [...html.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map((match) => match[1]!);
  const own = [page, ...loaded.filter((file) => !file.startsWith("office/"))];
  const files = own.map((file) => ({ file, gzip: gzipSize(join(web, file)) }));
  return { page, files, firstLoad: files.reduce((total, { gzip }) => total + gzip, 0) };
}

function gzipSize(path: string): number {
  return statSync(path).isFile() ? gzipSync(readFileSync(path)).length / 1000 : 0;
}
