import { Badge, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import type { InstalmentLine } from "../../domain/money/instalments";
import { yuanTextGrouped } from "../../domain/units/money";
import { Amount } from "../parts/Amount";
import { EmptyNote } from "../parts/EmptyNote";
import { Section } from "../parts/Section";
import { StateBadge } from "../parts/StateBadge";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { firstPlace } from "./bookPart";
import { conclusionColors } from "./conclusionColors";
import type { FigureColumn } from "./figureColumn";
import { FigureTable } from "./FigureTable";
import { InstalmentDetail } from "./InstalmentDetail";
import { instalmentFilters, isOverdue, passes, type InstalmentFilter } from "./instalmentFilter";
import type { PartProps } from "./partProps";
import { useRemembered } from "./useRemembered";

const useStyles = makeStyles({
  sums: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(90px, 1fr))", gap: tokens.spacingHorizontalS, margin: 0 },
  sum: { minWidth: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  tabs: { flexWrap: "wrap", marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  group: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  contract: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** Contract instalments: what is payable, what is late, what is missing. */
export function InstalmentsPart({ view }: PartProps) {
  const styles = useStyles();
  const prose = useProse();
  const [filter, choose] = useRemembered<InstalmentFilter>("instalments", "all");
  const { instalments, scheme } = view.results;
  const [rule] = scheme.contracts;
  if (instalments.length === 0 || rule === undefined) return <EmptyNote>{prose.text("pane.results.noContracts")}</EmptyNote>;
  const offered = instalmentFilters.map((each) => ({ each, count: instalments.filter((line) => passes(line, each)).length })).filter(({ each, count }) => each === "all" || count > 0);
  const chosen = offered.some(({ each }) => each === filter) ? filter : "all";
  return (
    <Section title={titleIn(prose.language, rule.title)} aside={<Text size={200}>{prose.text("pane.results.inYuan")}</Text>}>
      <Sums view={view} />
      <TabList className={styles.tabs} size="small" selectedValue={chosen} onTabSelect={(_, { value }) => choose(instalmentFilters.find((each) => each === value) ?? "all")} aria-label={prose.text("pane.results.byConclusion")}>
        {offered.map(({ each, count }) => <Tab key={each} value={each}>{prose.text(`pane.results.filter.${each}`, { count })}</Tab>)}
      </TabList>
      <InstalmentTable view={view} lines={instalments.filter((line) => passes(line, chosen))} />
    </Section>
  );
}

function Sums({ view }: PartProps) {
  const styles = useStyles();
  const prose = useProse();
  const { due, paid, unpaid } = view.results.contractTotals;
  return (
    <dl className={styles.sums}>
      {([["due", due], ["paid", paid], ["unpaid", unpaid]] as const).map(([name, amount]) => (
        <div key={name} className={styles.sum}>
          <dt className={styles.term}>{prose.text(`pane.results.sum.${name}`)}</dt>
          <dd className={styles.amount}><Amount amount={amount} /></dd>
        </div>
      ))}
    </dl>
  );
}

function InstalmentTable({ view, lines }: PartProps & { readonly lines: readonly InstalmentLine[] }) {
  const prose = useProse();
  const columns: readonly FigureColumn[] = [
    { id: "name", title: prose.text("pane.results.instalment") },
    { id: "amount", title: prose.text("pane.results.amount"), align: "end", width: "92px" },
    { id: "conclusion", title: prose.text("pane.results.conclusion"), align: "end", width: "104px" },
  ];
  const rows = lines.map((line, index) => {
    const { contract, instalment, amount, conclusion } = line;
    const title = titleIn(prose.language, instalment.title);
    return {
      id: `${contract.id} ${instalment.id}`, name: `${contract.id} ${title}`,
      group: lines[index - 1]?.contract.id === contract.id ? undefined : <ContractHead line={line} />,
      cells: { name: title, amount: <Amount amount={amount} />, conclusion: <Badge appearance="tint" color={conclusionColors[conclusion]} shape="rounded">{prose.text(`conclusion.instalment.${conclusion}`)}</Badge> },
      note: isOverdue(line) ? <Badge appearance="filled" color="danger" shape="rounded">{prose.text("pane.results.overdue", { days: line.overdueDays ?? 0 })}</Badge> : undefined,
      place: firstPlace(view, `instalment.${contract.id}.${instalment.id}`, "sheet.instalments"),
      detail: () => <InstalmentDetail line={line} scheme={view.results.scheme} />,
    };
  });
  return <FigureTable label={prose.text("pane.results.part.instalments")} columns={columns} rows={rows} />;
}

function ContractHead({ line: { contract } }: { readonly line: InstalmentLine }) {
  const styles = useStyles();
  return <span className={styles.group}><span>{contract.id} {contract.project}</span><span className={styles.contract}>{contract.amount === undefined ? <StateBadge state="missing" /> : yuanTextGrouped(contract.amount)}</span></span>;
}
