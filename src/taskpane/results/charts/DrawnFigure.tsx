import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  drawing: { overflow: "hidden" },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface DrawnFigureProps {
  /** What the drawing shows, for who cannot see it; the table beside it has the figures. */
  readonly label: string;
  readonly caption?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A drawing as one picture. The chart library makes every bar a stop of the keyboard and names it in English; the same
 * figures stand in a table one button away, so the drawing is for the eye alone.
 */
export function DrawnFigure({ label, caption, children }: DrawnFigureProps) {
  const styles = useStyles();
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={label} className={styles.drawing}><div inert>{children}</div></div>
      {caption !== undefined && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}
