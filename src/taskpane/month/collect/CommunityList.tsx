import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CommunityReport } from "../../../app/service/bookRound";
import { PagedList } from "../../parts/PagedList";
import { useProse } from "../../useProse";
import { oneLine } from "./stateColors";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) max-content", columnGap: tokens.spacingHorizontalS },
  quiet: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
const colors = { taken: "success", returned: "danger", missing: "warning" } as const;
/** Who is still waited for comes first. */
const order = ["returned", "missing", "taken"] as const satisfies readonly CommunityReport["state"][];

/** What came of each community: the file that counts and when it was taken, or that there is none. */
export function CommunityList({ reports }: { readonly reports: readonly CommunityReport[] }) {
  const styles = useStyles();
  const prose = useProse();
  const sorted = order.flatMap((state) => reports.filter((report) => report.state === state));
  return (
    <PagedList label={prose.text("pane.collect.communities", { count: reports.length })} items={sorted} keyOf={({ community }) => community}>
      {({ name, state, file, at, note }) => (
        <div className={styles.line}>
          <Text>{name}</Text>
          <Badge appearance="tint" shape="rounded" color={colors[state]} style={oneLine}>{prose.text(`pane.collect.community.${state}`)}</Badge>
          {file !== "" && <Text size={200} className={styles.quiet}>{at} {file}{note === "" ? "" : ` ${note}`}</Text>}
        </div>
      )}
    </PagedList>
  );
}
