import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  heading: { margin: 0 },
});

interface SectionProps {
  readonly title: string;
  /** Beside the title: a count, a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a screen under a heading; a region that a screen reader can jump to. */
export function Section({ title, aside, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.heading}>{title}</Subtitle2>
        {aside}
      </div>
      {children}
    </section>
  );
}
