import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CollectReport, FileReport, MissingReport } from "../../../app/collect/collectReport";
import type { PaneActions, PaneState } from "../../../app/session/paneState";
import { useProse } from "../../useProse";
import { FileLine } from "./FileLine";
import { filesInOrder } from "./reportGroups";
import { oneLine, stateColors } from "./StateBadges";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  state: { width: "66px" },
  head: { textAlign: "start", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { verticalAlign: "top", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface FileTableProps {
  readonly report: CollectReport;
  readonly stage: NonNullable<PaneState["collect"]>["stage"];
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** One row for each file, what needs somebody first, then the communities that no file is of. */
export function FileTable({ report, stage, isBusy, actions }: FileTableProps) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <table className={styles.table} aria-label={prose.text("pane.collect.table")}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.state}`}>{prose.text("pane.collect.column.state")}</th>
          <th scope="col" className={styles.head}>{prose.text("pane.collect.column.file")}</th>
        </tr>
      </thead>
      <tbody>
        {filesInOrder(report).map(({ position, file }) => (
          <tr key={position}>
            <td className={styles.cell}><StateWord state={file.state} stage={stage} /></td>
            <td className={styles.cell}><FileLine file={file} onLeaveOut={stage === "checked" && !isBusy && isChoice(file) ? () => void actions.leaveOutFile(position) : undefined} /></td>
          </tr>
        ))}
        {report.missing.map((community) => (
          <tr key={community.community}>
            <td className={styles.cell}><StateWord state="missing" stage={stage} /></td>
            <td className={styles.cell}><MissingLine community={community} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StateWord({ state, stage }: { readonly state: keyof typeof stateColors; readonly stage: string }) {
  const prose = useProse();
  return <Badge appearance="tint" shape="rounded" color={stateColors[state]} style={oneLine}>{prose.text(`pane.collect.${stage}.${state}`)}</Badge>;
}

function MissingLine({ community: { name, units, isLate } }: { readonly community: MissingReport }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <>
      <Text block weight="semibold">{name}</Text>
      <Text block size={200} className={styles.quiet}>{units.join(prose.text("pane.part.comma"))}{isLate && prose.text("pane.collect.isLate")}</Text>
    </>
  );
}

/** Whether the person may want it otherwise: what would be taken, and what came back beside another file of the same community. */
function isChoice({ state, communityName }: FileReport): boolean {
  return state === "fresh" || state === "changed" || (state === "returned" && communityName !== "");
}
