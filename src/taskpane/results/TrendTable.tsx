import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScoreSheet } from "../../domain/scheme/schemeSchema";
import { monthOfYear } from "../../domain/units/period";
import { useProse } from "../useProse";
import { firstPlace } from "./bookPart";
import { GoToCell } from "./GoToCell";
import type { PartProps } from "./partProps";
import type { UnitLine } from "./trendLines";

const useStyles = makeStyles({
  // Twelve months never fit: the table scrolls sideways under its own names.
  around: { overflowX: "auto", "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: { padding: tokens.spacingHorizontalXS, textAlign: "end", whiteSpace: "nowrap", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, borderTop: "none" },
  name: { position: "sticky", left: 0, textAlign: "start", fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground1, whiteSpace: "normal", minWidth: "8.5em" },
  open: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
});

interface TrendTableProps extends PartProps {
  readonly sheet: ScoreSheet;
  readonly title: string;
  readonly lines: readonly UnitLine[];
}

/** The same months in figures: a row for each unit. */
export function TrendTable({ view, sheet, title, lines }: TrendTableProps) {
  const styles = useStyles();
  const prose = useProse();
  const months = [...new Set(lines.flatMap((line) => line.months.map(({ month }) => month)))].sort();
  return (
    <div className={styles.around} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>{prose.text("pane.results.unit")}</th>
            {months.map((month) => <th key={month} scope="col" className={mergeClasses(styles.cell, styles.head)}>{prose.text("pane.results.monthNumber", { month: monthOfYear(month) })}</th>)}
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>{prose.text("pane.results.cell")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const place = firstPlace(view, `form.${sheet.id}.${line.unit}`, "sheet.ledger", "sheet.scoreLedger", "sheet.summary");
            return (
              <tr key={line.unit}>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>{line.name}</th>
                {months.map((month) => {
                  const found = line.months.find((each) => each.month === month);
                  return <td key={month} className={mergeClasses(styles.cell, found?.isOpen === true && styles.open)} title={found?.grade}>{found?.text ?? ""}</td>;
                })}
                <td className={styles.cell}>{place !== undefined && <GoToCell place={place} of={line.name} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
