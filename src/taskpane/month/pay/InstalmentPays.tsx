import { Badge, makeStyles, mergeClasses, Text } from "@fluentui/react-components";
import type { InstalmentPay, ThreeWayTotal } from "../../../app/pay/payList";
import { yuanTextGrouped } from "../../../domain/units/money";
import { Amount } from "../../parts/Amount";
import { useProse } from "../../useProse";
import { payTableStyles } from "./payTableStyles";

const useStyles = makeStyles(payTableStyles);

/** Instalments with something left to pay: what can be paid now, what cannot, what is overdue. */
export function InstalmentPays({ instalments, total }: { readonly instalments: readonly InstalmentPay[]; readonly total: ThreeWayTotal | undefined }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>{prose.text("pane.pay.column.instalment")}</th>
          <th scope="col" className={mergeClasses(styles.head, styles.end)}>{prose.text("pane.pay.column.remaining")}</th>
        </tr>
      </thead>
      <tbody>
        {instalments.map((line) => (
          <tr key={`${line.contract} ${line.instalment}`}>
            <th scope="row" className={styles.name}>
              {line.contract} {line.instalment} <Badge appearance="tint" shape="rounded" color={line.isPayable ? "success" : "subtle"}>{prose.text(line.isPayable ? "pane.pay.payable" : "pane.pay.notPayable")}</Badge>
              <Text block size={200} className={styles.quiet}>{line.project}{line.paid !== 0 && prose.text("pane.pay.paidSoFar", { amount: yuanTextGrouped(line.paid) })}</Text>
              {line.overdueDays !== undefined && line.overdueDays > 0 && <Text block size={200}>{prose.text("pane.pay.overdue", { days: line.overdueDays })}</Text>}
            </th>
            <td className={mergeClasses(styles.cell, styles.end)}><Amount amount={line.remaining} /></td>
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot>
          <tr>
            <th scope="row" className={styles.foot}>{prose.text("pane.pay.payableNow")}</th>
            <td className={mergeClasses(styles.foot, styles.end)}><Amount amount={total.engine} /></td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
