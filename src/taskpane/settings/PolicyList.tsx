import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PolicyView } from "../../app/service/workbookService";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  name: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
  clause: { color: tokens.colorNeutralForeground2 },
});

/** The choices in force, each in words with where it comes from; what nobody decided yet is marked as assumed. */
export function PolicyList({ policies }: { readonly policies: readonly PolicyView[] }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <dl className={styles.list}>
      {policies.map(({ name, choice, words, clause, isAssumption }) => (
        <div key={`${name}.${choice}.${clause}`}>
          <dt className={styles.name}>
            {prose.text(`pane.policy.${name}`)}
            {isAssumption && <Badge appearance="tint" color="warning" shape="rounded">{prose.text("pane.settings.assumed")}</Badge>}
          </dt>
          <dd className={styles.words}>
            {prose.has(`pane.policy.${name}.${choice}`) ? prose.text(`pane.policy.${name}.${choice}`) : words}
            {clause !== "" && <Text block size={200} className={styles.clause}>{prose.text("pane.settings.clause", { clause })}</Text>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
