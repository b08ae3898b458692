import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fillAssessment } from "../../src/app/demo/fillAssessment";
import { fillForms } from "../../src/app/demo/fillForms";
import { seededRandom } from "../../src/app/demo/seededRandom";
import { Desk } from "../year/desk";
import { yearStreet } from "../year/yearStreet";
import { growthExponent } from "./growth";
import { measureCommand, type CommandMeasure } from "./measureCommand";

/** The month's round as whole commands, for a street of so many committees with a file each. */
export interface RoundMeasure { readonly files: number; readonly kilobytesEach: number; readonly commands: Readonly<Record<RoundCommand, CommandMeasure>> }

export const roundCommands = ["split", "dryRun", "collect", "close", "verifyClosed", "pay"] as const;
export type RoundCommand = (typeof roundCommands)[number];

export interface RoundBench {
  readonly sizes: readonly RoundMeasure[];
  /** Of wall time over the number of files: near 1 when it grows as they do. */
  readonly exponents: Readonly<Record<RoundCommand, number>>;
}

const cli = fileURLToPath(new URL("../../dist/kaohe.js", import.meta.url));
const month = "2026-01";
const leadersEach = 4;
/** The first two units of the made street serve two communities each. */
const shared = 2;

export async function benchRound(folder: string, fileCounts: readonly number[]): Promise<RoundBench> {
  const sizes: RoundMeasure[] = [];
  for (const files of fileCounts) sizes.push(await measureRound(join(folder, String(files)), files));
  const exponent = (command: RoundCommand): number => growthExponent(sizes.map(({ files, commands }) => ({ size: files, cost: commands[command].milliseconds })));
  return { sizes, exponents: Object.fromEntries(roundCommands.map((command) => [command, exponent(command)])) as Record<RoundCommand, number> };
}

async function measureRound(folder: string, files: number): Promise<RoundMeasure> {
  const desk = new Desk(folder);
  const [book, sent] = [desk.path("街道.xlsx"), desk.path("发表")];
  await writeFile(desk.path("名册.csv"), `\uFEFF${yearStreet({ stations: files - shared, leadersEach, contracts: 3 }).csv}`);
  await desk.command("2025-12-30 09:00", ["new", "street", "--roster", desk.path("名册.csv"), "--year", "2026", "--street", "测速街道", "-o", book]);
  await mkdir(sent, { recursive: true });
  const split = await measured(["split", book, "-o", sent, "--by", "测速", "--force"], [0]);
  const paths = desk.files("发表");
  const sizes = paths.map((path) => desk.size(path));
  for (const path of paths) desk.type(path, (facts, scheme) => fillAssessment(scheme, fillForms(scheme, facts, seededRandom(path)), seededRandom(path)));
  const dryRun = await measured(["collect", book, ...paths, "--dry-run"], [0]);
  const collect = await measured(["collect", book, ...paths, "--by", "测速", "-o", book, "--force"], [0]);
  desk.type(book, (facts, scheme) => {
    const filled = fillForms(scheme, { ...facts, forms: facts.forms.filter(({ scorer }) => scorer === "street") }, seededRandom(folder));
    return { ...facts, forms: facts.forms.map((form) => filled.forms.find(({ subject, scorer, sheet }) => subject === form.subject && scorer === form.scorer && sheet === form.sheet) ?? form) };
  });
  const close = await measured(["close", book, "--period", month, "--by", "测速", "-o", book, "--force"], [0]);
  const verifyClosed = await measured(["verify", book], [0]);
  const pay = await measured(["pay", book, "--period", month], [0]);
  return { files: paths.length, kilobytesEach: sizes.reduce((total, size) => total + size, 0) / sizes.length / 1000, commands: { split, dryRun, collect, close, verifyClosed, pay } };
}

/** A command that ends otherwise than expected has not done the work that is measured. */
async function measured(parameters: readonly string[], expected: readonly number[]): Promise<CommandMeasure> {
  const measure = await measureCommand(process.execPath, [cli, ...parameters]);
  if (!expected.includes(measure.exitCode)) throw new Error(`${parameters[0]!} ended with ${measure.exitCode}`);
  return measure;
}
