import { textTable } from "../../src/cli/textTable";
import type { ChildMeasure } from "./benchChild";
import { bundleReport } from "./bundleReport";
import type { BundleSizes } from "./bundleSizes";
import type { EngineBench, EngineMeasure } from "./engineBench";
import type { FirstScreen } from "./firstScreen";
import { firstScreenReport } from "./firstScreenReport";
import type { NamedCommand } from "./processBench";
import { roundCommands, type RoundBench } from "./roundBench";
import { stageNames } from "./stages";
import type { StreetBench } from "./streetBench";

/** All that one run of the bench measured; milliseconds and megabytes. Sections that were not asked for are absent. */
export interface BenchResults {
  readonly machine: { readonly node: string; readonly processor: string; readonly cores: number };
  readonly template: string;
  readonly street?: Omit<StreetBench, "bytes">;
  readonly processes?: readonly (ChildMeasure & { readonly work: string })[];
  readonly commands?: readonly NamedCommand[];
  readonly programs?: readonly NamedCommand[];
  readonly round?: RoundBench;
  readonly engine?: EngineBench;
  readonly country?: readonly EngineMeasure[];
  readonly bundle?: BundleSizes;
  readonly screen?: FirstScreen;
  readonly ratios: readonly Ratio[];
}

/** `value` = what the peer needs / what we need: above 1 we are faster, or smaller. */
export interface Ratio { readonly name: string; readonly value: number }

const left = (title: string) => ({ title, align: "left" as const });
const right = (title: string) => ({ title, align: "right" as const });
const ms = (value: number): string => value.toFixed(0);

/** The results as tables for people. */
export function benchReport(results: BenchResults): string {
  const { node, processor, cores } = results.machine;
  return [
    `Template ${results.template}; Node ${node}; ${cores} cores, ${processor}. Times in ms, memory in MB; cpu: processor time of all threads and children.`,
    ...(results.street === undefined ? [] : streetLines(results.street)),
    ...(results.processes === undefined ? [] : processLines(results.processes)),
    ...(results.commands === undefined ? [] : commandLines("Whole commands on the street's file (wall time, peak memory)", results.commands)),
    ...(results.programs === undefined ? [] : commandLines("Other programs: load, recalculate and save the same file", results.programs)),
    ...(results.ratios.length === 0 ? [] : ["", "Peers over ours in this run (above 1: ours is faster or smaller)", ...textTable([left("what"), right("ratio")], results.ratios.map(({ name, value }) => [name, value.toFixed(2)]))]),
    ...(results.round === undefined ? [] : roundLines(results.round)),
    ...(results.engine === undefined ? [] : engineLines("The engine alone, as a stream", results.engine.measures)),
    ...(results.engine === undefined ? [] : [`growth exponents: ${Object.entries(results.engine.exponents).map(([work, value]) => `${work} ${value.toFixed(2)}`).join(", ")}`]),
    ...(results.country === undefined ? [] : engineLines("The country in one process each", results.country)),
    ...(results.bundle === undefined ? [] : ["", bundleReport(results.bundle)]),
    ...(results.screen === undefined ? [] : firstScreenReport(results.screen)),
  ].join("\n");
}

function streetLines({ sizes, exponents }: Omit<StreetBench, "bytes">): string[] {
  const head = [right("street x"), right("rows"), right("cells"), right("formulas"), right("file kB"), ...stageNames.map(right), right("built"), right("read+verified")];
  const rows = sizes.map(({ factor, rows, cells, formulas, bytes, times }) => [
    String(factor), rows, cells, formulas, Math.round(bytes / 1000), ...stageNames.map((stage) => ms(times[stage])), ms(times.describe + times.write), ms(times.read + times.verify),
  ].map(String));
  return ["", "In one process, stage by stage (median processor time)", ...textTable(head, [...rows, ["growth", "", "", "", "", ...stageNames.map((stage) => exponents[stage].toFixed(2))]])];
}

function processLines(processes: readonly (ChildMeasure & { readonly work: string })[]): string[] {
  const rows = processes.map(({ work, milliseconds, cpuMilliseconds, beforeMegabytes, peakMegabytes }) => [work, ms(milliseconds), ms(cpuMilliseconds), ms(beforeMegabytes), ms(peakMegabytes)]);
  return ["", "Each stage in a process of its own, unwarmed (before: peak memory with its input made)", ...textTable([left("stage"), right("ms"), right("cpu"), right("before MB"), right("peak MB")], rows)];
}

function commandLines(title: string, commands: readonly NamedCommand[]): string[] {
  const rows = commands.map(({ name, measure }) => (measure === undefined ? [name, "skipped: does not run"] : [name, ms(measure.milliseconds), ms(measure.cpuMilliseconds), ms(measure.peakMegabytes)]));
  return ["", title, ...textTable([left("command"), right("ms"), right("cpu"), right("peak MB")], rows)];
}

/** Above 1 in the last column of a command, more than one core was at work. */
function roundLines({ sizes, exponents }: RoundBench): string[] {
  const rows = sizes.flatMap(({ files, kilobytesEach, commands }) => roundCommands.map((command) => {
    const { milliseconds, cpuMilliseconds, peakMegabytes } = commands[command];
    return [String(files), kilobytesEach.toFixed(0), command, ms(milliseconds), ms(cpuMilliseconds), (cpuMilliseconds / milliseconds).toFixed(2), ms(peakMegabytes)];
  }));
  return [
    "", "The month's round as whole commands, by the number of committee files",
    ...textTable([right("files"), right("kB each"), left("command"), right("ms"), right("cpu"), right("cores"), right("peak MB")], rows),
    `growth exponents of wall time: ${roundCommands.map((command) => `${command} ${exponents[command].toFixed(2)}`).join(", ")}`,
  ];
}

function engineLines(title: string, measures: readonly EngineMeasure[]): string[] {
  const rows = measures.map(({ work, count, milliseconds, cpuMilliseconds, peakMegabytes }) => [work, String(count), ms(milliseconds), ms(cpuMilliseconds), ((cpuMilliseconds / count) * 1000).toFixed(1), ms(peakMegabytes)]);
  return ["", title, ...textTable([left("work"), right("count"), right("ms"), right("cpu"), right("cpu µs each"), right("peak MB")], rows)];
}
