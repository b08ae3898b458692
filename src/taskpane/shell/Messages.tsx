import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { Finding, Severity } from "../../domain/finding";
import { FindingText } from "../parts/FindingText";
import { useActions } from "../useActions";
import { useProse } from "../useProse";

const intents: Readonly<Record<Severity, "error" | "warning" | "info">> = { error: "error", warning: "warning", note: "info" };
/** More at once would push the screen itself out of sight. */
const mostShown = 3;

const useStyles = makeStyles({
  messages: { display: "flex", flexDirection: "column", alignItems: "flex-start", flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  list: { alignSelf: "stretch", margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, maxHeight: "45vh", overflowY: "auto" },
  more: { marginTop: tokens.spacingVerticalXS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});

/** What the last action has to say, above the screen: each with a link to its cell, and closed one by one. */
export function Messages({ messages }: { readonly messages: readonly Finding[] }) {
  const styles = useStyles();
  const prose = useProse();
  const actions = useActions();
  // The list that was opened whole; the next action's messages start short again.
  const [opened, setOpened] = useState<readonly Finding[]>();
  if (messages.length === 0) return null;
  const shown = opened === messages ? messages : messages.slice(0, mostShown);
  return (
    <div className={styles.messages}>
      <ul className={styles.list} aria-label={prose.text("pane.shell.messages")}>
        {shown.map((message, position) => (
          <li key={position}>
            <MessageBar intent={intents[message.severity]} layout="multiline">
              <MessageBarBody className={styles.body}><FindingText finding={message} /></MessageBarBody>
              <MessageBarActions containerAction={<Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={prose.text("pane.shell.closeMessage")} onClick={() => actions.closeMessage(position)} />} />
            </MessageBar>
          </li>
        ))}
      </ul>
      {messages.length > shown.length && <Button appearance="subtle" className={styles.more} onClick={() => setOpened(messages)}>{prose.text("pane.shell.moreMessages", { count: messages.length - shown.length })}</Button>}
    </div>
  );
}
