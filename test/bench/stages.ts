import { newWorkbook } from "../../src/app/newWorkbook";
import { verifyBook, type Verification } from "../../src/app/verifyBook";
import { computeMonth } from "../../src/domain/computeMonth";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { WorkbookPlan } from "../../src/workbook/plan";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import type { BenchBook } from "./benchBook";

/** `describe` holds one `compute`, and `verify` holds one as well: a stage is what a command does in its course. */
export const stageNames = ["compute", "describe", "write", "read", "verify"] as const;
export type StageName = (typeof stageNames)[number];
/** Milliseconds of processor time (all threads: the collector of garbage counts), which other programs on the machine do not disturb. */
export type StageTimes = Readonly<Record<StageName, number>>;

const street = "街道";
const microseconds = 1000;

/** Runs each stage once, one on what the other gave. */
export async function runStages({ scheme, facts }: BenchBook): Promise<{ readonly times: StageTimes; readonly plan: WorkbookPlan; readonly bytes: Uint8Array }> {
  const computed = await timed(() => computeMonth(scheme, facts));
  const described = await timed(() => describeBook({ scheme, facts }));
  const written = await timed(() => fileWorkbooks.create(described.value));
  const read = await timed(() => readRaw(written.value));
  const verified = await timed(() => verifyRaw(read.value));
  const times = { compute: computed.cpuMilliseconds, describe: described.cpuMilliseconds, write: written.cpuMilliseconds, read: read.cpuMilliseconds, verify: verified.cpuMilliseconds };
  return { times, plan: described.value, bytes: written.value };
}

export function describeBook({ scheme, facts }: BenchBook): WorkbookPlan {
  return newWorkbook(street, [scheme], scheme, facts).plan;
}

export function readRaw(bytes: Uint8Array): RawWorkbook {
  const read = fileWorkbooks.read(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

export function verifyRaw(raw: RawWorkbook): Verification {
  const verified = verifyBook(raw);
  if (!verified.ok) throw new Error(JSON.stringify(verified.findings));
  return verified.value;
}

/** Wall time and processor time of a piece of work. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly value: T; readonly milliseconds: number; readonly cpuMilliseconds: number }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const used = process.cpuUsage(before);
  return { value, milliseconds: performance.now() - start, cpuMilliseconds: (used.user + used.system) / microseconds };
}
