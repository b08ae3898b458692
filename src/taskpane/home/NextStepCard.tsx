import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Prose } from "../../app/prose";
import type { BookView } from "../../app/service/workbookService";
import type { PaneActions } from "../../app/session/paneState";
import { periodText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";
import { nextStep, stepOf, type NextStep } from "./nextStep";

const useStyles = makeStyles({
  card: {
    display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorBrandBackground2, borderRadius: tokens.borderRadiusLarge, border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
  what: { margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** The one next step, with the button that takes it. */
export function NextStepCard({ view, state, actions }: ScreenProps & { readonly view: BookView }) {
  const styles = useStyles();
  const prose = useProse();
  const id = useId();
  const step = nextStep(view, state.verification);
  const values = wordsOf(step, prose);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>{prose.text("pane.next.title")}</h2>
      <Text as="p" weight="semibold" size={400} className={styles.what}>{prose.text(`pane.next.${step.kind}.what`, values)}</Text>
      <Paragraph>{prose.text(`pane.next.${step.kind}.why`, values)}</Paragraph>
      <Button appearance="primary" size="large" onClick={() => take(step, actions)}>{prose.text(`pane.next.${step.kind}.do`, values)}</Button>
    </section>
  );
}

function wordsOf(step: NextStep, prose: Prose): Readonly<Record<string, string | number>> {
  if (step.kind === "fill") return { unit: step.unit, count: step.count, cell: step.place.cell, sheet: step.place.sheet };
  if (step.kind === "openNext") return { month: periodText(prose, step.month) };
  const { kind: _, ...values } = step;
  return values;
}

function take(step: NextStep, actions: PaneActions): void {
  if (step.kind === "fill") void actions.select(step.place);
  else if (step.kind === "repair") actions.show("verify");
  else if (step.kind === "verify") {
    actions.show("verify");
    void actions.verify();
  } else actions.showStep(stepOf[step.kind] ?? "open");
}
