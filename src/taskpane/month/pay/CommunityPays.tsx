import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Fragment } from "react";
import type { CommunityPay, ThreeWayTotal } from "../../../app/pay/payList";
import { yuanTextGrouped } from "../../../domain/units/money";
import { Amount } from "../../parts/Amount";
import { useProse } from "../../useProse";
import { payTableStyles } from "./payTableStyles";

const useStyles = makeStyles({ ...payTableStyles, whole: { whiteSpace: "nowrap" }, bad: { color: tokens.colorPaletteRedForeground1, verticalAlign: "text-bottom" } });

/** What each community is paid, and whether its page agrees three ways. */
export function CommunityPays({ communities, total }: { readonly communities: readonly CommunityPay[]; readonly total: ThreeWayTotal }) {
  const styles = useStyles();
  const prose = useProse();
  const people = communities.reduce((sum, each) => sum + each.people, 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>{prose.text("pane.results.community")}</th>
          <th scope="col" className={mergeClasses(styles.head, styles.end, styles.narrow)}>{prose.text("pane.results.people")}</th>
          <th scope="col" className={mergeClasses(styles.head, styles.end)}>{prose.text("pane.results.total")}</th>
        </tr>
      </thead>
      <tbody>
        {communities.map((community) => (
          <tr key={community.community}>
            <th scope="row" className={styles.name}>
              {community.name} {!community.total.agrees && <ErrorCircle16Filled className={styles.bad} role="img" aria-hidden={false} aria-label={prose.text("pane.pay.notSame")} />}
              <Text block size={200} className={styles.quiet}>{partsOf(community).map(([part, amount], position) => <Fragment key={part}>{position > 0 && prose.text("pane.part.comma")}<span className={styles.whole}>{prose.text(`pane.pay.part.${part}`, { amount: yuanTextGrouped(amount) })}</span></Fragment>)}</Text>
              {community.held > 0 && <Text block size={200} className={styles.quiet}>{prose.text("pane.pay.held", { count: community.held })}</Text>}
            </th>
            <td className={mergeClasses(styles.cell, styles.end)}>{community.people}</td>
            <td className={mergeClasses(styles.cell, styles.end)}><Amount amount={community.total.engine} /></td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={styles.foot}>{prose.text("pane.results.street")}</th>
          <td className={mergeClasses(styles.foot, styles.end)}>{people}</td>
          <td className={mergeClasses(styles.foot, styles.end)}><Amount amount={total.engine} /></td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What a community's amount is made of; a part that is nothing is not named, but for a page that is all nothing. */
function partsOf({ fixed, performance, arrears }: CommunityPay) {
  const parts = [["fixed", fixed], ["performance", performance], ["arrears", arrears]] as const;
  const named = parts.filter(([, amount]) => amount !== 0);
  return named.length > 0 ? named : parts.slice(0, 1);
}
