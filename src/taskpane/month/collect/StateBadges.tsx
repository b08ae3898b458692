import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { CollectReport } from "../../../app/collect/collectReport";
import { useProse } from "../../useProse";
import { collectStates, countStates, type CollectState } from "./reportGroups";

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS } });

export const stateColors: Readonly<Record<CollectState, "danger" | "warning" | "success" | "subtle" | "informative">> = {
  returned: "danger", changed: "informative", fresh: "success", same: "subtle", missing: "warning",
};
// A state is one word, also in the narrowest column.
export const oneLine = { whiteSpace: "nowrap" } as const;

/** How many files are of which state, the states that there are. */
export function StateBadges({ report, stage }: { readonly report: CollectReport; readonly stage: "checked" | "merged" }) {
  const styles = useStyles();
  const prose = useProse();
  const counts = countStates(report);
  return (
    <ul className={styles.list} aria-label={prose.text("pane.collect.counts")}>
      {collectStates.filter((state) => counts[state] > 0).map((state) => (
        <li key={state}><Badge appearance="tint" size="large" shape="rounded" color={stateColors[state]} style={oneLine}>{prose.text(`pane.collect.${stage}.${state}`)} {counts[state]}</Badge></li>
      ))}
    </ul>
  );
}
