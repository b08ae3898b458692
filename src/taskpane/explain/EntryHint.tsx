import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { CellEntry } from "../../app/cellEntry";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  hint: { margin: 0 },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: 0, padding: 0, listStyleType: "none" },
});

/** What may be entered in a cell, and who changes it. */
export function EntryHint({ entry }: { readonly entry: CellEntry }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <>
      <p className={styles.hint}>{prose.text(entry.isSetting ? "pane.explain.setting" : `pane.explain.entry.${entry.type}`)}</p>
      {entry.hint !== "" && <p className={styles.hint}>{entry.hint}</p>}
      {entry.choices.length > 0 && (
        <ul className={styles.choices} aria-label={prose.text("pane.explain.choices")}>
          {entry.choices.map((choice) => <li key={choice}><Badge appearance="outline" color="informative" shape="rounded">{choice}</Badge></li>)}
        </ul>
      )}
    </>
  );
}
