import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useProse } from "../../useProse";
import { DrawnFigure } from "./DrawnFigure";

/** An index with its interval; undefined where the sample gives none. */
export interface IntervalBar {
  readonly name: string;
  readonly index: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly text: string;
}

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXXS },
  words: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  absent: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  track: { display: "block", width: "100%", height: "18px", overflow: "visible" },
  axis: { stroke: tokens.colorNeutralStroke2 },
  range: { stroke: tokens.colorBrandStroke2, strokeWidth: "8px", strokeLinecap: "round", "@media (forced-colors: active)": { stroke: "GrayText" } },
  dot: { fill: tokens.colorBrandBackground, stroke: tokens.colorNeutralBackground1, strokeWidth: "2px", "@media (forced-colors: active)": { fill: "Highlight" } },
  ticks: { display: "flex", justifyContent: "space-between", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
});

/** Points of the scale; levels map to 0 to 100, and the linter says so where they do not. */
const top = 100;
const step = 10;

/**
 * Index and interval of each subject on one scale. An own drawing: the chart library has error bars in no type of chart
 * (its range types draw spans of time or stacked bars from zero), and the interval is what has to be seen.
 */
export function IntervalChart({ bars }: { readonly bars: readonly IntervalBar[] }) {
  const styles = useStyles();
  const prose = useProse();
  const lowest = Math.min(...bars.flatMap(({ low, index }) => low ?? index ?? []), top);
  const from = Math.max(0, Math.floor(lowest / step) * step - step);
  const at = (value: number): string => `${(100 * (Math.min(top, Math.max(from, value)) - from)) / (top - from)}%`;
  return (
    <DrawnFigure label={bars.map(({ name, text }) => prose.text("pane.results.barWords", { name, points: text })).join(prose.text("pane.results.and"))} caption={prose.text("pane.results.intervalWords")}>
      {bars.map(({ name, index, low, high, text }) => (
        <div key={name} className={styles.row}>
          <span className={styles.words}><span>{name}</span><span className={mergeClasses(styles.number, index === undefined && styles.absent)}>{text}</span></span>
          <svg className={styles.track} aria-hidden>
            <line x1="0%" x2="100%" y1="9" y2="9" className={styles.axis} strokeDasharray={index === undefined ? "2 4" : undefined} />
            {low !== undefined && high !== undefined && index !== undefined && <line x1={at(low)} x2={at(high)} y1="9" y2="9" className={styles.range} />}
            {index !== undefined && <circle cx={at(index)} cy="9" r="6" className={styles.dot} />}
          </svg>
        </div>
      ))}
      <div className={styles.ticks}>{[from, (from + top) / 2, top].map((tick) => <span key={tick}>{tick}</span>)}</div>
    </DrawnFigure>
  );
}
