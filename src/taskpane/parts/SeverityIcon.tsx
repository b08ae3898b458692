import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../domain/finding";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
});
const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, note: Info20Regular } as const;

/** How serious a finding is; the word is the picture's name for who cannot see it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} role="img" aria-hidden={false} aria-label={useProse().text(`severity.${severity}`)} />;
}
