import { Badge, makeStyles, Title3, tokens } from "@fluentui/react-components";
import type { Explanation } from "../../app/explainCell";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { CellLink } from "../parts/CellLink";
import { EmptyNote } from "../parts/EmptyNote";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";
import { EntryHint } from "./EntryHint";
import { InputLinks } from "./InputLinks";
import { shownNumber } from "./shownNumber";
import { TraceText } from "./TraceText";

const useStyles = makeStyles({
  card: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2, border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  heading: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  value: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  blank: { margin: 0, color: tokens.colorNeutralForeground3 },
  formula: {
    display: "block", margin: 0, padding: tokens.spacingHorizontalS, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", userSelect: "text",
    backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium, maxHeight: "12em", overflowY: "auto",
  },
});

const kindColors = { computed: "brand", input: "warning", label: "informative" } as const;

/** A cell explained, whole: what it is, what stands in it, why, and what it reads. */
export function ExplainedCell({ explanation, scheme }: { readonly explanation: Explanation; readonly scheme: Scheme }) {
  const prose = useProse();
  const { kind, trace, formula, inputs, entry } = explanation;
  return (
    <>
      <CellCard explanation={explanation} />
      {trace !== undefined && <Section title={prose.text("pane.explain.why")}><TraceText trace={trace} scheme={scheme} shown={shownNumber(explanation.value, explanation.unit, prose)} /></Section>}
      {kind === "computed" && trace === undefined && <EmptyNote>{prose.text("pane.explain.onlyFormula")}</EmptyNote>}
      {kind === "input" && entry !== undefined && <Section title={prose.text("pane.explain.mayEnter")}><EntryHint entry={entry} /></Section>}
      {kind === "label" && <EmptyNote>{prose.text("pane.explain.label")}</EmptyNote>}
      {inputs.length > 0 && <Section title={prose.text("pane.explain.inputs")}><InputLinks inputs={inputs} /></Section>}
      {formula !== undefined && <Section title={prose.text("pane.explain.formula")}><Formula text={`=${formula}`} /></Section>}
    </>
  );
}

function CellCard({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const prose = useProse();
  const { sheet, cell, kind, heading, value, unit } = explanation;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <CellLink place={{ sheet, cell }} />
        <Badge appearance="tint" color={kindColors[kind]} shape="rounded">{prose.text(`pane.explain.kind.${kind}`)}</Badge>
      </div>
      {heading !== "" && <span className={styles.heading}>{heading}</span>}
      <Title3 as="h2" className={value === "" ? styles.blank : styles.value}>{shownNumber(value, unit, prose)}</Title3>
    </div>
  );
}

function Formula({ text }: { readonly text: string }) {
  // A long formula scrolls, and what scrolls must be reached by the keyboard.
  return <code className={useStyles().formula} tabIndex={0}>{text}</code>;
}
