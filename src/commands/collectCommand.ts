import type { RibbonCommand } from "./commandWorld";

/** 收表: brings up the step that takes the committees' files; they are dropped or picked there. */
export const collectCommand: RibbonCommand = async (world) => {
  const { actions } = await world.session();
  actions.showStep("collect");
  await world.showPane();
};
