import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Trace } from "../../domain/explanation/trace";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Prose } from "../../app/prose";
import { traceResultText } from "../../app/prose/traceResultText";
import { useProse } from "../useProse";
import { ClauseText } from "./ClauseText";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", gridTemplateColumns: "max-content minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  term: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: "anywhere" },
  result: { fontWeight: tokens.fontWeightSemibold },
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
});

interface TraceTextProps {
  readonly trace: Trace;
  readonly scheme: Scheme;
  /** The figure as people read it; what the trace itself says came out when left out. */
  readonly shown?: ReactNode;
}

/** How a figure came about: the rule in words, with the values put in, the result, the clause, and the figures that went in, each to be opened. */
export function TraceText({ trace, scheme, shown }: TraceTextProps) {
  const styles = useStyles();
  const prose = useProse();
  const { rule, withValues } = prose.explanation(trace);
  const result = shown ?? traceResultText(trace, prose);
  const parts = distinctParts(trace, prose);
  const lines: readonly (readonly [name: string, text: ReactNode])[] = [
    ["rule", rule], ["withValues", withValues], ["result", result],
    ["clause", trace.clause !== undefined && <ClauseText id={trace.clause} scheme={scheme} />],
    ["parts", parts.length > 0 && (
      <div className={styles.parts}>
        {parts.map((part) => <TracePart key={prose.explanation(part).withValues} trace={part} scheme={scheme} />)}
      </div>
    )],
  ];
  return (
    <dl className={styles.list}>
      {lines.map(([name, text]) => text !== "" && text !== false && (
        <TraceLine key={name} term={prose.text(`pane.explain.${name}`)} className={name === "result" ? styles.result : undefined}>{text}</TraceLine>
      ))}
    </dl>
  );
}

function TraceLine({ term, className, children }: { readonly term: string; readonly className: string | undefined; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.text, className)}>{children}</dd>
    </>
  );
}

/** A figure that went in: its values in one line, opened to its own rule. */
function TracePart({ trace, scheme }: { readonly trace: Trace; readonly scheme: Scheme }) {
  const prose = useProse();
  return (
    <Disclosure summary={prose.explanation(trace).withValues}>
      <TraceText trace={trace} scheme={scheme} />
    </Disclosure>
  );
}

/** The same figure may have gone in twice, or be the figure itself. */
function distinctParts(trace: Trace, prose: Prose): Trace[] {
  const byText = new Map(Object.values(trace.inputs ?? {}).map((input) => [prose.explanation(input).withValues, input]));
  byText.delete(prose.explanation(trace).withValues);
  return [...byText.values()];
}
