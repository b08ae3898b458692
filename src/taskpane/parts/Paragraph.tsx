import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ paragraph: { margin: 0 }, quiet: { color: tokens.colorNeutralForeground2 } });

/** Running text. `quiet` stands behind what matters more. */
export function Paragraph({ tone = "plain", children }: { readonly tone?: "plain" | "quiet" | "strong"; readonly children: ReactNode }) {
  const styles = useStyles();
  return <Text as="p" block weight={tone === "strong" ? "semibold" : "regular"} className={mergeClasses(styles.paragraph, tone === "quiet" && styles.quiet)}>{children}</Text>;
}
