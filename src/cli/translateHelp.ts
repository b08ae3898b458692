import type { Command } from "commander";
import type { Prose } from "../app/prose";

const headings: Readonly<Record<string, string>> = { "Usage:": "cli.help.usage", "Arguments:": "cli.help.arguments", "Options:": "cli.help.options", "Commands:": "cli.help.commands" };

/** Puts the headings and standing lines of a command's help into the language of the prose. */
export function translateHelp(command: Command, prose: Prose): void {
  command.helpOption("-h, --help", prose.text("cli.help.help")).helpCommand(false);
  command.configureHelp({ styleTitle: (title) => (headings[title] === undefined ? title : prose.text(headings[title])) });
}
