import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { BookState } from "../../app/session/paneState";
import { periodText } from "../parts/dateText";
import { useActions } from "../useActions";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}` },
  title: { margin: 0, flexGrow: 1, minWidth: 0, display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  month: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

/** Which workbook this is, and its open month. */
export function PaneHeader({ book }: { readonly book: BookState }) {
  const styles = useStyles();
  const prose = useProse();
  const actions = useActions();
  const reread = prose.text("pane.shell.reread");
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {book.kind === "ours" ? book.view.street : prose.text("pane.shell.product")}
        {book.kind === "ours" && <Text size={300} className={styles.month}>{periodText(prose, book.view.month)}</Text>}
      </h1>
      <Button appearance="subtle" icon={<ArrowClockwise20Regular />} title={reread} aria-label={reread} onClick={() => void actions.refresh()} />
    </header>
  );
}
