import type { RibbonCommand } from "./commandWorld";

/** 发表: brings up the step that makes the committees' workbooks; sending out is signed there. */
export const sendOutCommand: RibbonCommand = async (world) => {
  const { actions } = await world.session();
  actions.showStep("send");
  await world.showPane();
};
