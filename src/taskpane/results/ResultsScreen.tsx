import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useId, type ComponentType } from "react";
import { EmptyNote } from "../parts/EmptyNote";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";
import { AllowancesPart } from "./AllowancesPart";
import { bookParts, partsOf, type BookPart } from "./bookPart";
import { BudgetPart } from "./BudgetPart";
import { InstalmentsPart } from "./InstalmentsPart";
import type { PartProps } from "./partProps";
import { SatisfactionPart } from "./SatisfactionPart";
import { ScoresPart } from "./ScoresPart";
import { TrendPart } from "./TrendPart";
import { useRemembered } from "./useRemembered";

const shownBy: Readonly<Record<BookPart, ComponentType<PartProps>>> = {
  scores: ScoresPart, trend: TrendPart, satisfaction: SatisfactionPart, allowances: AllowancesPart, instalments: InstalmentsPart, budget: BudgetPart,
};

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  // Six words do not fit into 350 px in every language: they wrap rather than hide.
  tabs: { flexWrap: "wrap", marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL, minWidth: 0 },
});

/** What the open month comes to: scores, their trend, satisfaction, allowances, instalments, budget. */
export function ResultsScreen({ state }: ScreenProps) {
  const prose = useProse();
  return state.book.kind === "ours" ? <Results view={state.book.view} /> : <EmptyNote>{prose.text("pane.results.noBook")}</EmptyNote>;
}

function Results({ view }: PartProps) {
  const styles = useStyles();
  const prose = useProse();
  const [remembered, remember] = useRemembered<BookPart>("part", "scores");
  const id = useId();
  const parts = partsOf(view);
  const part = parts.includes(remembered) ? remembered : parts[0];
  if (part === undefined) return <EmptyNote>{prose.text("pane.results.noRules")}</EmptyNote>;
  const Shown = shownBy[part];
  return (
    <div className={styles.screen}>
      <TabList className={styles.tabs} size="small" selectedValue={part} aria-label={prose.text("pane.results.parts")} onTabSelect={(_, { value }) => remember(bookParts.find((each) => each === value) ?? part)}>
        {parts.map((each) => <Tab key={each} value={each} id={`${id}-${each}`} aria-controls={each === part ? `${id}-panel` : undefined}>{prose.text(`pane.results.part.${each}`)}</Tab>)}
      </TabList>
      <div className={styles.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${part}`}><Shown view={view} /></div>
    </div>
  );
}
