import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { DocumentEdit20Regular } from "@fluentui/react-icons/svg/document-edit";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import type { PaneActions, PaneState } from "../../app/session/paneState";
import { CopyText } from "../parts/CopyText";
import { EmptyNote } from "../parts/EmptyNote";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";
import { FindingList } from "./FindingList";
import { reportText } from "./reportText";
import { VerifySummary } from "./VerifySummary";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The workbook against rules and engine: run it, read what it found, take it along. */
export function VerifyScreen({ state, actions }: ScreenProps) {
  const styles = useStyles();
  const prose = useProse();
  if (state.book.kind !== "ours") return <EmptyNote>{prose.text("pane.verify.noBook")}</EmptyNote>;
  const isRunning = state.task?.name === "verify";
  return (
    <div className={styles.screen}>
      {state.verification === undefined && <EmptyNote>{prose.text("pane.verify.intro")}</EmptyNote>}
      {(state.verification?.isStale !== true || isRunning) && <RunButton state={state} actions={actions} />}
      {state.verification !== undefined && <Verified verification={state.verification} state={state} actions={actions} street={state.book.view.street} />}
    </div>
  );
}

function RunButton({ state, actions }: ScreenProps) {
  const prose = useProse();
  const isFirst = state.verification === undefined;
  const isRunning = state.task?.name === "verify";
  const words = isFirst ? "pane.verify.run" : "pane.verify.again";
  // How far it is and how to stop it stands in the shell's task bar.
  return (
    <div>
      <Button
        appearance={isFirst ? "primary" : "secondary"} icon={isRunning ? <Spinner size="extra-tiny" /> : <ShieldCheckmark20Regular />}
        disabledFocusable={state.task !== undefined} onClick={() => void actions.verify()}
      >
        {prose.text(isRunning ? "pane.verify.running" : words)}
      </Button>
    </div>
  );
}

interface VerifiedProps extends ScreenProps {
  readonly verification: NonNullable<PaneState["verification"]>;
  readonly street: string;
}

function Verified({ verification, state, actions, street }: VerifiedProps) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <>
      {verification.isStale && state.task?.name !== "verify" && <StaleNote isBusy={state.task !== undefined} actions={actions} />}
      <VerifySummary verification={verification} />
      <div className={styles.actions}>
        <CopyText text={reportText(verification, street, prose)} label={prose.text("pane.verify.copy")} />
        <Button icon={<DocumentEdit20Regular />} disabled={state.task !== undefined} onClick={() => void actions.writeReport()}>{prose.text("pane.verify.write")}</Button>
      </div>
      {verification.findings.length > 0 && <FindingList findings={verification.findings} />}
    </>
  );
}

/** Cells were edited since: what stands below may no longer be so. */
function StaleNote({ isBusy, actions }: { readonly isBusy: boolean; readonly actions: PaneActions }) {
  const prose = useProse();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{prose.text("pane.verify.stale")}</MessageBarBody>
      <MessageBarActions><Button disabled={isBusy} onClick={() => void actions.verify()}>{prose.text("pane.verify.again")}</Button></MessageBarActions>
    </MessageBar>
  );
}
