import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { makeProse } from "../../src/app/prose";
import type { Finding } from "../../src/domain/finding";
import { runCli } from "./cliRun";

/** A finding as `--json` prints it. */
export type Printed = Finding & { readonly message: string };

/** What a command line made of bad input. */
export interface BadInputRun { readonly code: number; readonly findings: readonly Printed[]; readonly error: string | undefined; readonly document: Readonly<Record<string, unknown>> }

/** Writes a bad input where the command line finds it, and gives its path. */
export function badFile(folder: string, name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/**
 * Runs a command line in JSON mode on bad input and holds what is true of all of them: one document on stdout, nothing on
 * stderr, every error in plain Chinese that says what to do, and every file of the folder as it was, none added.
 */
export async function runOnBadInput(folder: string, argv: readonly string[]): Promise<BadInputRun> {
  const before = filesIn(folder);
  const { code, stdout, stderr } = await runCli([...argv, "--json", "--lang", "zh-CN"]);
  expect(stderr).toBe("");
  expect(changed(before, filesIn(folder))).toEqual([]);
  const { findings, error, ...document } = JSON.parse(stdout) as { findings: Printed[]; error?: string };
  const wrong = findings.filter(({ severity }) => severity === "error");
  expect(wrong.flatMap(messageProblems).slice(0, 3)).toEqual([]);
  expect(code === 0).toBe(wrong.length === 0 && error === undefined);
  return { code, findings, error, document };
}

/** The same for people: the sentences on stderr in each language, no stack, no key, no number of a code. */
export async function sentencesFor(argv: readonly string[]): Promise<Readonly<Record<"zh" | "en", string>>> {
  const [zh, en] = [await runCli([...argv, "--lang", "zh-CN"]), await runCli([...argv, "--lang", "en"])];
  for (const { stderr } of [zh, en]) expect(stderr).not.toMatch(/\n\s+at |undefined|\{\{|NaN|\bcli\.|\bfinding\./);
  expect(zh.code).toBe(en.code);
  return { zh: zh.stderr, en: en.stderr };
}

/** Of several findings with this code, the first; all codes are shown when there is none. */
export function findingOf({ findings }: BadInputRun, code: string): Printed {
  const found = findings.find((finding) => finding.code === code);
  expect({ looked: code, present: [...new Set(findings.map((finding) => finding.code))], found: found !== undefined }).toMatchObject({ found: true });
  return found!;
}

/** Words that Chinese offices write in Latin letters, names of our own, and paths of settings. */
const latin = /[\w.-]+\.(?:xlsx|xlsm|xls|et|csv|ya?ml|pdf|json)\b|\.(?:xlsx|xls|et|csv|ya?ml)\b|\b(?:WPS|Excel|Word|PDF|CSV|YAML|Office|OpenDocument|XML|RAR|Tab|F9|kaohe(?: new)?|_kaohe|xlsx|xls|TRUE|FALSE|shushan|huaguoshan|street)\b|--[a-z]+|#[A-Z]+[\d/]*[!?]?/g;

const codeNames: ReadonlySet<string> = new Set(["looksLike", "limit", "reason", "allowed"]);

/** What is wrong with a message for a clerk: Latin words outside quotes and places, no remedy, or no English twin. */
function messageProblems({ code, place, values, message, severity }: Printed): string[] {
  const said = place.kind === "cell" ? message.slice(`${place.sheet}!${place.cell}：`.length) : message.slice(message.indexOf("：") + 1);
  // Numbers of contracts and names are shown as they are; codes that have words of their own must not be.
  const shown = Object.entries(values).filter(([name, value]) => !codeNames.has(name) && !/^[A-Z_]+$/.test(String(value)) && String(value) !== "");
  const plain = shown.reduce((text, [, value]) => text.replaceAll(String(value), ""), said).replaceAll(/“[^”]*”|（[^）]*）|=[^，。]*/g, "").replaceAll(latin, "");
  const english = makeProse("en").finding({ code, place, values, severity });
  return [
    ...(/[A-Za-z]{3,}/.test(plain) ? [`${code} has Latin words: ${message}`] : []),
    ...(message.includes("请") ? [] : [`${code} says not what to do: ${message}`]),
    ...(english.includes(code) || /\{\{/.test(english + message) ? [`${code} has no sentence: ${english}`] : []),
  ];
}

function filesIn(folder: string): Map<string, Buffer> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return new Map(names.filter((entry) => entry.isFile()).map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name))]));
}

function changed(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name)?.equals(after.get(name) ?? Buffer.alloc(0)) !== true);
}
