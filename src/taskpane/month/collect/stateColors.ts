import type { CollectState } from "./reportGroups";

export const stateColors: Readonly<Record<CollectState, "danger" | "warning" | "success" | "subtle" | "informative">> = {
  returned: "danger", changed: "informative", fresh: "success", same: "subtle", missing: "warning",
};
// A state is one word, also in the narrowest column.
export const oneLine = { whiteSpace: "nowrap" } as const;
