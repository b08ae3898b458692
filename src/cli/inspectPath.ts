import { basename } from "node:path";
import { inspectFile } from "../app/collect/inspectFile";
import type { InspectedFile } from "../app/collect/inspectedFile";
import type { StreetEssentials } from "../app/collect/streetEssentials";
import type { CliPorts } from "./cliPorts";
import type { FileAt } from "./filesAt";

/** One received file of the disk, by itself. One that is open in another program is taken as it was saved last, and says so. */
export function inspectPath(street: StreetEssentials, { path, savedAt }: FileAt, { readFile, workbooks }: Pick<CliPorts, "readFile" | "workbooks">): InspectedFile {
  const bytes = readFile(path);
  const name = basename(path);
  if (bytes.ok) {
    const inspected = inspectFile(street, { name, bytes: bytes.value, savedAt }, (received, about) => workbooks.read(received, about));
    return { ...inspected, findings: [...bytes.findings.map((finding) => ({ ...finding, values: { ...finding.values, file: name } })), ...inspected.findings] };
  }
  return { file: name, savedAt, community: undefined, communityName: "", digest: "", checkCodes: [], findings: bytes.findings, entries: undefined };
}
