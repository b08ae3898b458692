import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark20Filled } from "@fluentui/react-icons/svg/checkmark";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { HostAbility, HostDescription } from "../../app/ports";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  ability: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0 },
  can: { color: tokens.colorPaletteGreenForeground1 },
  cannot: { color: tokens.colorNeutralForeground3 },
});

/** What this program can do with a workbook, and for what it cannot, what to do instead. */
export function HostAbilities({ host }: { readonly host: HostDescription }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <ul className={styles.list}>
      {(Object.keys(host.can) as HostAbility[]).map((ability) => {
        const can = host.can[ability];
        const Icon = can ? Checkmark20Filled : Dismiss20Regular;
        return (
          <li key={ability} className={styles.ability}>
            <Icon className={mergeClasses(styles.icon, can ? styles.can : styles.cannot)} role="img" aria-hidden={false} aria-label={prose.text(can ? "pane.settings.can" : "pane.settings.cannot")} />
            <span>{prose.text(`pane.ability.${ability}.${can ? "yes" : "no"}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
