import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground2 } });

/** Why nothing is shown here, and what would bring something. */
export function EmptyNote({ children }: { readonly children: ReactNode }) {
  return <Text as="p" block className={useStyles().note}>{children}</Text>;
}
