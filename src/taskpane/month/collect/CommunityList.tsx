import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CommunityReport } from "../../../app/service/bookRound";
import { useProse } from "../../useProse";
import { oneLine } from "./StateBadges";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) max-content", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
const colors = { taken: "success", returned: "danger", missing: "warning" } as const;

/** What came of each community: the file that counts and when it was taken, or that there is none. */
export function CommunityList({ reports }: { readonly reports: readonly CommunityReport[] }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <ul className={styles.list}>
      {reports.map(({ community, name, state, file, at, note }) => (
        <li key={community} className={styles.line}>
          <Text>{name}</Text>
          <Badge appearance="tint" shape="rounded" color={colors[state]} style={oneLine}>{prose.text(`pane.collect.community.${state}`)}</Badge>
          {file !== "" && <Text size={200} className={styles.quiet}>{at} {file}{note === "" ? "" : ` ${note}`}</Text>}
        </li>
      ))}
    </ul>
  );
}
