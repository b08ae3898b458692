import type { CommanderError } from "commander";
import { misused, type VerbResult } from "./verb";

const keys: Readonly<Record<string, string>> = {
  "commander.missingArgument": "missingArgument", "commander.excessArguments": "excessArguments", "commander.unknownCommand": "unknownCommand",
  "commander.unknownOption": "unknownOption", "commander.optionMissingArgument": "optionMissingArgument",
  "commander.missingMandatoryOptionValue": "missingMandatoryOptionValue", "commander.invalidArgument": "invalidArgument",
};

/** Commander's English message as a sentence of our own: its code says which, and it quotes what is meant. */
export function usageError({ code, message }: CommanderError): VerbResult {
  const [, quoted] = /'([^']*)'/.exec(message) ?? [];
  if (code === "commander.help") return misused("cli.usage.noVerb");
  return misused(`cli.usage.${keys[code] ?? "other"}`, { name: quoted ?? message.replace(/^error: /, "") });
}
