import { Badge } from "@fluentui/react-components";
import { lazy } from "react";
import type { BudgetLine, BudgetStatus } from "../../domain/money/communityBudget";
import type { BudgetRule } from "../../domain/scheme/schemeSchema";
import { valueOf } from "../../domain/figure";
import { budgetTraces, type BudgetAmount } from "../../workbook/sheets/people/budgetTraces";
import { Amount } from "../parts/Amount";
import { EmptyNote } from "../parts/EmptyNote";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { firstPlace } from "./bookPart";
import { ChartOrTable } from "./ChartOrTable";
import type { BudgetBar } from "./charts/BudgetChart";
import type { FigureColumn } from "./figureColumn";
import { FigureLine } from "./FigureLine";
import { FigureTable } from "./FigureTable";
import { moneyText, percentText } from "./figureText";
import type { PartProps } from "./partProps";

const BudgetChart = lazy(async () => ({ default: (await import("./charts/BudgetChart")).BudgetChart }));
const statusColors: Readonly<Record<BudgetStatus, "success" | "warning" | "danger">> = { within: "success", warn: "warning", over: "danger" };
const fenPerYuan = 100;
const shownParts: readonly BudgetAmount[] = ["staff", "allowances", "work", "activities", "total", "remaining"];

/** What each community has used of the year's grant. */
export function BudgetPart({ view }: PartProps) {
  const prose = useProse();
  const { budget, scheme } = view.results;
  const [rule] = scheme.budgets;
  if (budget.length === 0 || rule === undefined) return <EmptyNote>{prose.text("pane.results.noBudget")}</EmptyNote>;
  const bars = budget.map((line): BudgetBar => ({
    name: line.community.name, grant: line.grant / fenPerYuan, uses: usesOf(line),
    words: prose.text("pane.results.budgetBar", { community: line.community.name, share: percentText(line.share, prose), status: line.status === undefined ? "" : prose.text(`status.budget.${line.status}`) }),
  }));
  return (
    <ChartOrTable
      title={titleIn(prose.language, rule.title)} id="budget" first="chart" chart={bars.some(({ uses }) => uses !== undefined) ? () => <BudgetChart bars={bars} /> : undefined}
      table={() => <BudgetTable view={view} rule={rule} />}
    >
      <Watched lines={budget} />
    </ChartOrTable>
  );
}

function usesOf({ staff, allowances, work, activities }: BudgetLine): BudgetBar["uses"] {
  const [paid, given] = [valueOf(staff), valueOf(allowances)];
  if (paid === undefined || given === undefined) return undefined;
  return { staff: paid / fenPerYuan, allowances: given / fenPerYuan, work: work / fenPerYuan, activities: activities / fenPerYuan };
}

/** Who is over or near the end, by name. */
function Watched({ lines }: { readonly lines: readonly BudgetLine[] }) {
  const prose = useProse();
  const named = (["over", "warn"] as const).map((status) => ({ status, names: lines.filter((line) => line.status === status).map(({ community }) => community.name) })).filter(({ names }) => names.length > 0);
  if (named.length === 0) return <EmptyNote>{prose.text("pane.results.allWithin")}</EmptyNote>;
  return named.map(({ status, names }) => (
    <span key={status}><Badge appearance="tint" color={statusColors[status]} shape="rounded">{prose.text(`status.budget.${status}`)}</Badge> {names.join(prose.text("pane.explain.comma"))}</span>
  ));
}

function BudgetTable({ view, rule }: PartProps & { readonly rule: BudgetRule }) {
  const prose = useProse();
  const columns: readonly FigureColumn[] = [
    { id: "name", title: prose.text("pane.results.community") },
    { id: "total", title: prose.text("pane.results.used"), align: "end", width: "90px", wide: true },
    { id: "grant", title: prose.text("pane.results.grant"), align: "end", width: "90px", wide: true },
    { id: "share", title: prose.text("pane.results.share"), align: "end", width: "60px" },
    { id: "status", title: prose.text("pane.results.status"), align: "end", width: "74px" },
  ];
  const rows = view.results.budget.map((line) => ({
    id: line.community.id, name: line.community.name,
    cells: {
      name: line.community.name, total: <Amount amount={line.total} />, grant: <Amount amount={line.grant} />, share: percentText(line.share, prose),
      status: line.status === undefined ? "—" : <Badge appearance="tint" color={statusColors[line.status]} shape="rounded">{prose.text(`status.budget.${line.status}`)}</Badge>,
    },
    narrowNote: prose.text("pane.results.usedOf", { used: moneyText(line.total, prose), grant: line.grant }),
    place: firstPlace(view, `budget.${line.community.id}`, "sheet.budget"),
    detail: () => <BudgetDetail view={view} line={line} rule={rule} />,
  }));
  return <FigureTable label={titleIn(prose.language, rule.title)} columns={columns} rows={rows} />;
}

function BudgetDetail({ view, line, rule }: PartProps & { readonly line: BudgetLine; readonly rule: BudgetRule }) {
  const prose = useProse();
  const traces = budgetTraces(line, rule);
  return shownParts.map((part) => <FigureLine key={part} title={prose.text(`pane.results.budget.${part}`)} value={<Amount amount={line[part]} />} trace={traces[part]} scheme={view.results.scheme} />);
}
