import { makeStyles } from "@fluentui/react-components";
import type { PaneState } from "../../app/session/paneState";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", margin: "-1px", padding: 0, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Tells a screen reader what the others see come up: work that runs, and what the last action has to say. */
export function Announcer({ state: { task, messages } }: { readonly state: PaneState }) {
  const styles = useStyles();
  const prose = useProse();
  // Reading follows every edit; saying so each time would talk over the person who types.
  const isWorthSaying = task !== undefined && task.name !== "read";
  return (
    <>
      <div role="status" className={styles.hidden}>{isWorthSaying ? prose.text(`pane.task.${task.name}`) : ""}</div>
      <div role="status" className={styles.hidden}>{messages.map((message) => prose.finding(message)).join(" ")}</div>
    </>
  );
}
