import { makeStyles, Spinner, ToggleButton, tokens, Tooltip } from "@fluentui/react-components";
import { DataBarHorizontal20Regular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { Suspense, type ReactNode } from "react";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";
import { useRemembered } from "./useRemembered";

const useStyles = makeStyles({ looks: { display: "flex", columnGap: tokens.spacingHorizontalXXS } });

type Look = "chart" | "table";

interface ChartOrTableProps {
  readonly title: string;
  /** Under which the choice is kept. */
  readonly id: string;
  readonly first: Look;
  /** Loaded only when it is shown; undefined where there is nothing to draw. */
  readonly chart: (() => ReactNode) | undefined;
  readonly table: () => ReactNode;
  readonly children?: ReactNode;
}

/** The same figures to look at or to read. */
export function ChartOrTable({ title, id, first, chart, table, children }: ChartOrTableProps) {
  const styles = useStyles();
  const prose = useProse();
  const [chosen, choose] = useRemembered<Look>(`look.${id}`, first);
  const look = chart === undefined ? "table" : chosen;
  const looks = [["table", Table20Regular], ["chart", DataBarHorizontal20Regular]] as const;
  const buttons = chart !== undefined && (
    <span className={styles.looks} role="group" aria-label={prose.text("pane.results.look")}>
      {looks.map(([each, Icon]) => (
        <Tooltip key={each} content={prose.text(`pane.results.look.${each}`)} relationship="label">
          <ToggleButton size="small" appearance="subtle" icon={<Icon />} checked={look === each} onClick={() => choose(each)} />
        </Tooltip>
      ))}
    </span>
  );
  return (
    <Section title={title} aside={buttons}>
      {children}
      {look === "chart" && chart !== undefined ? <Suspense fallback={<Spinner label={prose.text("pane.results.drawing")} />}>{chart()}</Suspense> : table()}
    </Section>
  );
}
