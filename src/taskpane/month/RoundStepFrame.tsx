import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useRef, type ReactNode } from "react";
import type { RoundStep } from "../../app/service/workbookService";
import type { RoundStepId } from "../../app/session/paneState";
import { dayText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  step: { display: "grid", gridTemplateColumns: "28px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, "&:last-child .rail": { display: "none" } },
  markAndRail: { display: "flex", flexDirection: "column", alignItems: "center" },
  mark: {
    width: "26px", height: "26px", flexShrink: 0, display: "flex", alignItems: "center", justifyContent: "center", borderRadius: tokens.borderRadiusCircular, boxSizing: "border-box",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums",
  },
  done: { border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteGreenBorder2}`, color: tokens.colorPaletteGreenForeground1 },
  now: { border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  rail: { flexGrow: 1, width: "1px", minHeight: tokens.spacingVerticalM, backgroundColor: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { backgroundColor: "CanvasText" } },
  details: { minWidth: 0, paddingBottom: tokens.spacingVerticalL, "&[open] > summary .chevron": { transform: "rotate(90deg)" } },
  summary: {
    display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, minHeight: "26px", cursor: "pointer", listStyleType: "none", borderRadius: tokens.borderRadiusMedium,
    "::-webkit-details-marker": { display: "none" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "3px" },
  },
  title: { margin: 0, flexGrow: 1 },
  date: { color: tokens.colorNeutralForeground2 },
  outcome: { width: "100%", color: tokens.colorNeutralForeground2 },
  chevron: { alignSelf: "center", display: "inline-flex", color: tokens.colorNeutralForeground3 },
  content: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXXS, minWidth: 0 },
});

interface RoundStepFrameProps {
  readonly id: RoundStepId;
  readonly number: number;
  readonly progress: "done" | "now" | "later";
  readonly date: RoundStep | undefined;
  /** What came of it so far; "" for nothing yet. */
  readonly outcome: string;
  /** `asked`: it was asked for, and is brought into view. */
  readonly opened: "asked" | "open" | "closed";
  readonly children: ReactNode;
}

/** One step beside its number: title, date and outcome; opened, who does what and what the step itself shows. */
export function RoundStepFrame({ id, number, progress, date, outcome, opened, children }: RoundStepFrameProps) {
  const styles = useStyles();
  const prose = useProse();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (opened !== "asked") return;
    summary.current?.focus();
    summary.current?.scrollIntoView?.({ block: "start" });
  }, [opened]);
  return (
    <li className={styles.step} aria-current={progress === "now" ? "step" : undefined}>
      <div className={styles.markAndRail}>
        <span className={mergeClasses(styles.mark, progress === "done" && styles.done, progress === "now" && styles.now)} role="img" aria-label={prose.text(`pane.step.${progress}`, { number })}>
          {progress === "done" ? <Checkmark16Filled aria-hidden /> : number}
        </span>
        <span className={mergeClasses("rail", styles.rail)} />
      </div>
      <details className={styles.details} open={opened !== "closed"}>
        <summary ref={summary} className={styles.summary}>
          <Text as="h3" weight="semibold" className={styles.title}>{prose.text(`pane.step.${id}.title`)}</Text>
          {date !== undefined && <Text size={200} className={styles.date}>{prose.text("pane.step.by", { day: dayText(prose, date.day) })}</Text>}
          <span className={`chevron ${styles.chevron}`} aria-hidden><ChevronRight16Regular /></span>
          {outcome !== "" && <Text size={200} className={styles.outcome}>{outcome}</Text>}
        </summary>
        <div className={styles.content}>
          <Paragraph tone="quiet">{prose.text(`pane.step.${id}.what`)}</Paragraph>
          {children}
        </div>
      </details>
    </li>
  );
}
