import { wrap } from "comlink";
import type { GridEngine } from "../hosts/web/gridEngine";
import { unpackSheet, unpackWorkbook } from "./packedWorkbook";
import type { PackingBook } from "./packingBook";

/** The workbook behind the grid, in a worker of its own. */
export function gridClient(): GridEngine {
  const worker = wrap<PackingBook>(new Worker(new URL("./gridWorker.ts", import.meta.url)));
  const own: Pick<GridEngine, "read" | "readSheets"> = {
    read: async () => {
      const raw = await worker.packedWorkbook();
      return raw.ok ? { ...raw, value: unpackWorkbook(raw.value) } : raw;
    },
    readSheets: async (titles) => {
      const sheets = await worker.packedSheets(titles);
      return sheets.ok ? { ...sheets, value: sheets.value.map(unpackSheet) } : sheets;
    },
  };
  return new Proxy({}, { get: (_, name): unknown => Reflect.get(name in own ? own : worker, name) }) as GridEngine;
}
