import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RunningTask } from "../../app/session/paneState";
import { useActions } from "../useActions";
import { useProse } from "../useProse";

/** Work that is over by then is not worth a flicker: every edit is read. Milliseconds. */
const patience = 500;

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, minHeight: "44px", padding: `0 ${tokens.spacingHorizontalM}`, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, flexShrink: 0 },
  progress: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
});

/** Long work that runs: what, how far, and a way to stop it. At the foot, so that nothing jumps when it comes and goes. */
export function TaskBar({ task }: { readonly task: RunningTask | undefined }) {
  const styles = useStyles();
  const prose = useProse();
  const actions = useActions();
  const isLate = useLate(task?.name);
  if (task === undefined || !isLate) return null;
  const words = prose.text(`pane.task.${task.name}`);
  const isKnown = task.all > 0;
  return (
    <div className={styles.bar}>
      <div className={styles.progress}>
        <Text size={200}>{isKnown ? prose.text("pane.task.progress", { words, done: task.done, all: task.all }) : words}</Text>
        <ProgressBar aria-label={words} value={isKnown ? task.done / task.all : undefined} />
      </div>
      {task.canCancel && <Button size="small" onClick={() => actions.cancel()}>{prose.text("pane.task.cancel")}</Button>}
    </div>
  );
}

/** Whether the same work has gone on for longer than people's patience. */
function useLate(name: string | undefined): boolean {
  const [late, setLate] = useState<string>();
  useEffect(() => {
    if (name === undefined) return;
    const timer = setTimeout(() => setLate(name), patience);
    return () => {
      clearTimeout(timer);
      setLate(undefined);
    };
  }, [name]);
  return name !== undefined && late === name;
}
