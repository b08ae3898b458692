import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AllowanceTotals } from "../../domain/money/allowanceTotals";
import { capitals } from "../../domain/money/capitals";
import { sumFigures } from "../../domain/money/sumFigures";
import { Amount } from "../parts/Amount";
import { EmptyNote } from "../parts/EmptyNote";
import { periodText } from "../parts/dateText";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";
import { communityName, firstPlace } from "./bookPart";
import type { FigureColumn } from "./figureColumn";
import { FigureTable } from "./FigureTable";
import { moneyText } from "./figureText";
import { NamedRemarks } from "./NamedRemarks";
import { PeopleLines } from "./PeopleLines";
import type { PartProps } from "./partProps";

const amounts = ["fixed", "performance", "arrears", "total"] as const;

const useStyles = makeStyles({ capitals: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 } });

/** The month's allowances: who stands out by name, each community's sums, its people behind them. */
export function AllowancesPart({ view }: PartProps) {
  const prose = useProse();
  const { month, allowanceTotals } = view.results;
  if (allowanceTotals.length === 0) return <EmptyNote>{prose.text("pane.results.noAllowances")}</EmptyNote>;
  return (
    <Section title={prose.text("pane.results.allowancesOf", { month: periodText(prose, month) })} aside={<Text size={200}>{prose.text("pane.results.inYuan")}</Text>}>
      <NamedRemarks view={view} />
      <CommunityTable view={view} />
    </Section>
  );
}

function CommunityTable({ view }: PartProps) {
  const styles = useStyles();
  const prose = useProse();
  const { allowanceTotals, allowances } = view.results;
  const columns: readonly FigureColumn[] = [
    { id: "name", title: prose.text("pane.results.community") },
    { id: "people", title: prose.text("pane.results.people"), align: "end", width: "40px" },
    ...amounts.map((amount): FigureColumn => ({ id: amount, title: prose.text(`pane.results.${amount}`), align: "end", width: "75px", ...(amount === "total" ? {} : { wide: true }) })),
  ];
  const rows = allowanceTotals.map((totals) => {
    const lines = allowances.filter(({ engagement }) => engagement.community === totals.community);
    return {
      id: totals.community, name: communityName(view, totals.community),
      cells: { name: communityName(view, totals.community), people: totals.people, ...amountCells(totals) },
      narrowNote: <PartsNote totals={totals} />,
      place: firstPlace(view, `allowanceTotals.${totals.community}`, ...lines.map(({ engagement }) => `allowance.${engagement.id}`), "sheet.allowances"),
      detail: () => <PeopleLines view={view} lines={lines} />,
    };
  });
  const street = streetTotals(allowanceTotals);
  return (
    <>
      <FigureTable label={prose.text("pane.results.part.allowances")} columns={columns} rows={rows} foot={{ name: prose.text("pane.results.street"), people: street.people, ...amountCells(street) }} />
      {street.total.state === "value" && prose.language === "zh-CN" && <Text size={200} className={styles.capitals}>{prose.text("cli.report.capitals", { capitals: capitals(street.total.value), amount: street.total.value })}</Text>}
    </>
  );
}

type Sums = Pick<AllowanceTotals, "people" | (typeof amounts)[number]>;

function amountCells(totals: Sums): Record<string, React.ReactNode> {
  return Object.fromEntries(amounts.map((amount) => [amount, <Amount key={amount} amount={totals[amount]} />]));
}

/** The street's sum is whole, or it has a state. */
function streetTotals(communities: readonly AllowanceTotals[]): Sums {
  const trace = { rule: "allowance.streetTotals", values: { communities: communities.length } };
  const sumOf = (amount: (typeof amounts)[number]) => sumFigures(communities.map((each) => each[amount]), trace);
  return { people: communities.reduce((sum, { people }) => sum + people, 0), fixed: sumOf("fixed"), performance: sumOf("performance"), arrears: sumOf("arrears"), total: sumOf("total") };
}

function PartsNote({ totals }: { readonly totals: Sums }) {
  const prose = useProse();
  return <>{amounts.filter((amount) => amount !== "total").map((amount) => <span key={amount}>{prose.text(`pane.results.${amount}`)} {moneyText(totals[amount], prose)}</span>)}</>;
}
