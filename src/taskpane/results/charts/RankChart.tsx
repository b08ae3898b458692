import { HorizontalBarChart, HorizontalBarChartVariant, type ChartProps } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { useProse } from "../../useProse";
import { DrawnFigure } from "./DrawnFigure";

export interface RankBar {
  readonly name: string;
  /** Undefined where there is no number: then nothing is drawn, because a bar of no length would say zero. */
  readonly points: number | undefined;
  readonly text: string;
  readonly grade: string;
  readonly isVetoed: boolean;
}

/** Room behind the longest bar for its number. */
const roomForNumber = 1.14;
const barHeight = 14;

/** Scores by rank as horizontal bars, from zero to the sheet's maximum or the highest score. */
export function RankChart({ bars, most }: { readonly bars: readonly RankBar[]; readonly most: number }) {
  const prose = useProse();
  const drawn = bars.flatMap((bar) => (bar.points === undefined ? [] : [{ ...bar, points: bar.points }]));
  const absent = bars.filter(({ points }) => points === undefined);
  const end = Math.max(most, ...drawn.map(({ points }) => points)) * roomForNumber;
  const data = drawn.map(({ name, points, grade, isVetoed }): ChartProps => ({
    chartTitle: prose.text("pane.results.bar", { name, grade }),
    chartData: [{ legend: name, horizontalBarChartdata: { x: points, total: end }, color: isVetoed ? tokens.colorPaletteRedBackground3 : tokens.colorBrandBackground }],
  }));
  const words = (bar: RankBar): string => prose.text("pane.results.barWords", { name: bar.name, points: bar.text });
  return (
    <DrawnFigure
      label={drawn.map(words).join(prose.text("pane.results.and"))}
      caption={absent.length === 0 ? undefined : prose.text("pane.results.notDrawn", { units: absent.map(words).join(prose.text("pane.results.and")) })}
    >
      <HorizontalBarChart data={data} variant={HorizontalBarChartVariant.AbsoluteScale} barHeight={barHeight} hideTooltip />
    </DrawnFigure>
  );
}
