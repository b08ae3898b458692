import type { HostDescription } from "../../app/ports";
import type { BookState } from "../../app/session/paneState";

/** `instead`: the new workbook takes the place of the open one, in a program without windows. */
export type BookPlace = "here" | "newWindow" | "instead";

/** Where a new workbook can go, the safest first: a blank workbook is filled in place, anything else is left alone. */
export function placesForBook({ can }: HostDescription, over: Extract<BookState, { kind: "notOurs" | "ours" }>): readonly [BookPlace, ...BookPlace[]] {
  const here: readonly BookPlace[] = can.replaceSheets ? ["here"] : [];
  const away: BookPlace = can.openWindow ? "newWindow" : "instead";
  return over.kind === "notOurs" && over.isBlank && here[0] !== undefined ? [here[0], away] : [away, ...here];
}
