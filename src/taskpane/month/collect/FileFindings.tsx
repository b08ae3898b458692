import { makeStyles, tokens } from "@fluentui/react-components";
import { hasErrors, type Finding } from "../../../domain/finding";
import { Disclosure } from "../../parts/Disclosure";
import { SeverityIcon } from "../../parts/SeverityIcon";
import { useProse } from "../../useProse";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  item: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS },
});
const ranks = { error: 0, warning: 1, note: 2 } as const;
const mostAtFirst = 3;

/** What is wrong with a file. Its cells are those of the file, not of the open workbook: they are named, and lead nowhere. */
export function FileFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const prose = useProse();
  const sorted = [...findings].sort((left, right) => ranks[left.severity] - ranks[right.severity]);
  // Why a file comes back is read at once; what is only noted opens on demand.
  const atFirst = hasErrors(findings) ? sorted.filter(({ severity }) => severity === "error").slice(0, mostAtFirst) : sorted.slice(0, 1);
  const rest = sorted.filter((finding) => !atFirst.includes(finding));
  return (
    <>
      <Lines findings={atFirst} />
      {rest.length > 0 && <Disclosure summary={prose.text("pane.collect.moreFindings", { count: rest.length })}><Lines findings={rest} /></Disclosure>}
    </>
  );
}

function Lines({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <ul className={styles.list}>
      {findings.map((finding, position) => <li key={position} className={styles.item}><SeverityIcon severity={finding.severity} /><span>{prose.finding(finding)}</span></li>)}
    </ul>
  );
}
