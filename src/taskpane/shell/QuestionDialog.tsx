import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { Question } from "../../app/session/paneState";
import { useActions } from "../useActions";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 32px)", maxWidth: "440px", padding: tokens.spacingHorizontalL, boxSizing: "border-box" },
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalXL, maxHeight: "30vh", overflowY: "auto" },
});

/** A question that the last action must have answered before it writes. Closing it means no. */
export function QuestionDialog({ question }: { readonly question: Question }) {
  const styles = useStyles();
  const prose = useProse();
  const actions = useActions();
  const words = (part: string): string => prose.text(`pane.question.${question.kind}.${part}`, { count: question.sheets.length });
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => void (open ? undefined : actions.answer("no"))}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words("title")}</DialogTitle>
          <DialogContent>
            {words("what")}
            <ul className={styles.list}>{question.sheets.map((sheet) => <li key={sheet}>{sheet}</li>)}</ul>
            {words("why")}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => void actions.answer("no")}>{words("no")}</Button>
            <Button appearance="primary" onClick={() => void actions.answer("yes")}>{words("yes")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
