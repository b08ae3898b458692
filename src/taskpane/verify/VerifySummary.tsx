import { Body1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Subtitle1, tokens } from "@fluentui/react-components";
import { CheckmarkCircle48Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { VerificationView } from "../../app/service/workbookService";
import { periodText } from "../parts/dateText";
import { useProse } from "../useProse";
import { countBySeverity } from "./findingOrder";

const useStyles = makeStyles({
  well: { display: "flex", columnGap: tokens.spacingHorizontalM, alignItems: "center", padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorPaletteGreenBackground1 },
  icon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  words: { display: "flex", flexDirection: "column", minWidth: 0, color: tokens.colorNeutralForeground1 },
  title: { margin: 0 },
});

/** What a verification comes to, in one sentence: all well, or not to be paid by. */
export function VerifySummary({ verification }: { readonly verification: VerificationView }) {
  const styles = useStyles();
  const prose = useProse();
  const { month, findings, compared } = verification;
  const { error: errors, warning: warnings, note: notes } = countBySeverity(findings);
  if (errors > 0) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{prose.text("pane.verify.differs", { errors })}</MessageBarTitle>
          {prose.text("pane.verify.differsMore", { month: periodText(prose, month), compared: compared.toLocaleString("en-US"), warnings, notes })}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <div className={styles.well} role="status">
      <CheckmarkCircle48Regular className={styles.icon} />
      <div className={styles.words}>
        <Subtitle1 as="h2" className={styles.title}>{prose.text("pane.verify.well")}</Subtitle1>
        <Body1>{prose.text("pane.verify.wellMore", { month: periodText(prose, month), compared: compared.toLocaleString("en-US") })}</Body1>
        {warnings + notes > 0 && <Body1>{prose.text("pane.verify.alsoRead", { warnings, notes })}</Body1>}
      </div>
    </div>
  );
}
