import { zipSync, type Zippable } from "fflate";
import { packageDate } from "./finishPackage";

/** One .zip of several files, in their order, with names in UTF-8. What is packed already (.xlsx) is stored. The same files give the same bytes. */
export function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime: packageDate, level: name.endsWith(".xlsx") ? 0 : 6 }];
  return zipSync(entries);
}
