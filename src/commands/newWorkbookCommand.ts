import type { RibbonCommand } from "./commandWorld";

/** 新建: a new workbook asks for scheme, street and roster, so the command opens their steps in the pane. */
export const newWorkbookCommand: RibbonCommand = async (world) => {
  const { actions } = await world.session();
  actions.show("month");
  await world.showPane();
};
