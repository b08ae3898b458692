import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useProse } from "../useProse";

/** A pane is as high as so many lines; more come when they are asked for, so that hundreds neither freeze nor bury anything. */
const atFirst = 20;
const atATime = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottomStyle: "none" } },
});

interface PagedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string | number;
  readonly children: (item: Item) => ReactNode;
}

/** A list of any length, some lines at a time. */
export function PagedList<Item>({ label, items, keyOf, children }: PagedListProps<Item>) {
  const styles = useStyles();
  const prose = useProse();
  const [shown, setShown] = useState(atFirst);
  const more = Math.min(atATime, items.length - shown);
  return (
    <>
      <ul className={styles.list} aria-label={label}>{items.slice(0, shown).map((item) => <li key={keyOf(item)} className={styles.line}>{children(item)}</li>)}</ul>
      {more > 0 && <Button size="small" appearance="subtle" onClick={() => setShown(shown + more)}>{prose.text("pane.part.more", { count: more, left: items.length - shown })}</Button>}
    </>
  );
}
