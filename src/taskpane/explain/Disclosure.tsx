import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  root: { minWidth: 0, "&[open] > summary > svg": { transform: "rotate(90deg)" } },
  summary: {
    display: "flex", columnGap: tokens.spacingHorizontalXS, cursor: "pointer", listStyleType: "none", borderRadius: tokens.borderRadiusMedium,
    "&::-webkit-details-marker": { display: "none" },
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0, marginTop: "3px", color: tokens.colorNeutralForeground2, "@media (prefers-reduced-motion: no-preference)": { transitionProperty: "transform", transitionDuration: "100ms" } },
  words: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  inside: { marginInlineStart: "20px", paddingBlock: tokens.spacingVerticalXS, borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, paddingInlineStart: tokens.spacingHorizontalS },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** A line that opens. What is inside is made only once it was opened: a list may have hundreds. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const styles = useStyles();
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details className={styles.root} onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}>
      <summary className={styles.summary}>
        <ChevronRight16Regular className={styles.icon} />
        <span className={styles.words}>{summary}</span>
      </summary>
      {wasOpened && <div className={styles.inside}>{children}</div>}
    </details>
  );
}
