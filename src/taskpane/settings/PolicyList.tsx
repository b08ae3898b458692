import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PolicyView } from "../../app/service/workbookService";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  list: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  name: { color: tokens.colorNeutralForeground2 },
  words: { margin: 0 },
  source: { paddingLeft: tokens.spacingHorizontalS, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground2 },
});

/** The choices in force in words, those from one source together; what nobody has decided yet is marked as assumed. */
export function PolicyList({ policies }: { readonly policies: readonly PolicyView[] }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <div className={styles.groups}>
      {bySource(policies).map((group) => (
        <div key={group[0]!.name} className={styles.group}>
          <dl className={styles.list}>
            {group.map(({ name, choice, words }) => (
              <div key={`${name}.${choice}`}>
                <dt className={styles.name}>{prose.text(`pane.policy.${name}`)}</dt>
                <dd className={styles.words}>{prose.has(`pane.policy.${name}.${choice}`) ? prose.text(`pane.policy.${name}.${choice}`) : words}</dd>
              </div>
            ))}
          </dl>
          <Text size={200} className={styles.source}>
            {group[0]!.isAssumption && <><Badge appearance="tint" color="warning" shape="rounded">{prose.text("pane.settings.assumed")}</Badge> </>}
            {prose.text("pane.settings.clause", { clause: group[0]!.clause })}
          </Text>
        </div>
      ))}
    </div>
  );
}

/** Policies that follow each other and quote the same source. */
function bySource(policies: readonly PolicyView[]): PolicyView[][] {
  const groups: PolicyView[][] = [];
  for (const policy of policies) {
    const last = groups.at(-1);
    if (last?.[0]?.clause === policy.clause && last[0].isAssumption === policy.isAssumption) last.push(policy);
    else groups.push([policy]);
  }
  return groups;
}
