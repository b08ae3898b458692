import type { WorkbookFiles } from "../../app/ports";
import { createWorkbook } from "./createWorkbook";
import { patchWorkbook } from "./patchWorkbook";
import { readWorkbook } from "./readWorkbook";

/** Workbooks as .xlsx bytes. `read` and `patch` also take `{fileName}` for their findings. */
export const fileWorkbooks = { create: createWorkbook, read: readWorkbook, patch: patchWorkbook } satisfies WorkbookFiles;
