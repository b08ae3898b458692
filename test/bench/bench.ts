import { mkdir } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { placeSample } from "../../build/sample";
import { buildWeb, isWebStale, webFolder } from "../../build/webBuild";
import { repositoryRoot } from "../house/sourceFile";
import { withTemporaryFolder } from "../tools/withTemporaryFolder";
import type { templateNames } from "../domain/scheme/templateScheme";
import { benchBook } from "./benchBook";
import type { ChildMeasure } from "./benchChild";
import { benchReport, type BenchResults, type Ratio } from "./benchReport";
import { benchEngine, measureEngine } from "./engineBench";
import { bundleSizes, type BundleSizes } from "./bundleSizes";
import { measureFirstScreen, type FirstScreen } from "./firstScreen";
import { measureChild, measureCommands, measurePrograms, writeBook, type NamedCommand } from "./processBench";
import { writePlain } from "./plainExcelJs";
import { describeBook } from "./stages";
import { benchRound } from "./roundBench";
import { benchStreet, type StreetBench } from "./streetBench";

/*
 * npm run bench -- [--json] [--only street,round,engine,country,bundle,screen] [--files 10,30,100,300] [--runs 5] [--template street]
 * Speed and memory of everything that a street's month needs, and of the other programs in the same run, as ratios.
 */
const factors = [0.25, 0.5, 1, 2];
const engineCounts = [1_000, 10_000, 100_000, 1_000_000];
const country = { stationMonths: 600_000, leaderQuarters: 4_500_000 } as const;

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

const sections = new Set(option("only", "street,round,engine,country,bundle,screen").split(","));
const template = option("template", "street") as (typeof templateNames)[number];
const runs = Number(option("runs", "5"));
const fileCounts = option("files", "10,30,100,300").split(",").map(Number);

type Processes = readonly (ChildMeasure & { readonly work: string })[];

async function streetSection(): Promise<Pick<BenchResults, "street" | "processes" | "commands" | "programs" | "ratios">> {
  const { bytes, ...street } = await benchStreet(template, factors, runs);
  return withTemporaryFolder(async (folder) => {
    const book = await writeBook(folder, bytes);
    const programs = await measurePrograms(book, folder);
    const commands = await measureCommands(book, folder, "月度汇总!C8");
    const processes = await measureProcesses(book, folder);
    return { street, processes, commands, programs, ratios: ratiosOf(street, processes, commands, programs) };
  });
}

async function measureProcesses(book: string, folder: string): Promise<Processes> {
  const plain = await writePlainBook(folder);
  const works: readonly (readonly [work: string, argument: string])[] = [["build", "1"], ["read", book], ["compute", book], ["verify", book], ["plainWrite", "1"], ["plainRead", plain]];
  const measured: (ChildMeasure & { work: string })[] = [];
  for (const [work, argument] of works) measured.push({ work, ...(await measureChild(work, argument, template)) });
  return measured;
}

async function writePlainBook(folder: string): Promise<string> {
  const inner = join(folder, "plain");
  await mkdir(inner);
  return writeBook(inner, await writePlain(describeBook(benchBook(template, 1))));
}

function ratiosOf(street: Omit<StreetBench, "bytes">, processes: Processes, commands: readonly NamedCommand[], programs: readonly NamedCommand[]): Ratio[] {
  const of = (work: string): ChildMeasure => processes.find((process) => process.work === work)!;
  const verify = commands.find(({ name }) => name.startsWith("verify"))?.measure;
  const outside = programs.flatMap(({ name, measure }): Ratio[] => (measure === undefined || verify === undefined ? [] : [
    { name: `${name} recalculates / kaohe verify: processor time of the whole process`, value: measure.cpuMilliseconds / verify.cpuMilliseconds },
    { name: `${name} recalculates / kaohe verify: peak memory`, value: measure.peakMegabytes / verify.peakMegabytes },
  ]));
  return [
    ...outside,
    { name: "exceljs alone writes the same cells / we build (describe, write, finish): processor time", value: of("plainWrite").cpuMilliseconds / of("build").cpuMilliseconds },
    { name: "exceljs alone writes the same cells / we build: peak memory", value: of("plainWrite").peakMegabytes / of("build").peakMegabytes },
    { name: "exceljs alone reads the same cells / we read: processor time", value: of("plainRead").cpuMilliseconds / of("read").cpuMilliseconds },
    { name: "exceljs alone reads the same cells / we read: peak memory", value: of("plainRead").peakMegabytes / of("read").peakMegabytes },
  ];
}

async function bundleSection(): Promise<BundleSizes> {
  if (isWebStale(repositoryRoot)) await buildWeb(repositoryRoot);
  return bundleSizes(webFolder(repositoryRoot));
}

async function screenSection(): Promise<FirstScreen> {
  if (isWebStale(repositoryRoot)) await buildWeb(repositoryRoot);
  placeSample(repositoryRoot);
  return measureFirstScreen(webFolder(repositoryRoot), runs);
}

const results: BenchResults = {
  machine: { node: process.version, processor: cpus()[0]?.model ?? "", cores: cpus().length },
  template, ratios: [],
  ...(sections.has("street") ? await streetSection() : {}),
  ...(sections.has("round") ? { round: await withTemporaryFolder((folder) => benchRound(folder, fileCounts)) } : {}),
  ...(sections.has("engine") ? { engine: await benchEngine(engineCounts) } : {}),
  ...(sections.has("country") ? { country: [await measureEngine("stationMonths", country.stationMonths), await measureEngine("leaderQuarters", country.leaderQuarters)] } : {}),
  ...(sections.has("bundle") ? { bundle: await bundleSection() } : {}),
  ...(sections.has("screen") ? { screen: await screenSection() } : {}),
};
process.stdout.write(`${process.argv.includes("--json") ? JSON.stringify(results, undefined, 2) : benchReport(results)}\n`);
