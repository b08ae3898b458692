import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Prose } from "../app/prose";
import type { WorkbenchMessage } from "./workbenchState";

const useStyles = makeStyles({
  // Above the tabs of the sheets, which stay in reach.
  stack: { position: "absolute", left: "12px", right: "12px", bottom: "52px", display: "flex", flexDirection: "column", alignItems: "center", rowGap: tokens.spacingVerticalXS, pointerEvents: "none", zIndex: 10 },
  message: { maxWidth: "720px", width: "fit-content", pointerEvents: "auto", boxShadow: tokens.shadow8 },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

const intents = { error: "error", warning: "warning", note: "info" } as const;

/** What there is to say about the grid and its files, over the grid's foot. */
export function MessageStack({ prose, messages, onClose }: { readonly prose: Prose; readonly messages: readonly WorkbenchMessage[]; readonly onClose: (id: number) => void }) {
  const styles = useStyles();
  const close = prose.text("workbench.close");
  return (
    <div className={styles.stack} aria-live="polite">
      {messages.map(({ id, finding }) => (
        <MessageBar key={id} layout="multiline" intent={intents[finding.severity]} className={styles.message}>
          <MessageBarBody className={styles.body}>{prose.finding(finding)}</MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<Dismiss20Regular />} aria-label={close} title={close} onClick={() => onClose(id)} />} />
        </MessageBar>
      ))}
    </div>
  );
}
