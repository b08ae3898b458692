import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { LockClosed20Filled } from "@fluentui/react-icons/svg/lock-closed";
import type { LogEntry } from "../../domain/closing/operationLog";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  box: {
    alignSelf: "stretch", display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { color: tokens.colorPaletteGreenForeground1 },
  words: { minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, userSelect: "text", overflowWrap: "anywhere" },
});

/** The 核验码 of a closed month, when and by whom: what the paper is compared with. */
export function ClosingCode({ closing }: { readonly closing: LogEntry }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <div className={styles.box}>
      <LockClosed20Filled className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <Text size={200}>{prose.text("pane.close.code")}</Text>
        <Text className={styles.code}>{closing.fingerprint}</Text>
        <Paragraph tone="quiet">{prose.text("pane.close.by", { at: closing.at, person: closing.person })}</Paragraph>
        <Paragraph tone="quiet">{prose.text("pane.close.what")}</Paragraph>
      </div>
    </div>
  );
}
