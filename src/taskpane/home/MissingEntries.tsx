import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FormProgress } from "../../app/service/workbookService";
import { CellLink } from "../parts/CellLink";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, minHeight: "28px" },
  cell: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** The entries that one form still lacks; a click selects the cell where the entry belongs. */
export function MissingEntries({ form }: { readonly form: FormProgress }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <ul className={styles.list} aria-label={prose.text("pane.home.missingOf", { unit: form.unitName })}>
      {form.missing.map(({ item, title, place }) => (
        <li key={`${item} ${place.cell}`} className={styles.entry}>
          <CellLink place={place}>{titleIn(prose.language, title)}</CellLink>
          <Text size={200} className={styles.cell}>{place.cell}</Text>
        </li>
      ))}
    </ul>
  );
}
