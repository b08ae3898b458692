import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { hasErrors } from "../../../domain/finding";
import type { PayList } from "../../../app/pay/payList";
import { periodText } from "../../parts/dateText";
import { FindingList } from "../../parts/FindingList";
import { Paragraph } from "../../parts/Paragraph";
import { useProse } from "../../useProse";
import { CommunityPays } from "./CommunityPays";
import { InstalmentPays } from "./InstalmentPays";
import { ThreeWays } from "./ThreeWays";

const useStyles = makeStyles({
  box: { alignSelf: "stretch", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  title: { margin: 0 },
});

/** The month's list: whether its totals agree three ways, each community, what is due by contracts. */
export function PayCheck({ list }: { readonly list: PayList }) {
  const styles = useStyles();
  const prose = useProse();
  const { month, communities, total, instalments, instalmentsTotal, findings } = list;
  const agrees = !hasErrors(findings) && total.agrees && (instalmentsTotal?.agrees ?? true);
  return (
    <section className={styles.box} aria-label={prose.text("pane.pay.list", { month: periodText(prose, month) })}>
      <div role="status"><Paragraph tone="strong">{prose.text(agrees ? "pane.pay.agrees" : "pane.pay.differs")}</Paragraph></div>
      {findings.length > 0 && <FindingList findings={findings} />}
      {communities.length > 0 && (
        <>
          <Text as="h4" weight="semibold" className={styles.title}>{prose.text("pane.pay.allowances", { month: periodText(prose, month) })}</Text>
          <CommunityPays communities={communities} total={total} />
          <ThreeWays total={total} />
        </>
      )}
      {instalments.length > 0 && (
        <>
          <Text as="h4" weight="semibold" className={styles.title}>{prose.text("pane.pay.instalments")}</Text>
          <InstalmentPays instalments={instalments} total={instalmentsTotal} />
          {instalmentsTotal !== undefined && <ThreeWays total={instalmentsTotal} />}
        </>
      )}
    </section>
  );
}
