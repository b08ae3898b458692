import { existsSync, readFileSync } from "node:fs";
import { readBook } from "../../src/app/readBook";
import { computeMonth } from "../../src/domain/computeMonth";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { templateScheme, type templateNames } from "../domain/scheme/templateScheme";
import { benchBook } from "./benchBook";
import { foldLeaderQuarters, foldStationMonths } from "./engineStream";
import { readPlain, writePlain } from "./plainExcelJs";
import { describeBook, readRaw, timed, verifyRaw } from "./stages";

/** What one piece of work took in a process of its own. `beforeMegabytes`: the peak before it began, with all that it needed made. */
export interface ChildMeasure { readonly milliseconds: number; readonly cpuMilliseconds: number; readonly beforeMegabytes: number; readonly peakMegabytes: number; readonly check: number }

/** By name: makes what the work needs and gives the work, whose number is checked between peers. */
const works: Readonly<Record<string, (argument: string, template: (typeof templateNames)[number]) => () => number | Promise<number>>> = {
  build: (factor, template) => {
    const book = benchBook(template, Number(factor));
    return async () => (await fileWorkbooks.create(describeBook(book))).length;
  },
  read: (file) => {
    const bytes = readFileSync(file);
    return () => readRaw(bytes).sheets.length;
  },
  compute: (file) => {
    const read = readBook(readRaw(readFileSync(file)));
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    return () => computeMonth(read.value.scheme, read.value.facts).forms.length;
  },
  verify: (file) => {
    const bytes = readFileSync(file);
    return () => verifyRaw(readRaw(bytes)).plan.sheets.length;
  },
  plainWrite: (factor, template) => {
    const plan = describeBook(benchBook(template, Number(factor)));
    return async () => (await writePlain(plan)).length;
  },
  plainRead: (file) => {
    const bytes = readFileSync(file);
    return () => readPlain(bytes);
  },
  stationMonths: (count) => {
    const scheme = templateScheme("shushan");
    return () => foldStationMonths(scheme, Number(count)).total;
  },
  leaderQuarters: (count) => {
    const scheme = templateScheme("shushan");
    return () => foldLeaderQuarters(scheme, Number(count)).total;
  },
};

const kibibytesEach = 1024;

/** Linux keeps `maxRSS` over exec, so a child starts with its parent's; VmHWM is the process's own. */
function peak(): number {
  const own = existsSync("/proc/self/status") ? /VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / kibibytesEach;
}

const [name = "", argument = "", template = "street"] = process.argv.slice(2);
const work = works[name];
if (work === undefined) throw new Error(`no such work: ${name}`);
const run = work(argument, template as (typeof templateNames)[number]);
const beforeMegabytes = peak();
const { milliseconds, cpuMilliseconds, value: check } = await timed(run);
process.stdout.write(JSON.stringify({ milliseconds, cpuMilliseconds, beforeMegabytes, peakMegabytes: peak(), check } satisfies ChildMeasure));
