import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Trace } from "../../domain/explanation/trace";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { Disclosure } from "../explain/Disclosure";
import { TraceText } from "../explain/TraceText";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  title: { minWidth: 0, overflowWrap: "anywhere" },
  value: { flexShrink: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  because: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface FigureLineProps {
  readonly title: string;
  readonly value: ReactNode;
  readonly trace: Trace;
  readonly scheme: Scheme;
}

/** One figure that explains itself: what it is, its value, why in one sentence; opened, the rule and its clause. */
export function FigureLine({ title, value, trace, scheme }: FigureLineProps) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <Disclosure summary={(
      <>
        <span className={styles.line}>
          <span className={styles.title}>{title}</span>
          <span className={styles.value}>{value}</span>
        </span>
        <span className={styles.because}>{prose.explanation(trace).withValues}</span>
      </>
    )}>
      <TraceText trace={trace} scheme={scheme} shown={value} />
    </Disclosure>
  );
}
