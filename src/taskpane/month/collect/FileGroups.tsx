import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CollectReport, MissingReport } from "../../../app/collect/collectReport";
import type { PaneActions, PaneState } from "../../../app/session/paneState";
import { Disclosure } from "../../parts/Disclosure";
import { PagedList } from "../../parts/PagedList";
import { useProse } from "../../useProse";
import { FileLine } from "./FileLine";
import { fileGroups, isChoice, startsOpen, type CheckedFile, type CollectState } from "./reportGroups";
import { oneLine, stateColors } from "./stateColors";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface FileGroupsProps {
  readonly report: CollectReport;
  readonly stage: NonNullable<PaneState["collect"]>["stage"];
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** Files by what becomes of them, what needs somebody first and open, the many good ones folded; then the communities that no file is of. */
export function FileGroups({ report, stage, isBusy, actions }: FileGroupsProps) {
  const prose = useProse();
  const { missing } = report;
  const words = (state: CollectState, count: number): string => `${prose.text(`pane.collect.${stage}.${state}`)} ${count}`;
  const leaveOut = ({ position, file }: CheckedFile) => (stage === "checked" && !isBusy && isChoice(file) ? () => void actions.leaveOutFile(position) : undefined);
  return (
    <div>
      {fileGroups(report).map(({ state, files }) => (
        <Disclosure key={state} summary={<StateCount state={state} words={words(state, files.length)} />} startsAs={startsOpen(state, files.length)}>
          {() => <PagedList label={words(state, files.length)} items={files} keyOf={({ position }) => position}>{(own) => <FileLine file={own.file} onLeaveOut={leaveOut(own)} />}</PagedList>}
        </Disclosure>
      ))}
      {missing.length > 0 && (
        <Disclosure summary={<StateCount state="missing" words={words("missing", missing.length)} />} startsAs={startsOpen("missing", missing.length)}>
          {() => <PagedList label={words("missing", missing.length)} items={missing} keyOf={({ community }) => community}>{(community) => <MissingLine community={community} />}</PagedList>}
        </Disclosure>
      )}
    </div>
  );
}

function StateCount({ state, words }: { readonly state: CollectState; readonly words: string }) {
  return <Badge appearance="tint" size="large" shape="rounded" color={stateColors[state]} style={oneLine}>{words}</Badge>;
}

function MissingLine({ community: { name, units, isLate } }: { readonly community: MissingReport }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <>
      <Text block>{name}</Text>
      <Text block size={200} className={styles.quiet}>{units.join(prose.text("pane.part.comma"))}{isLate && prose.text("pane.collect.isLate")}</Text>
    </>
  );
}
