import { writeFile } from "node:fs/promises";
import { nodeDisk, type Disk } from "../../../src/hosts/file/disk";

/** What goes wrong: a step of the disk, from its n-th time on, with the system's code. */
export interface DiskFault { readonly step: keyof Disk; readonly code: string; readonly from?: number; readonly times?: number }

/** The disk of this machine with faults; a full one leaves half of what was to be written. */
export function failingDisk(...faults: readonly DiskFault[]): Disk {
  const counts = new Map<keyof Disk, number>();
  const steps = Object.keys(nodeDisk) as (keyof Disk)[];
  return Object.fromEntries(steps.map((step) => [step, async (...args: unknown[]) => {
    const count = (counts.get(step) ?? 0) + 1;
    counts.set(step, count);
    const fault = faults.find(({ step: failing, from = 1, times = Infinity }) => failing === step && count >= from && count < from + times);
    if (fault === undefined) return (nodeDisk[step] as (...given: unknown[]) => unknown)(...args);
    if (step === "writeNew" || step === "copyNew") await writeFile(String(args[step === "writeNew" ? 0 : 1]), "half", { flag: "wx" }).catch(() => undefined);
    throw Object.assign(new Error(fault.code), { code: fault.code });
  }])) as unknown as Disk;
}
