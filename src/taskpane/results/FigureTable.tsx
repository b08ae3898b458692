import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useRef, type ReactNode } from "react";
import { useProse } from "../useProse";
import type { FigureColumn } from "./figureColumn";
import { FigureRow, type FigureRowProps } from "./FigureRow";
import { useIsWide } from "./useIsWide";

interface FigureTableProps {
  /** Names the table for who cannot see its heading. */
  readonly label: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly Omit<FigureRowProps, "columns" | "look">[];
  readonly foot?: Readonly<Record<string, ReactNode>>;
}

const useStyles = makeStyles({
  around: { minWidth: 0 },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontVariantNumeric: "tabular-nums" },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, textAlign: "start", padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  end: { textAlign: "end" },
  jump: { width: "24px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clip: "rect(0 0 0 0)" },
  group: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXS} ${tokens.spacingVerticalXXS}`, overflowWrap: "anywhere" },
  foot: { fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** Figures in rows that open to their explanation and lead to their cell; a real table, which is also the form of a chart that a screen reader reads. */
export function FigureTable({ label, columns: all, rows, foot }: FigureTableProps) {
  const styles = useStyles();
  const prose = useProse();
  const around = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(around);
  const columns = isWide ? all : all.filter(({ wide }) => wide !== true);
  const cellClass = ({ align }: FigureColumn): string => mergeClasses(align === "end" && styles.end);
  return (
    <div ref={around} className={styles.around}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => <th key={column.id} scope="col" className={mergeClasses(styles.head, cellClass(column))} style={column.width === undefined ? undefined : { width: column.width }}>{column.title}</th>)}
            <th scope="col" className={mergeClasses(styles.head, styles.jump)}><span className={styles.hidden}>{prose.text("pane.results.cell")}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              {row.group !== undefined && <tr><th scope="rowgroup" colSpan={columns.length + 1} className={styles.group}>{row.group}</th></tr>}
              <FigureRow {...row} columns={columns} look={isWide ? "wide" : "narrow"} />
            </Fragment>
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column) => <td key={column.id} className={mergeClasses(styles.foot, cellClass(column))}>{foot[column.id]}</td>)}
              <td className={styles.foot} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
