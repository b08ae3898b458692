import { nextMonth } from "../domain/units/period";
import type { RibbonCommand } from "./commandWorld";
import { settledBook } from "./settledBook";

/** 打开下月: opens the month after the open one. It refuses by itself while something is missing, and says what, so a second press does no harm. */
export const openMonthCommand: RibbonCommand = async (world) => {
  const session = await world.session();
  session.actions.showStep("next");
  await world.showPane();
  const book = await settledBook(session);
  const { person } = session.state();
  // Who never signed on this machine types the name beside the step's own button.
  if (book.kind === "ours" && person !== "") await session.actions.openMonth(nextMonth(book.view.month), person);
};
