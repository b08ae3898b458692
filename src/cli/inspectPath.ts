import { basename } from "node:path";
import { inspectFile } from "../app/collect/inspectFile";
import type { InspectedFile } from "../app/collect/inspectedFile";
import type { StreetEssentials } from "../app/collect/streetEssentials";
import type { CliPorts } from "./cliPorts";
import type { FileAt } from "./filesAt";

/** One received file of the disk, by itself. */
export function inspectPath(street: StreetEssentials, { path, savedAt }: FileAt, { readFile, workbooks }: Pick<CliPorts, "readFile" | "workbooks">): InspectedFile {
  const bytes = readFile(path);
  const name = basename(path);
  if (bytes.ok) return inspectFile(street, { name, bytes: bytes.value, savedAt }, (received, about) => workbooks.read(received, about));
  return { file: name, savedAt, community: undefined, communityName: "", digest: "", checkCodes: [], findings: bytes.findings, entries: undefined };
}
