import type { RibbonCommand } from "./commandWorld";
import { settledBook } from "./settledBook";

/** 解释: how the selected cell came about. */
export const explainCommand: RibbonCommand = async (world) => {
  const session = await world.session();
  session.actions.show("explain");
  await world.showPane();
  const book = await settledBook(session);
  if (book.kind === "ours") await session.actions.explainSelected();
};
