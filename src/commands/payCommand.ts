import type { RibbonCommand } from "./commandWorld";
import { settledBook } from "./settledBook";

/** 发放: the month's pay list, added up in three ways. */
export const payCommand: RibbonCommand = async (world) => {
  const session = await world.session();
  session.actions.showStep("pay");
  await world.showPane();
  const book = await settledBook(session);
  if (book.kind === "ours" && book.view.roundState.owner === "street") await session.actions.checkPay();
};
