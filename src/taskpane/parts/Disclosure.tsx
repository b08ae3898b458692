import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  details: { "&[open] > summary .chevron": { transform: "rotate(90deg)" } },
  summary: {
    display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: "32px", cursor: "pointer", listStyleType: "none", borderRadius: tokens.borderRadiusMedium,
    "::-webkit-details-marker": { display: "none" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  chevron: { flexShrink: 0, display: "inline-flex", color: tokens.colorNeutralForeground3 },
  words: { flexGrow: 1, minWidth: 0 },
  content: { padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS} 20px` },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  /** Whether it stands open at first. */
  readonly startsAs?: "open" | "closed";
  /** A function is asked when it is first opened: what is long costs nothing before. */
  readonly children: ReactNode | (() => ReactNode);
}

/** A line that opens to show more. The browser's own element: keyboard and screen reader come with it. */
export function Disclosure({ summary, startsAs = "closed", children }: DisclosureProps) {
  const styles = useStyles();
  const [wasOpened, setOpened] = useState(startsAs === "open");
  return (
    <details className={styles.details} open={startsAs === "open"} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary className={styles.summary}>
        <span className={`chevron ${styles.chevron}`} aria-hidden><ChevronRight16Regular /></span>
        <span className={styles.words}>{summary}</span>
      </summary>
      <div className={styles.content}>{typeof children !== "function" ? children : wasOpened && children()}</div>
    </details>
  );
}
