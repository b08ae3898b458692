import { parseAddress } from "./cellAddress";
import type { FoundRow } from "./sheetRows";
import { sheetTags, tagAttribute } from "./sheetTags";

/** The cell that was found above; without a style of its own it looks plain. */
export interface StyleAbove { readonly style: string | undefined }

/**
 * Looks for the nearest cell above, in the same column: rows of a list look alike. Asked with the number of rows of the
 * part that are above, and the column; undefined when nothing stands above. Only rows that are looked at are taken apart.
 */
export function stylesAbove(xml: string, rows: readonly FoundRow[]): (rowsAbove: number, column: number) => StyleAbove | undefined {
  const stylesOf = new Map<number, ReadonlyMap<number, StyleAbove>>();
  const answers = new Map<number, { readonly rowsAbove: number; readonly found: StyleAbove | undefined }>();
  const stylesIn = (index: number): ReadonlyMap<number, StyleAbove> => {
    const known = stylesOf.get(index) ?? rowStyles(xml, rows[index]!);
    stylesOf.set(index, known);
    return known;
  };
  return (rowsAbove, column) => {
    // Changes come from top to bottom: what was looked through for the row before is not looked through again.
    const last = answers.get(column);
    const until = last !== undefined && last.rowsAbove <= rowsAbove ? last.rowsAbove : 0;
    let found = until === 0 ? undefined : last?.found;
    for (let index = rowsAbove - 1; index >= until; index--) {
      const own = stylesIn(index).get(column);
      if (own === undefined) continue;
      found = own;
      break;
    }
    answers.set(column, { rowsAbove, found });
    return found;
  };
}

function rowStyles(xml: string, { open, closeStart }: FoundRow): Map<number, StyleAbove> {
  const styles = new Map<number, StyleAbove>();
  if (closeStart < 0) return styles;
  const text = xml.slice(open.end, closeStart);
  let column = 0;
  for (const tag of sheetTags(text)) {
    if (tag.name !== "c" || tag.kind === "close") continue;
    const address = tagAttribute(text, tag, "r");
    column = (address === undefined ? undefined : parseAddress(address)?.column) ?? column + 1;
    styles.set(column, { style: tagAttribute(text, tag, "s") });
  }
  return styles;
}
