/**
 * What people may do in the grid, by Univer's names (0.25.1): fill in, look around, take back. Everything else would change what
 * the file is made of (rows, sheets, looks, rules), which saving does not carry; it is refused before it begins.
 */
const allowedCommands = new Set([
  "set-range-values", "clear-selection-content", "auto-fill", "auto-clear-content", "refill", "copy", "copy-down", "copy-right",
  "move-selection", "move-selection-enter-tab", "expand-selection", "select-all", "select-range",
  "scroll-to-cell", "scroll-view", "scroll-view-reset", "set-scroll-relative", "change-zoom-ratio", "set-zoom-ratio", "set-worksheet-activate",
  "set-worksheet-col-width", "delta-column-width", "delta-row-height", "set-row-height", "set-col-auto-width", "set-row-is-auto-height",
].map((name) => `sheet.command.${name}`));

/** Changes of the document that come with what is allowed; widths and heights are for looking and are not saved. */
const allowedMutations = new Set([
  "set-range-values", "empty", "mark-dirty-filter-change", "data-validation-formula-mark-dirty",
  "set-worksheet-col-width", "set-worksheet-row-height", "set-worksheet-row-auto-height", "set-worksheet-row-is-auto-height",
].map((name) => `sheet.mutation.${name}`));

const pastes = new Set(["sheet.command.paste-by-short-key", "univer.command.paste", "sheet.command.paste", "sheet.command.paste-value"]);
const otherRefused = new Set(["sheet.operation.rename-sheet", "sheet.operation.set-format-painter", "univer.command.cut", "sidebar.operation.defined-name", "base-ui.operation.toggle-shortcut-panel"]);
const otherChange = /^(sheets?\.command\.|data-validation\.(command|mutation|operation\.open)|sheet-permission\.|sheet\.operation\.open\.|sheets-formula\.command\.|formula\.command\.|formula-ui\.operation\.)/;

export type CommandKind = "allowed" | "paste" | "refused" | "dropped";

/** `dropped`: a change that comes along with something allowed and is left out without a word. */
export function commandKind(id: string): CommandKind {
  if (pastes.has(id)) return "paste";
  if (allowedCommands.has(id)) return "allowed";
  if (otherRefused.has(id) || otherChange.test(id)) return "refused";
  if (id.startsWith("sheet.mutation.") && !allowedMutations.has(id)) return "dropped";
  return "allowed";
}

/** Menu entries that stay, by the command behind them. */
export const shownMenus: ReadonlySet<string> = new Set(["univer.command.copy", "sheet.command.copy", "univer.command.paste", "sheet.command.paste", "sheet.command.clear-selection-content", "sheet.menu.clear-selection"]);
