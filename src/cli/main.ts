import { Command, CommanderError, Option } from "commander";
import { makeProse, type Prose } from "../app/prose";
import { renderFinding } from "../app/renderFinding";
import { chooseLanguage } from "./chooseLanguage";
import type { CliPorts } from "./cliPorts";
import { exitCode } from "./exitCode";
import { printFindings } from "./printFindings";
import { translateHelp } from "./translateHelp";
import { usageError } from "./usageError";
import { misused, type Verb, type VerbOptions, type VerbResult } from "./verb";
import { verbs } from "./verbs/verbs";

/**
 * Runs one command line (without node and script) and gives the exit code: 0 nothing above a note or warning, 1 an error
 * finding, 2 wrong usage or an unreadable file. Nothing is thrown: what nobody expected is a sentence and 2.
 */
export async function main(argv: readonly string[], ports: CliPorts): Promise<0 | 1 | 2> {
  const { language, unknown } = chooseLanguage(argv, ports.environment);
  const prose = makeProse(language);
  const isJson = argv.includes("--json");
  try {
    const result = unknown === undefined ? await runVerb(argv, ports, prose) : misused("cli.usage.language", { language: unknown });
    if (result === "help") return 0;
    print(result, prose, ports, isJson ? "json" : "people");
    return exitCode(result);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const message = prose.text("cli.unexpected", { message: error.message });
    ports.stderr(`${message}\n`);
    if (ports.environment["KAOHE_DEBUG"]) ports.stderr(`${error.stack ?? ""}\n`);
    if (isJson) ports.stdout(`${JSON.stringify({ error: message, findings: [] })}\n`);
    return 2;
  }
}

/** Commander throws for wrong usage and for help; both end here. */
async function runVerb(argv: readonly string[], ports: CliPorts, prose: Prose): Promise<VerbResult | "help"> {
  let result: VerbResult = misused("cli.usage.noVerb");
  const program = new Command("kaohe").description(prose.text("cli.help.program")).exitOverride()
    .option("--json", prose.text("cli.help.json")).addOption(new Option("--lang <language>", prose.text("cli.help.lang")).choices(["zh-CN", "en"]).argParser((value) => value))
    .configureOutput({ writeOut: ports.stdout, writeErr: () => undefined });
  translateHelp(program, prose);
  for (const verb of verbs) {
    addVerb(program, verb, prose, async (args, options) => {
      result = await verb.run({ ports, prose }, args, options);
    });
  }
  try {
    if (argv.filter((argument) => argument !== "--json").length > 0) await program.parseAsync([...argv], { from: "user" });
    return result;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return thrown.exitCode === 0 ? "help" : usageError(thrown);
  }
}

type Action = (args: readonly (string | readonly string[])[], options: VerbOptions) => Promise<void>;

function addVerb(program: Command, verb: Verb, prose: Prose, act: Action): void {
  const command = program.command(verb.name).description(prose.text(verb.help));
  translateHelp(command, prose);
  for (const [name, help] of verb.args) command.argument(name, prose.text(help));
  for (const { flags, help, required } of verb.options) {
    command.addOption(new Option(flags, prose.text(help)).makeOptionMandatory(required !== undefined));
  }
  command.action(async () => act(command.processedArgs as (string | string[])[], command.opts<VerbOptions>()));
}

function print(result: VerbResult, prose: Prose, ports: CliPorts, readers: "json" | "people"): void {
  const usage = result.kind === "misused" ? prose.text(result.key, result.values) : undefined;
  const findings = result.kind === "misused" ? [] : result.findings;
  if (readers === "json") {
    const document = result.kind === "done" ? result.document : usage === undefined ? {} : { error: usage };
    ports.stdout(`${JSON.stringify({ ...document, findings: findings.map((finding) => renderFinding(finding, prose)) }, undefined, 2)}\n`);
    return;
  }
  if (result.kind === "done" && result.text !== "") ports.stdout(`${result.text}\n`);
  const messages = usage === undefined ? printFindings(findings, prose) : [usage];
  // A refusal is one sentence for each reason; counting them adds nothing.
  const shown = result.kind === "refused" ? messages.slice(0, -1) : messages;
  for (const message of shown) ports.stderr(`${message}\n`);
}
