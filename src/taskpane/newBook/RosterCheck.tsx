import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Outcome } from "../../app/ports";
import type { RosterSummary } from "../../app/service/workbookService";
import { Disclosure } from "../parts/Disclosure";
import { FindingList } from "../parts/FindingList";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium, border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}` },
  good: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  names: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What a roster holds, for people to see that it is the right one; or why it was not taken. */
export function RosterCheck({ checked }: { readonly checked: Outcome<RosterSummary> }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <div className={styles.result} role="status">
      {checked.ok ? <Counts summary={checked.value} /> : <Paragraph tone="strong">{prose.text("pane.new.check.refused")}</Paragraph>}
      {checked.findings.length > 0 && <FindingList findings={checked.findings} />}
    </div>
  );
}

function Counts({ summary }: { readonly summary: RosterSummary }) {
  const styles = useStyles();
  const prose = useProse();
  const ofKind = (kind: string): number => summary.units.filter((unit) => unit.kind === kind).length;
  const counts: readonly (readonly [name: string, count: number])[] = [
    ["communities", summary.communities.length], ["centres", ofKind("centre")], ["stations", ofKind("station")], ["projects", ofKind("project")],
    ["gridLeaders", summary.gridLeaders], ["staff", summary.staff], ["contracts", summary.contracts],
  ];
  const words = counts.filter(([, count]) => count > 0).map(([name, count]) => prose.text(`pane.new.check.${name}`, { count })).join(prose.text("pane.part.comma"));
  return (
    <>
      <div className={styles.good}>
        <CheckmarkCircle20Filled className={styles.icon} />
        <Text weight="semibold">{prose.text("pane.new.check.read", { words })}</Text>
      </div>
      <Disclosure summary={prose.text("pane.new.check.names")}>
        <ul className={styles.names}>{[...summary.communities, ...summary.units.map(({ name }) => name)].map((name, position) => <li key={position}>{name}</li>)}</ul>
      </Disclosure>
      {summary.gridLeaders === 0 && <Paragraph tone="quiet">{prose.text("pane.new.check.noPeople")}</Paragraph>}
    </>
  );
}
