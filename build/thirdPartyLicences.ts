import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface PackageJson { readonly name: string; readonly version: string; readonly license?: string; readonly dependencies?: Readonly<Record<string, string>> }

/** Dependencies of the command line alone, which no page holds. */
const commandOnly: ReadonlySet<string> = new Set(["commander", "open", "sirv"]);

/** The licences of every package that the pages may hold, in the order of their names, each with its text. */
export function thirdPartyLicences(root: string): string {
  const found = new Map<string, string>();
  const visit = (name: string, from: string): void => {
    const folder = packageFolder(name, from, root);
    if (folder === undefined || found.has(folder)) return;
    const described = readJson(folder);
    found.set(folder, section(described, folder));
    for (const dependency of Object.keys(described.dependencies ?? {})) visit(dependency, folder);
  };
  for (const name of Object.keys(readJson(root).dependencies ?? {})) if (!commandOnly.has(name)) visit(name, root);
  return [...found.values()].sort().join(`\n${"-".repeat(80)}\n\n`);
}

function section({ name, version, license = "" }: PackageJson, folder: string): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  return `${name} ${version}${license === "" ? "" : ` (${license})`}\n\n${file === undefined ? "" : `${readFileSync(join(folder, file), "utf8").trim()}\n`}`;
}

/** As Node finds it: in the folder's own node_modules, else in one above. */
function packageFolder(name: string, from: string, root: string): string | undefined {
  for (let folder = from; folder.length >= root.length; folder = join(folder, "..")) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
  }
  return undefined;
}

function readJson(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
}
