import { basename } from "node:path";
import type { Outcome } from "../app/ports";
import type { RawWorkbook } from "../workbook/rawWorkbook";
import type { CliPorts } from "./cliPorts";

/** A workbook file as read, with its bytes for patching. */
export interface BookFile { readonly raw: RawWorkbook; readonly bytes: Uint8Array }

/** Reads an .xlsx file; findings name it. */
export function readBookFile(path: string, ports: Pick<CliPorts, "readFile" | "workbooks">): Outcome<BookFile> {
  const file = ports.readFile(path);
  if (!file.ok) return file;
  const read = ports.workbooks.read(file.value, { fileName: basename(path) });
  return read.ok ? { ok: true, value: { raw: read.value, bytes: file.value }, findings: [...file.findings, ...read.findings] } : read;
}
