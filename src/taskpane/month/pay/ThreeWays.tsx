import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import type { ThreeWayTotal } from "../../../app/pay/payList";
import { Amount } from "../../parts/Amount";
import { useProse } from "../../useProse";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2, border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}` },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  ways: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr) max-content", columnGap: tokens.spacingHorizontalM },
  term: { color: tokens.colorNeutralForeground2 },
  amount: { margin: 0, textAlign: "end" },
  differs: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  capitals: { overflowWrap: "anywhere" },
});

/** One total by the sheet's formula, by the engine, and as the sum of the printed lines; in capitals where it is an amount. */
export function ThreeWays({ total: { formula, engine, lines, capitals, agrees } }: { readonly total: ThreeWayTotal }) {
  const styles = useStyles();
  const prose = useProse();
  const Icon = agrees ? CheckmarkCircle20Filled : ErrorCircle20Filled;
  const ways = [["formula", formula], ["engine", engine], ["lines", lines]] as const;
  // What the rules come to is what the other two are held against.
  const differs = (amount: typeof formula): boolean => !agrees && amount !== engine;
  return (
    <div className={styles.box}>
      <Icon className={mergeClasses(agrees ? styles.good : styles.bad)} role="img" aria-hidden={false} aria-label={prose.text(agrees ? "pane.pay.same" : "pane.pay.notSame")} />
      <div>
        <dl className={styles.ways}>
          {ways.map(([way, amount]) => [
            <dt key={way} className={styles.term}>{prose.text(`pane.pay.way.${way}`)}</dt>,
            <dd key={`${way} amount`} className={mergeClasses(styles.amount, differs(amount) && styles.differs)}>{amount === undefined ? prose.text("pane.pay.noFormula") : <Amount amount={amount} />}</dd>,
          ])}
        </dl>
        {capitals !== "" && prose.language === "zh-CN" && <Text block size={200} className={styles.capitals}>{capitals}</Text>}
      </div>
    </div>
  );
}
