import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { AllowanceLine } from "../../domain/money/allowanceLine";
import { Disclosure } from "../explain/Disclosure";
import { Amount } from "../parts/Amount";
import { CellLink } from "../parts/CellLink";
import { useProse } from "../useProse";
import { FigureLine } from "./FigureLine";
import type { PartProps } from "./partProps";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  who: { minWidth: 0, overflowWrap: "anywhere" },
  grid: { color: tokens.colorNeutralForeground2 },
  remarks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

const parts = ["fixed", "performance", "arrears", "total"] as const;

/** A community's grid leaders: each opens to how the amounts came about. */
export function PeopleLines({ view, lines }: PartProps & { readonly lines: readonly AllowanceLine[] }) {
  return lines.map((line) => <PersonLine key={line.engagement.id} view={view} line={line} />);
}

function PersonLine({ view, line }: PartProps & { readonly line: AllowanceLine }) {
  const styles = useStyles();
  const prose = useProse();
  const { engagement, remarks } = line;
  const place = view.places[`allowance.${engagement.id}`];
  return (
    <div>
      <Disclosure summary={(
        <>
          <span className={styles.line}>
            <span className={styles.who}>{engagement.name} <span className={styles.grid}>{engagement.grid}</span></span>
            <Amount amount={line.total} />
          </span>
          {remarks.length > 0 && <span className={styles.remarks}>{remarks.map((remark) => <Badge key={remark} appearance="tint" color={remark === "joined" || remark === "left" ? "informative" : "warning"} shape="rounded">{prose.text(`remark.allowance.${remark}`)}</Badge>)}</span>}
        </>
      )}>
        {parts.map((part) => <FigureLine key={part} title={prose.text(`pane.results.${part}`)} value={<Amount amount={line[part]} />} trace={line[part].trace} scheme={view.results.scheme} />)}
        {place !== undefined && <CellLink place={place} />}
      </Disclosure>
    </div>
  );
}
