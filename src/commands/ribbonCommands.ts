import { closeMonthCommand } from "./closeMonthCommand";
import { collectCommand } from "./collectCommand";
import type { CommandWorld, RibbonCommand } from "./commandWorld";
import { explainCommand } from "./explainCommand";
import { newWorkbookCommand } from "./newWorkbookCommand";
import { openMonthCommand } from "./openMonthCommand";
import { payCommand } from "./payCommand";
import { resultsCommand } from "./resultsCommand";
import { sendOutCommand } from "./sendOutCommand";
import { verifyCommand } from "./verifyCommand";

/** By the function names of the manifest, in its order: a new button is one file, one line here and one control there. */
export const ribbonCommands: Readonly<Record<string, RibbonCommand>> = {
  newWorkbook: newWorkbookCommand, openMonth: openMonthCommand,
  sendOut: sendOutCommand, collect: collectCommand, closeMonth: closeMonthCommand, pay: payCommand,
  verify: verifyCommand, explain: explainCommand, results: resultsCommand,
};
export const commandNames: readonly string[] = Object.keys(ribbonCommands);

/** What Excel hands to a command: it shows the command as running until `completed` is called. */
export interface CommandEvent { completed(): void }

/** Runs a command to its end, whatever happens; Excel is always told that it has ended. */
export async function runCommand(command: RibbonCommand, world: CommandWorld, event: CommandEvent): Promise<void> {
  try {
    await command(world);
  } catch (thrown) {
    world.report(thrown);
  } finally {
    event.completed();
  }
}
