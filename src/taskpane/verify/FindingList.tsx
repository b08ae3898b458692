import { Button, makeStyles, Select, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Finding, Severity } from "../../domain/finding";
import { useProse } from "../useProse";
import { FindingCard } from "./FindingCard";
import { countBySeverity, inOrder, narrowed, severities, sheetsOf, type FindingFilter } from "./findingOrder";

/** So many cards are drawn at once: hundreds of findings would make each click slow. */
const pageSize = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  tabs: { flexWrap: "wrap", marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  pager: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
});

const everything: FindingFilter = { severity: undefined, sheet: undefined };

/** All findings, errors first, narrowed by severity and sheet, one page at a time. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const prose = useProse();
  const top = useRef<HTMLUListElement>(null);
  const [filter, setFilter] = useState(everything);
  const [page, setPage] = useState(0);
  const ordered = useMemo(() => inOrder(findings), [findings]);
  const shown = useMemo(() => narrowed(ordered, filter), [ordered, filter]);
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const current = Math.min(page, pages - 1);
  const turnTo = (next: number): void => {
    setPage(next);
    top.current?.scrollIntoView({ block: "start" });
  };
  const narrow = (change: Partial<FindingFilter>): void => {
    setFilter({ ...filter, ...change });
    setPage(0);
  };
  return (
    <div className={styles.root}>
      <SeverityTabs findings={narrowed(ordered, { ...filter, severity: undefined })} chosen={filter.severity} onChoose={(severity) => narrow({ severity })} />
      <SheetChoice findings={ordered} chosen={filter.sheet} onChoose={(sheet) => narrow({ sheet })} />
      <ul ref={top} className={styles.list} aria-label={prose.text("pane.verify.list")}>
        {shown.slice(current * pageSize, (current + 1) * pageSize).map((finding, index) => <FindingCard key={current * pageSize + index} finding={finding} />)}
      </ul>
      {shown.length === 0 && <Text>{prose.text("pane.verify.noneOfThese")}</Text>}
      {pages > 1 && (
        <div className={styles.pager}>
          <Button size="small" disabled={current === 0} onClick={() => turnTo(current - 1)}>{prose.text("pane.verify.previous")}</Button>
          <Text size={200} aria-live="polite">{prose.text("pane.verify.page", { from: current * pageSize + 1, to: Math.min(shown.length, (current + 1) * pageSize), all: shown.length })}</Text>
          <Button size="small" disabled={current === pages - 1} onClick={() => turnTo(current + 1)}>{prose.text("pane.verify.next")}</Button>
        </div>
      )}
    </div>
  );
}

interface ChoiceProps<T> {
  readonly findings: readonly Finding[];
  readonly chosen: T | undefined;
  readonly onChoose: (chosen: T | undefined) => void;
}

function SeverityTabs({ findings, chosen, onChoose }: ChoiceProps<Severity>) {
  const styles = useStyles();
  const prose = useProse();
  const counts = countBySeverity(findings);
  return (
    <TabList className={styles.tabs} size="small" selectedValue={chosen ?? "all"} onTabSelect={(_, { value }) => onChoose(severities.find((severity) => severity === value))} aria-label={prose.text("pane.verify.bySeverity")}>
      <Tab value="all">{prose.text("pane.verify.all", { count: findings.length })}</Tab>
      {severities.map((severity) => (
        <Tab key={severity} value={severity} disabled={counts[severity] === 0}>{prose.text("pane.verify.ofSeverity", { severity: prose.text(`severity.${severity}`), count: counts[severity] })}</Tab>
      ))}
    </TabList>
  );
}

/** Offered where findings are on several sheets. */
function SheetChoice({ findings, chosen, onChoose }: ChoiceProps<string>) {
  const prose = useProse();
  const sheets = useMemo(() => sheetsOf(findings), [findings]);
  if (sheets.length < 2) return null;
  return (
    <Select size="small" value={chosen ?? ""} onChange={(_, { value }) => onChoose(value === "" ? undefined : value)} aria-label={prose.text("pane.verify.bySheet")}>
      <option value="">{prose.text("pane.verify.allSheets", { count: sheets.length })}</option>
      {sheets.map(({ sheet, count }) => <option key={sheet} value={sheet}>{prose.text("pane.verify.onSheet", { sheet, count })}</option>)}
    </Select>
  );
}
