import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { LockClosed20Filled } from "@fluentui/react-icons/svg/lock-closed";
import type { BookView } from "../../app/service/workbookService";
import type { PaneActions } from "../../app/session/paneState";
import { periodText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  note: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  icon: { color: tokens.colorPaletteGreenForeground1 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, userSelect: "text", overflowWrap: "anywhere" },
  words: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
});

/** That the open month is closed, with its 核验码; or that it was opened again and waits to be closed. */
export function ClosedNote({ view, actions }: { readonly view: BookView; readonly actions: PaneActions }) {
  const styles = useStyles();
  const prose = useProse();
  const { closing, isReopened } = view.roundState;
  const month = periodText(prose, view.month);
  if (closing === undefined) return isReopened ? <Paragraph tone="strong">{prose.text("pane.home.isReopened", { month })}</Paragraph> : null;
  return (
    <div className={styles.note}>
      <LockClosed20Filled className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <Text weight="semibold">{prose.text("pane.home.isClosed", { month })}</Text>
        <Text>{prose.text("pane.close.code")} <span className={styles.code}>{closing.fingerprint}</span></Text>
        <Paragraph tone="quiet">{prose.text("pane.close.by", { at: closing.at, person: closing.person })} <Link inline onClick={() => actions.showStep("close")}>{prose.text("pane.home.toReopen")}</Link></Paragraph>
      </div>
    </div>
  );
}
