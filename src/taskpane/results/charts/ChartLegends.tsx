import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  legends: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  legend: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  square: { width: "10px", height: "10px", flexShrink: 0, forcedColorAdjust: "none" },
});

/** What the colours mean. The library's own legends take the height away from the drawing and repeat themselves for each bar. */
export function ChartLegends({ legends }: { readonly legends: readonly (readonly [name: string, color: string])[] }) {
  const styles = useStyles();
  return (
    <span className={styles.legends}>
      {legends.map(([name, color]) => <span key={name} className={styles.legend}><span className={styles.square} style={{ backgroundColor: color }} />{name}</span>)}
    </span>
  );
}
