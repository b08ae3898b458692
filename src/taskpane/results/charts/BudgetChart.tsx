import { HorizontalBarChart, HorizontalBarChartVariant, type ChartProps } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { useProse } from "../../useProse";
import { ChartLegends } from "./ChartLegends";
import { DrawnFigure } from "./DrawnFigure";

export const budgetUses = ["staff", "allowances", "work", "activities"] as const;
export type BudgetUse = (typeof budgetUses)[number];

/** What a community used of its grant, in yuan; `uses` is undefined while a part is not known. */
export interface BudgetBar {
  readonly name: string;
  readonly words: string;
  readonly uses: Readonly<Record<BudgetUse, number>> | undefined;
  readonly grant: number;
}

const colors: Readonly<Record<BudgetUse, string>> = {
  staff: tokens.colorPaletteBlueForeground2, allowances: tokens.colorPaletteTealForeground2, work: tokens.colorPaletteMarigoldForeground1, activities: tokens.colorPaletteBerryForeground1,
};
const barHeight = 14;
/** The library adds 3 pixels between parts behind the end of its scale. */
const roomForGaps = 15;

/** Each community's spending against its grant, all on one scale: what is left is grey, what is over runs past the others' end. */
export function BudgetChart({ bars }: { readonly bars: readonly BudgetBar[] }) {
  const prose = useProse();
  const legends = [...budgetUses.map((use) => [prose.text(`pane.results.budget.${use}`), colors[use]] as const), [prose.text("pane.results.budget.left"), tokens.colorNeutralBackground5] as const];
  const known = bars.flatMap((bar) => (bar.uses === undefined ? [] : [{ ...bar, uses: bar.uses, used: sum(Object.values(bar.uses)) }]));
  const end = Math.max(...known.map(({ used, grant }) => Math.max(used, grant)));
  const data = known.map(({ words, uses, used, grant }): ChartProps => ({
    chartTitle: words,
    chartData: [
      ...budgetUses.map((use) => ({ legend: prose.text(`pane.results.budget.${use}`), horizontalBarChartdata: { x: uses[use], total: end }, color: colors[use] })),
      { legend: prose.text("pane.results.budget.left"), horizontalBarChartdata: { x: Math.max(0, grant - used), total: end }, color: tokens.colorNeutralBackground5 },
      { legend: " ", horizontalBarChartdata: { x: Math.max(0, end - Math.max(grant, used)), total: end }, color: "transparent" },
    ],
  }));
  return (
    <DrawnFigure label={bars.map(({ words }) => words).join(prose.text("pane.results.and"))} caption={<ChartLegends legends={legends} />}>
      <div style={{ paddingInlineEnd: roomForGaps }}>
        <HorizontalBarChart data={data} variant={HorizontalBarChartVariant.PartToWhole} chartDataMode="hidden" barHeight={barHeight} hideTooltip legendProps={{ legends: [] }} />
      </div>
    </DrawnFigure>
  );
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
