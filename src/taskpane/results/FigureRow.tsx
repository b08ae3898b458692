import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";
import type { CellPlace } from "../../app/ports";
import type { FigureColumn } from "./figureColumn";
import { GoToCell } from "./GoToCell";

export interface FigureRowProps {
  readonly id: string;
  /** Whom the row is about; the words of its buttons. */
  readonly name: string;
  readonly columns: readonly FigureColumn[];
  /** What this row and those after it belong to; said once above the first. */
  readonly group?: ReactNode;
  /** What stands in each column; the column `name` opens the row. */
  readonly cells: Readonly<Record<string, ReactNode>>;
  readonly look: "wide" | "narrow";
  /** Below the name: states. */
  readonly note?: ReactNode;
  /** Below the name where the pane has no room for all columns. */
  readonly narrowNote?: ReactNode;
  readonly place: CellPlace | undefined;
  /** What the row opens to, made when it is opened. */
  readonly detail: () => ReactNode;
}

const useStyles = makeStyles({
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`, verticalAlign: "top", lineHeight: tokens.lineHeightBase300, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  end: { textAlign: "end" },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  toggle: {
    display: "flex", columnGap: tokens.spacingHorizontalXXS, width: "100%", padding: 0, border: "none", backgroundColor: "transparent", color: "inherit", font: "inherit", textAlign: "start", cursor: "pointer", borderRadius: tokens.borderRadiusSmall,
    "&:hover": { color: tokens.colorBrandForegroundLink },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground2 },
  opened: { transform: "rotate(90deg)" },
  // Badges are as high as their words: in English they take two lines in a narrow column.
  note: { marginInlineStart: "18px", "& .fui-Badge": { height: "auto", minHeight: "20px" } },
  narrowNote: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  jump: { padding: 0, textAlign: "end" },
  detail: { padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  inside: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, borderLeft: `2px solid ${tokens.colorBrandStroke2}`, paddingInlineStart: tokens.spacingHorizontalS, minWidth: 0 },
});

/** One row of figures: a name that opens what is behind them, and a way to their cell. */
export function FigureRow({ name, columns, cells, look, note, narrowNote, place, detail }: FigureRowProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const detailId = useId();
  return (
    <>
      <tr>
        {columns.map(({ id, align }) => (id === "name" ? (
          <th key={id} scope="row" className={mergeClasses(styles.cell, styles.name)}>
            <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={isOpen ? detailId : undefined} onClick={() => setIsOpen(!isOpen)}>
              <ChevronRight16Regular className={mergeClasses(styles.icon, isOpen && styles.opened)} />
              <span>{cells["name"]}</span>
            </button>
            {note !== undefined && <div className={styles.note}>{note}</div>}
            {narrowNote !== undefined && look === "narrow" && <div className={mergeClasses(styles.note, styles.narrowNote)}>{narrowNote}</div>}
          </th>
        ) : (
          <td key={id} className={mergeClasses(styles.cell, align === "end" && styles.end)}>{cells[id]}</td>
        )))}
        <td className={mergeClasses(styles.cell, styles.jump)}>{place !== undefined && <GoToCell place={place} of={name} />}</td>
      </tr>
      {isOpen && (
        <tr id={detailId}>
          <td className={styles.detail} colSpan={columns.length + 1}><div className={styles.inside}>{detail()}</div></td>
        </tr>
      )}
    </>
  );
}
