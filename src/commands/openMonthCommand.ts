import { nextMonth } from "../domain/units/period";
import type { RibbonCommand } from "./commandWorld";
import { settledBook } from "./settledBook";

/** 打开下月: opens the month after the open one. It refuses by itself while something is missing, and says what, so a second press does no harm. */
export const openMonthCommand: RibbonCommand = async (world) => {
  const session = await world.session();
  session.actions.show("month");
  await world.showPane();
  const book = await settledBook(session);
  if (book.kind === "ours") await session.actions.openMonth(nextMonth(book.view.month));
};
