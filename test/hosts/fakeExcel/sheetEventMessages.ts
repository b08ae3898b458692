import type { CellsChanged, SheetChanged, WorldEvent } from "./excelWorld";
import type { FakeBook } from "./fakeBook";
import { areaText } from "./rectangle";

/** Excel's numbers of events, as the client library registers them. */
const eventTypes = { changed: 10, activated: 11, deactivated: 12, added: 13, selected: 14, deleted: 15, protected: 24, renamed: 25, shown: 26, moved: 27 } as const;
const workbookSelectionChanged = 2;
const eventCategory = 65_536;
const everySheet = "Workbook";

interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/**
 * The messages that follow what happened: for the sheet and for all sheets, where somebody listens.
 * `source` is "Local"; `isOurs` says whether the add-in or the user did it.
 */
export function eventMessages(book: FakeBook, events: readonly WorldEvent[], listened: ReadonlySet<string>, trigger: "ThisLocalAddin" | "Unknown"): EventEntry[] {
  return events.flatMap((event) => {
    if (event.kind === "selected") return selectionMessages(book, listened);
    const body = event.kind === "changed" ? changedBody(event, trigger) : sheetBody(event);
    const targets = event.kind === "added" || event.kind === "deleted" || event.kind === "moved" ? [everySheet] : [event.sheet.id, everySheet];
    return targets.filter((target) => listened.has(`${target}:${event.kind}`)).map((target) => entry(eventTypes[event.kind], target, body));
  });
}

function entry(messageType: number, targetId: string, body: unknown): EventEntry {
  return { messageCategory: eventCategory, messageType, targetId, message: JSON.stringify(body) };
}

/** The workbook's own selection event is always told; it carries nothing. */
function selectionMessages({ selection }: FakeBook, listened: ReadonlySet<string>): EventEntry[] {
  const body = { address: selection.areas.map(areaText).join(","), worksheetId: selection.sheet.id };
  const targets = [selection.sheet.id, everySheet].filter((target) => listened.has(`${target}:selected`));
  return [entry(workbookSelectionChanged, "", {}), ...targets.map((target) => entry(eventTypes.selected, target, body))];
}

function changedBody({ sheet, area, changeType, details }: CellsChanged, triggerSource: string): unknown {
  const values = details === undefined ? {} : { valueBefore: details.before, valueAfter: details.after, valueTypeBefore: typeOf(details.before), valueTypeAfter: typeOf(details.after) };
  return { changeType, source: "Local", worksheetId: sheet.id, address: areaText(area), triggerSource, shiftDirection: "None", ...values };
}

function typeOf(value: unknown): string {
  if (value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

function sheetBody({ sheet, values }: SheetChanged): unknown {
  return { source: "Local", worksheetId: sheet.id, ...values };
}
