import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import type { ReactNode } from "react";
import type { RoundStep } from "../../app/service/workbookService";
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
  content: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXL, minWidth: 0 },
  head: { alignSelf: "stretch", display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, minHeight: "26px" },
  title: { margin: 0 },
  date: { color: tokens.colorNeutralForeground2 },
});

interface RoundStepFrameProps {
  readonly id: string;
  readonly number: number;
  readonly progress: "done" | "now" | "later";
  readonly date: RoundStep | undefined;
  readonly children: ReactNode;
}

/** One step beside its number: title, date, who does what, and what the step itself shows. */
export function RoundStepFrame({ id, number, progress, date, children }: RoundStepFrameProps) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <li className={styles.step} aria-current={progress === "now" ? "step" : undefined}>
      <div className={styles.markAndRail}>
        <span className={mergeClasses(styles.mark, progress === "done" && styles.done, progress === "now" && styles.now)} role="img" aria-label={prose.text(`pane.step.${progress}`, { number })}>
          {progress === "done" ? <Checkmark16Filled aria-hidden /> : number}
        </span>
        <span className={mergeClasses("rail", styles.rail)} />
      </div>
      <div className={styles.content}>
        <div className={styles.head}>
          <Text as="h3" weight="semibold" className={styles.title}>{prose.text(`pane.step.${id}.title`)}</Text>
          {date !== undefined && <Text size={200} className={styles.date}>{prose.text("pane.step.by", { day: dayText(prose, date.day) })}</Text>}
        </div>
        <Paragraph tone="quiet">{prose.text(`pane.step.${id}.what`)}</Paragraph>
        {children}
      </div>
    </li>
  );
}
