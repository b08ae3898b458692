import type { RibbonCommand } from "./commandWorld";

/** 结果: scores, satisfaction and money of the open month. */
export const resultsCommand: RibbonCommand = async (world) => {
  const { actions } = await world.session();
  actions.show("results");
  await world.showPane();
};
