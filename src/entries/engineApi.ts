import { transfer } from "comlink";
import { makeWorkbookService } from "../app/service/makeWorkbookService";
import type { WorkbookService } from "../app/service/workbookService";
import { readTable } from "../hosts/file/readTable";
import { readWorkbook } from "../hosts/file/readWorkbook";
import { zipFiles } from "../hosts/file/zipFiles";
import { fetchedTemplates } from "./fetchedTemplates";
import { unpackSheet, unpackWorkbook, type PackedSheet, type PackedWorkbook } from "./packedWorkbook";

/** What the worker answers to: the service, told of workbooks as they come over the way, and where the page is that it works for. */
export interface EngineApi extends Omit<WorkbookService, "load" | "update"> {
  templatesAt(base: string): void;
  load(packed: PackedWorkbook): ReturnType<WorkbookService["load"]>;
  update(sheets: readonly PackedSheet[]): ReturnType<WorkbookService["update"]>;
}

export function engineApi(): EngineApi {
  let page = "";
  const service = makeWorkbookService({
    // exceljs is large and only needed where a file is made.
    files: { create: async (plan) => (await import("../hosts/file/createWorkbook")).createWorkbook(plan), read: readWorkbook },
    zip: zipFiles,
    readTable,
    templates: fetchedTemplates(() => page),
  });
  return {
    ...service,
    load: (packed) => service.load(unpackWorkbook(packed)),
    update: (sheets) => service.update(sheets.map(unpackSheet)),
    templatesAt: (base) => {
      page = base;
    },
    // The bytes are moved to the page, not copied.
    draftSplit: async (signature, progress) => {
      const draft = await service.draftSplit(signature, progress);
      return draft.ok ? transfer(draft, [draft.value.archive.bytes.buffer]) : draft;
    },
    fileOf: async (plan) => {
      const bytes = await service.fileOf(plan);
      return transfer(bytes, [bytes.buffer]);
    },
  };
}
