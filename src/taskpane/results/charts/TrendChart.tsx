import { LineChart, type LineChartPoints } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import type { Month } from "../../../domain/units/period";
import { useProse } from "../../useProse";
import { ChartLegends } from "./ChartLegends";
import { DrawnFigure } from "./DrawnFigure";

export interface TrendLine {
  readonly name: string;
  readonly months: readonly { readonly month: Month; readonly points: number | null }[];
}

interface TrendChartProps {
  readonly lines: readonly TrendLine[];
  /** The line that stands out; without one, all do. */
  readonly chosen: string | undefined;
  readonly label: string;
}

const palette = [
  tokens.colorPaletteBlueForeground2, tokens.colorPaletteDarkOrangeForeground1, tokens.colorPaletteTealForeground2, tokens.colorPaletteBerryForeground1,
  tokens.colorPaletteMarigoldForeground1, tokens.colorPaletteGrapeForeground2, tokens.colorPaletteLightGreenForeground1, tokens.colorPaletteMagentaForeground2,
];
const [height, step] = [240, 10];

/** Points over the months of the year; a month without a total is a gap, never zero. */
export function TrendChart({ lines, chosen, label }: TrendChartProps) {
  const prose = useProse();
  const isNamed = chosen === undefined && lines.length > 1;
  const points = lines.flatMap(({ months }) => months.flatMap((month) => month.points ?? []));
  const [least, most] = [Math.min(...points), Math.max(...points)];
  const data = lines.flatMap((line, index) => drawnLine(line, chosen === undefined ? colorAt(index) : line.name === chosen ? tokens.colorBrandForeground1 : tokens.colorNeutralStroke1, line.name === chosen));
  // The chosen line is drawn last, above the others.
  const ordered = [...data].sort((left, right) => Number(left.legend === chosen) - Number(right.legend === chosen));
  const months = [...new Set(lines.flatMap((line) => line.months.map(({ month }) => month)))].sort();
  return (
    <DrawnFigure label={label} caption={isNamed ? <ChartLegends legends={lines.map(({ name }, index) => [name, colorAt(index)])} /> : undefined}>
      <div style={{ height }}>
        <LineChart
          data={{ lineChartData: ordered }} height={height} hideTooltip hideLegend strokeWidth={2}
          yMinValue={Math.max(0, Math.floor(least / step) * step)} yMaxValue={Math.ceil(most / step) * step} tickValues={months.map(dateOf)} margins={{ left: 36, right: 16, top: 12, bottom: 28 }} useUTC
          customDateTimeFormatter={(date) => new Intl.DateTimeFormat(prose.language, { month: prose.language === "en" ? "narrow" : "numeric", timeZone: "UTC" }).format(date)}
        />
      </div>
    </DrawnFigure>
  );
}

/** One run of the library's line, or several with gaps between. */
function drawnLine({ name, months }: TrendLine, color: string, isChosen: boolean): LineChartPoints[] {
  const known = months.flatMap(({ month, points }, index) => (points === null ? [] : [{ x: dateOf(month), y: points, index }]));
  const gaps = known.flatMap(({ index }, position) => (position > 0 && index - known[position - 1]!.index > 1 ? [{ startIndex: position - 1, endIndex: position }] : []));
  if (known.length === 0) return [];
  return [{ legend: name, data: known.map(({ x, y }) => ({ x, y })), gaps, color, lineOptions: { strokeWidth: isChosen ? 3 : 2 } }];
}

function colorAt(index: number): string {
  return palette[index % palette.length]!;
}

function dateOf(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}
