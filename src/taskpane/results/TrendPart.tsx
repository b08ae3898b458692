import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { lazy } from "react";
import type { ScoreSheet } from "../../domain/scheme/schemeSchema";
import { EmptyNote } from "../parts/EmptyNote";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { ChartOrTable } from "./ChartOrTable";
import type { PartProps } from "./partProps";
import { trendLines, type UnitLine } from "./trendLines";
import { TrendTable } from "./TrendTable";
import { useRemembered } from "./useRemembered";

const TrendChart = lazy(async () => ({ default: (await import("./charts/TrendChart")).TrendChart }));

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground2 } });

/** How scores went over the months, by score sheet. */
export function TrendPart({ view }: PartProps) {
  const prose = useProse();
  const sheets = view.results.scheme.scoreSheets.map((sheet) => ({ sheet, lines: trendLines(view, sheet.id, prose) })).filter(({ lines }) => lines.some(({ months }) => months.length > 1));
  if (sheets.length === 0) return <EmptyNote>{prose.text("pane.results.noTrend")}</EmptyNote>;
  return sheets.map(({ sheet, lines }) => <SheetTrend key={sheet.id} view={view} sheet={sheet} lines={lines} />);
}

interface SheetTrendProps extends PartProps {
  readonly sheet: ScoreSheet;
  readonly lines: readonly UnitLine[];
}

function SheetTrend({ view, sheet, lines }: SheetTrendProps) {
  const styles = useStyles();
  const prose = useProse();
  const [chosenUnit, choose] = useRemembered(`trend.${sheet.id}`, "");
  const chosen = lines.find(({ unit }) => unit === chosenUnit);
  const title = titleIn(prose.language, sheet.title);
  const isDrawn = lines.some(({ months }) => months.filter(({ points }) => points !== null).length > 1);
  return (
    <ChartOrTable
      title={title} id={`trend.${sheet.id}`} first="chart"
      chart={isDrawn ? () => <TrendChart lines={lines} chosen={chosen?.name} label={prose.text("pane.results.trendOf", { title, units: lines.length })} /> : undefined}
      table={() => <TrendTable view={view} sheet={sheet} title={title} lines={chosen === undefined ? lines : [chosen]} />}
    >
      {lines.length > 1 && (
        <Field label={prose.text("pane.results.unit")} orientation="horizontal" size="small">
          <Select size="small" value={chosen?.unit ?? ""} onChange={(_, { value }) => choose(value)}>
            <option value="">{prose.text("pane.results.allUnits")}</option>
            {lines.map(({ unit, name }) => <option key={unit} value={unit}>{name}</option>)}
          </Select>
        </Field>
      )}
      <Text size={200} className={styles.note}>{prose.text("pane.results.openMonthNote")}</Text>
    </ChartOrTable>
  );
}
