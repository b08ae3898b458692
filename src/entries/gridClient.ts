import { wrap } from "comlink";
import type { GridBook } from "../hosts/web/gridBook";
import type { GridEngine } from "../hosts/web/gridEngine";

/** The workbook behind the grid, in a worker of its own. */
export function gridClient(): GridEngine {
  return wrap<GridBook>(new Worker(new URL("./gridWorker.ts", import.meta.url)));
}
