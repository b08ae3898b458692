import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { Disclosure } from "../explain/Disclosure";
import { CellLink } from "../parts/CellLink";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useProse } from "../useProse";
import { findingParts } from "./findingParts";

const useStyles = makeStyles({
  card: {
    display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: "anywhere" },
  place: { fontWeight: tokens.fontWeightSemibold },
  values: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, margin: 0, fontVariantNumeric: "tabular-nums" },
  pair: { display: "flex", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  term: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  found: { color: tokens.colorPaletteRedForeground1 },
  sentence: { margin: 0 },
  formula: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, userSelect: "text" },
});

/** One finding: where it is, what was found and expected, why and what to do; long formulas open below. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const prose = useProse();
  const { sentence, found, expected, foundFormula, formula } = findingParts(finding, prose);
  return (
    <li className={styles.card}>
      <SeverityIcon severity={finding.severity} />
      <div className={styles.body}>
        {finding.place.kind === "cell" && <span className={styles.place}><CellLink place={finding.place} /></span>}
        {found !== undefined && expected !== undefined && (
          <dl className={styles.values}>
            <ComparedValue term={prose.text("pane.verify.found")} className={finding.severity === "error" ? styles.found : undefined}>{found}</ComparedValue>
            <ComparedValue term={prose.text("pane.verify.expected")} className={undefined}>{expected}</ComparedValue>
          </dl>
        )}
        <p className={styles.sentence}>{sentence}</p>
        {(formula !== undefined || foundFormula !== undefined) && (
          <Disclosure summary={prose.text("pane.verify.formulas")}>
            {foundFormula !== undefined && <p className={styles.sentence}>{prose.text("pane.verify.found")}<code className={styles.formula}>={foundFormula}</code></p>}
            {formula !== undefined && <p className={styles.sentence}>{prose.text("pane.verify.expected")}<code className={styles.formula}>={formula}</code></p>}
          </Disclosure>
        )}
      </div>
    </li>
  );
}

function ComparedValue({ term, className, children }: { readonly term: string; readonly className: string | undefined; readonly children: string }) {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.value, className)}>{children}</dd>
    </div>
  );
}
