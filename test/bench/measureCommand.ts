import { runProgram } from "../tools/runProgram";

/** A whole process with its children: wall time, processor time of all, and the largest resident memory of any one of them. */
export interface CommandMeasure { readonly exitCode: number; readonly milliseconds: number; readonly cpuMilliseconds: number; readonly peakMegabytes: number }

const longest = 600_000;
// Node cannot ask for what its children used; Debian's own Python, which LibreOffice's bridge brings along, can.
const script = `
import json, resource, subprocess, sys, time
start = time.perf_counter()
run = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"exitCode": run.returncode, "milliseconds": (time.perf_counter() - start) * 1000, "cpuMilliseconds": (used.ru_utime + used.ru_stime) * 1000, "peakMegabytes": used.ru_maxrss / 1024}))
`;

/** Runs a program and throws only when it cannot be started; its exit code is the caller's to judge. */
export async function measureCommand(program: string, parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CommandMeasure> {
  const run = await runProgram("/usr/bin/python3", ["-c", script, program, ...parameters], { timeoutMilliseconds: longest, environment });
  if (run.exitCode !== 0) throw new Error(`${program} could not be measured: ${run.errors}`);
  return JSON.parse(run.output) as CommandMeasure;
}
