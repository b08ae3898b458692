import type { RibbonCommand } from "./commandWorld";
import { settledBook } from "./settledBook";

/** 核验: the workbook against the rules, with the findings in the pane. */
export const verifyCommand: RibbonCommand = async (world) => {
  const session = await world.session();
  session.actions.show("verify");
  await world.showPane();
  const book = await settledBook(session);
  if (book.kind === "ours") await session.actions.verify();
};
