import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { FormProgress } from "../../app/service/workbookService";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  line: { display: "block", padding: `${tokens.spacingVerticalXS} 0` },
  words: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  bar: { marginTop: tokens.spacingVerticalXXS },
});

/** One form: whose it is, and how many of its due entries are there, in words and as a bar. */
export function FormProgressLine({ form }: { readonly form: FormProgress }) {
  const styles = useStyles();
  const prose = useProse();
  const isFull = form.missing.length === 0;
  return (
    <span className={styles.line}>
      <span className={styles.words}>
        <Text>{form.unitName}</Text>
        <Text size={200} className={styles.count}>
          {prose.text(isFull ? "pane.home.formFull" : "pane.home.formOpen", { filled: form.filled, due: form.due, count: form.missing.length })}
        </Text>
      </span>
      {/* The words say it already. */}
      <ProgressBar className={styles.bar} aria-hidden thickness="large" color={isFull ? "success" : "brand"} value={form.due === 0 ? 1 : form.filled / form.due} />
    </span>
  );
}
