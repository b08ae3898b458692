import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Figure } from "../../domain/figure";
import { yuanTextGrouped, type Fen } from "../../domain/units/money";
import { StateBadge } from "./StateBadge";

const useStyles = makeStyles({
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  struck: { textDecorationLine: "line-through" },
});

/** Money in yuan with two places. A figure without a value shows its state; a vetoed one keeps the amount visible, struck through. */
export function Amount({ amount }: { readonly amount: Fen | Figure<Fen> }) {
  const styles = useStyles();
  if (typeof amount === "number") return <span className={styles.amount}>{yuanTextGrouped(amount)}</span>;
  if (amount.state === "value") return <span className={styles.amount}>{yuanTextGrouped(amount.value)}</span>;
  if (amount.state !== "vetoed" || amount.value === undefined) return <StateBadge state={amount.state === "undetermined" ? "held" : amount.state} />;
  return (
    <span>
      <s className={mergeClasses(styles.amount, styles.struck)}>{yuanTextGrouped(amount.value)}</s> <StateBadge state={amount.state} />
    </span>
  );
}
