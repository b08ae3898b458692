import { dayOfMonth } from "../units/day";
import { lastDay } from "../units/period";
import type { ContactRow } from "./registers";
import { registerCount, type RegisterCount } from "./registerCount";

/** Days on which an object was contacted in one way, over all objects: a mark counts once a day, and only on days that the month has. */
export function countContacts(mark: string, rows: readonly ContactRow[]): { readonly target: RegisterCount; readonly reported: RegisterCount } {
  const listed = rows.filter(({ object }) => object !== "");
  const days = listed.reduce((total, row) => total + marksOf(row, mark), 0);
  return {
    target: registerCount("register.contacts.listed", listed.length, listed.length, {}),
    reported: registerCount("register.contacts", listed.length, days, { mark }),
  };
}

function marksOf({ month, marks }: ContactRow, mark: string): number {
  return marks.slice(0, dayOfMonth(lastDay(month))).filter((cell) => cell.includes(mark)).length;
}
