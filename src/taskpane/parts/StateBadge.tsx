import { Badge } from "@fluentui/react-components";
import type { FigureState } from "../../domain/figure";
import { useProse } from "../useProse";

const colors = { value: "success", missing: "danger", notApplicable: "subtle", vetoed: "danger", undetermined: "warning", held: "warning" } as const;

// A state is one word, also in the narrowest column.
const oneLine = { whiteSpace: "nowrap" } as const;

/** A state in words; colour only supports the word. */
export function StateBadge({ state }: { readonly state: FigureState | "held" }) {
  const prose = useProse();
  return <Badge appearance={state === "vetoed" ? "filled" : "tint"} color={colors[state]} shape="rounded" style={oneLine}>{prose.text(`state.${state}`)}</Badge>;
}
