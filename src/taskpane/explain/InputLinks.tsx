import { makeStyles, tokens } from "@fluentui/react-components";
import type { ExplainedInput } from "../../app/explainedInputs";
import type { Prose } from "../../app/prose";
import { CellLink } from "../parts/CellLink";
import { useProse } from "../useProse";
import { shownNumber } from "./shownNumber";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  input: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { minWidth: 0, overflowWrap: "anywhere" },
  heading: { color: tokens.colorNeutralForeground2 },
  value: { fontVariantNumeric: "tabular-nums", textAlign: "end", overflowWrap: "anywhere", maxWidth: "16em" },
});

/** The cells and ranges that a figure reads, each a link, with what it holds. */
export function InputLinks({ inputs }: { readonly inputs: readonly ExplainedInput[] }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <ul className={styles.list}>
      {inputs.map((input) => (
        <li key={`${input.sheet}!${input.cell}`} className={styles.input}>
          <span className={styles.what}>
            <CellLink place={input} />
            <span className={styles.heading}> {input.kind === "cell" ? input.heading : prose.text("pane.explain.filled", { filled: input.filled })}</span>
          </span>
          <span className={styles.value}>{inputValue(input, prose)}</span>
        </li>
      ))}
    </ul>
  );
}

function inputValue(input: ExplainedInput, prose: Prose): string {
  if (input.kind === "cell") return shownNumber(input.value, input.unit, prose);
  const sum = input.sum === undefined ? "" : prose.text("pane.explain.sum", { sum: shownNumber(input.sum, input.unit, prose) });
  const values = input.values === undefined || input.values.length < 2 ? "" : input.values.map((value) => shownNumber(value, input.unit, prose)).join(prose.text("pane.explain.comma"));
  return [values, sum].filter((part) => part !== "").join(" ");
}
