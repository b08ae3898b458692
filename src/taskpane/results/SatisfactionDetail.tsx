import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SatisfactionResult } from "../../domain/satisfaction/satisfactionResult";
import type { Scheme, Survey } from "../../domain/scheme/schemeSchema";
import { roundHalfUp } from "../../domain/units/rounding";
import { TraceText } from "../explain/TraceText";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { intervalText } from "./intervalText";
import { PointsShown } from "./PointsShown";

const useStyles = makeStyles({
  failures: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200 },
  cell: { padding: `2px ${tokens.spacingHorizontalXXS}`, textAlign: "end", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  fact: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface SatisfactionDetailProps {
  readonly survey: Survey;
  readonly result: SatisfactionResult;
  readonly scheme: Scheme;
}

/** Why an index is what it is: reasons that there is none, the groups, how well the questions agree, the rule. */
export function SatisfactionDetail({ survey, result, scheme }: SatisfactionDetailProps) {
  const styles = useStyles();
  const prose = useProse();
  const reasons = Object.entries(result.index.trace.inputs ?? {}).filter(([name]) => name.startsWith("reason")).map(([, trace]) => prose.explanation(trace).withValues);
  return (
    <>
      {reasons.length > 0 && <ul className={styles.failures} aria-label={prose.text("pane.results.failures")}>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
      <GroupTable survey={survey} result={result} />
      <p className={styles.fact}>
        {prose.text("pane.results.unanswered", { unanswered: result.unanswered })}
        {result.alpha !== undefined && prose.text("pane.results.alpha", { alpha: roundHalfUp(result.alpha, 2) })}
      </p>
      <TraceText trace={result.index.trace} scheme={scheme} shown={<PointsShown points={result.index} />} />
    </>
  );
}

function GroupTable({ survey, result }: Pick<SatisfactionDetailProps, "survey" | "result">) {
  const styles = useStyles();
  const prose = useProse();
  const heads = ["mean", "interval", "replies"] as const;
  return (
    <table className={styles.table} aria-label={prose.text("pane.results.groups")}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.name)}>{prose.text("pane.results.group")}</th>
          {heads.map((head) => <th key={head} scope="col" className={styles.cell}>{prose.text(`pane.results.${head}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {result.groups.map((group) => {
          const own = survey.groups.find(({ id }) => id === group.id);
          return (
            <tr key={group.id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>{own === undefined ? group.id : titleIn(prose.language, own.title)}</th>
              <td className={styles.cell}><PointsShown points={group.mean.state === "value" ? { ...group.mean, value: roundHalfUp(group.mean.value, 2) } : group.mean} /></td>
              <td className={styles.cell}>{intervalText(group, prose)}</td>
              <td className={styles.cell}>{group.population === undefined ? group.replies : prose.text("pane.results.ofPopulation", { replies: group.replies, population: group.population })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
