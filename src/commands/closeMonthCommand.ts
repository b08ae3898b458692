import type { RibbonCommand } from "./commandWorld";

/** 关账: brings up the step that closes the month: what blocks it, or the button that is signed. */
export const closeMonthCommand: RibbonCommand = async (world) => {
  const { actions } = await world.session();
  actions.showStep("close");
  await world.showPane();
};
