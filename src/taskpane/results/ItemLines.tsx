import { makeStyles, tokens } from "@fluentui/react-components";
import type { FormResult, ItemResult } from "../../domain/combining/formResult";
import type { Scheme, ScoreSheet } from "../../domain/scheme/schemeSchema";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { FigureLine } from "./FigureLine";
import { PointsShown } from "./PointsShown";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  head: { margin: 0, display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  points: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

interface ItemLinesProps {
  readonly sheet: ScoreSheet;
  readonly form: FormResult;
  readonly scheme: Scheme;
}

/** A form's items by block, of any kind: title, points of points, and why. */
export function ItemLines({ sheet, form, scheme }: ItemLinesProps) {
  const styles = useStyles();
  const prose = useProse();
  return sheet.blocks.map((block) => {
    const sums = form.blocks.find(({ id }) => id === block.id);
    return (
      <div key={block.id} className={styles.block}>
        <h4 className={styles.head}>
          {titleIn(prose.language, block.title)}
          {sums !== undefined && <span className={styles.points}>{prose.text("pane.results.pointsOf", { points: sums.points, max: sums.maxDue })}</span>}
        </h4>
        {block.items.map((item) => {
          const result = form.items.find(({ id, block: of }) => id === item.id && of === block.id);
          return result === undefined ? null : <ItemLine key={item.id} title={titleIn(prose.language, item.title)} result={result} scheme={scheme} />;
        })}
      </div>
    );
  });
}

function ItemLine({ title, result, scheme }: { readonly title: string; readonly result: ItemResult; readonly scheme: Scheme }) {
  return <FigureLine title={title} value={<PointsShown points={result.points} of={result.maxPoints} />} trace={result.points.trace} scheme={scheme} />;
}
