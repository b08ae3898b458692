import type { Month } from "../../domain/units/period";
import type { WorkbookFiles } from "../ports";
import type { CommitteeFile } from "./committeeFile";
import { sentList } from "./sentList";

/** A file in an archive, or one to be written: its name without a path. */
export interface NamedFile { readonly name: string; readonly bytes: Uint8Array }

/** What the archive is made with: workbooks as files, and one .zip of several files. */
export interface ArchivePorts { readonly create: WorkbookFiles["create"]; readonly zip: (files: readonly NamedFile[]) => Uint8Array }

export const sentListName = "发表清单.csv";

/** The committees' workbooks and the list of who got what, one after the other; `progress` is told the files that are done. */
export async function sentFiles(files: readonly CommitteeFile[], create: ArchivePorts["create"], progress?: (done: number, all: number) => void): Promise<NamedFile[]> {
  const named: NamedFile[] = [];
  for (const [index, { fileName, workbook }] of files.entries()) {
    named.push({ name: fileName, bytes: await create(workbook.plan) });
    progress?.(index + 1, files.length);
  }
  return [...named, { name: sentListName, bytes: new TextEncoder().encode(sentList(files)) }];
}

/** All of it as one archive, for a front that saves one file at a time. The same files give the same bytes. */
export async function splitArchive(files: readonly CommitteeFile[], month: Month, { create, zip }: ArchivePorts, progress?: (done: number, all: number) => void): Promise<NamedFile> {
  return { name: `${month} 社居委考核表.zip`, bytes: zip(await sentFiles(files, create, progress)) };
}
