import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../domain/finding";
import { useProse } from "../useProse";
import { FindingText } from "./FindingText";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  item: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});
const ranks = { error: 0, warning: 1, note: 2 } as const;
const mostAtFirst = 5;

/** Findings one under the other, the most serious first; a long list opens on demand. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const prose = useProse();
  const [isWhole, setWhole] = useState(false);
  const sorted = [...findings].sort((left, right) => ranks[left.severity] - ranks[right.severity]);
  const shown = isWhole ? sorted : sorted.slice(0, mostAtFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((finding, position) => (
          <li key={position} className={styles.item}>
            <SeverityIcon severity={finding.severity} />
            <span className={styles.text}><FindingText finding={finding} /></span>
          </li>
        ))}
      </ul>
      {sorted.length > shown.length && <Button appearance="subtle" onClick={() => setWhole(true)}>{prose.text("pane.part.showAll", { count: sorted.length })}</Button>}
    </>
  );
}
