import type { ExcelWorld } from "./excelWorld";
import type { HostObject } from "./hostObject";

/** Registrations by the client library's member name, and what they listen to. */
const registrations: Readonly<Record<string, string>> = {
  DataChangedEvent: "changed", SelectionChangedEvent: "selected", ActivatedEvent: "activated", DeactivatedEvent: "deactivated", AddedEvent: "added", DeletedEvent: "deleted",
  EventNameChanged: "renamed", EventMoved: "moved", EventVisibilityChanged: "shown", ProtectionChangedEvent: "protected", CalculatedEvent: "calculated", FormulaChangedEvent: "formulaChanged",
};

/** Adds the members by which the client library says that somebody listens. */
export function defineEvents<T extends HostObject & { readonly world: ExcelWorld }>(prototype: T, targetOf: (self: T) => string, members: readonly string[]): void {
  for (const member of members) {
    const what = registrations[member] ?? member;
    Object.defineProperty(prototype, `_Register${member}`, { configurable: true, value(this: T) { this.world.listen(`${targetOf(this)}:${what}`); } });
    Object.defineProperty(prototype, `_Unregister${member}`, { configurable: true, value(this: T) { this.world.unlisten(`${targetOf(this)}:${what}`); } });
  }
}
