import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { InstalmentPay, ThreeWayTotal } from "../../../app/pay/payList";
import { yuanTextGrouped } from "../../../domain/units/money";
import { Amount } from "../../parts/Amount";
import { Disclosure } from "../../parts/Disclosure";
import { EmptyNote } from "../../parts/EmptyNote";
import { useProse } from "../../useProse";
import { payTableStyles } from "./payTableStyles";

const useStyles = makeStyles({ ...payTableStyles, late: { color: tokens.colorPaletteDarkOrangeForeground1 } });

/** Instalments with something left to pay: what can be paid now, and on demand what waits for its conditions. */
export function InstalmentPays({ instalments, total }: { readonly instalments: readonly InstalmentPay[]; readonly total: ThreeWayTotal | undefined }) {
  const styles = useStyles();
  const prose = useProse();
  const payable = instalments.filter(({ isPayable }) => isPayable);
  const waiting = instalments.filter(({ isPayable }) => !isPayable);
  return (
    <>
      {payable.length === 0 ? <EmptyNote>{prose.text("pane.pay.nonePayable")}</EmptyNote> : (
        <InstalmentTable lines={payable}>
          {total !== undefined && (
            <tfoot>
              <tr>
                <th scope="row" className={styles.foot}>{prose.text("pane.pay.payableNow")}</th>
                <td className={mergeClasses(styles.foot, styles.end)}><Amount amount={total.engine} /></td>
              </tr>
            </tfoot>
          )}
        </InstalmentTable>
      )}
      {waiting.length > 0 && <Disclosure summary={prose.text("pane.pay.waiting", { count: waiting.length })}><InstalmentTable lines={waiting} /></Disclosure>}
    </>
  );
}

function InstalmentTable({ lines, children }: { readonly lines: readonly InstalmentPay[]; readonly children?: ReactNode }) {
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
        {lines.map(({ contract, instalment, project, paid, overdueDays, remaining }) => (
          <tr key={`${contract} ${instalment}`}>
            <th scope="row" className={styles.name}>
              {contract} {instalment}
              <Text block size={200} className={styles.quiet}>{project}{paid !== 0 && prose.text("pane.pay.paidSoFar", { amount: yuanTextGrouped(paid) })}</Text>
              {overdueDays !== undefined && overdueDays > 0 && <Text block size={200} className={styles.late}>{prose.text("pane.pay.overdue", { days: overdueDays })}</Text>}
            </th>
            <td className={mergeClasses(styles.cell, styles.end)}><Amount amount={remaining} /></td>
          </tr>
        ))}
      </tbody>
      {children}
    </table>
  );
}
