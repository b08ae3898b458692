import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneActions } from "../../app/session/paneState";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";

const useStyles = makeStyles({ parts: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS } });

/** The name that this machine remembers for 操作日志, and how to delete it. */
export function KeptName({ person, actions }: { readonly person: string; readonly actions: PaneActions }) {
  const styles = useStyles();
  const prose = useProse();
  if (person === "") return null;
  return (
    <div className={styles.parts}>
      <Paragraph>{prose.text("pane.settings.person", { person })}</Paragraph>
      <Button onClick={() => actions.forgetPerson()}>{prose.text("pane.settings.forgetPerson")}</Button>
    </div>
  );
}
